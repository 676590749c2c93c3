import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Fetch } from '../../renderer/engine/environment.ts'
import { buildApp } from '../../server/app.ts'
import { startSession } from '../../server/auth/sessions.ts'
import type { OpenDatabase } from '../../server/db/open.ts'
import { startWorker } from '../../server/effects/worker.ts'
import type { Hub } from '../../server/hub.ts'
import { folderTransport } from '../../server/mail/transport.ts'
import { aDevice, type Device, type DeviceOptions } from './device.ts'
import { furnish, hubOn } from './hub/desk.ts'

export interface SyncWorld {
  readonly hub: Hub
  /** Signs a person in on a new device. */
  device(personId: string, over?: DeviceOptions): Promise<Device>
  /** Mails that left. */
  outgoing(): readonly string[]
  /** Waits until everything that follows from acts has been done. */
  effectsDone(): Promise<void>
  close(): Promise<void>
}

const NAMES: Readonly<Record<string, string>> = { ana: 'Ana Reis', sam: 'Sam Ito', zoe: 'Zoe Lind' }

/** The real hub over a real database, reached without a socket; its mail goes into a folder. */
export async function syncWorld(
  opened: OpenDatabase,
  furnished: (hub: Hub) => Promise<void> = furnish,
): Promise<SyncWorld> {
  const hub = hubOn(opened, { now: () => Date.now() })
  await furnished(hub)
  const app = await buildApp(hub, { origins: [], sample: false })
  const folder = mkdtempSync(join(tmpdir(), 'mail-'))
  const worker = startWorker(hub, folderTransport(folder))
  const devices: Device[] = []
  const ask: Fetch = async (url, init) => {
    const answer = await app.inject({
      method: (init.method ?? 'GET') as 'GET' | 'POST',
      url: url.replace('http://hub', ''),
      headers: Object.fromEntries(new Headers(init.headers)),
      ...(typeof init.body === 'string' ? { payload: init.body } : {}),
    })
    return new Response(new Uint8Array(answer.rawPayload), { status: answer.statusCode })
  }
  return {
    hub,
    async device(personId, over = {}) {
      const token = await startSession(hub.db, { personId, device: 'a test', now: Date.now() })
      const person = {
        id: personId,
        name: NAMES[personId] ?? personId,
        email: `${personId}@x.test`,
      }
      const device = await aDevice({ hub: ask, token, person, ...over })
      devices.push(device)
      return device
    },
    outgoing: () => readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8')),
    effectsDone: () => worker.idle(),
    async close() {
      for (const device of devices) await device.engine.stop()
      await worker.stop()
      await app.close()
      await opened.close()
    },
  }
}
