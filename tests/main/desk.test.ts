import { EventEmitter } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openDesk } from '../../main/desk.ts'
import type { Session } from '../../shared/ipc/contract.ts'
import { temporaryFolder } from './support/temporary-folder.ts'

/** Electron's part: no keychain, and a process for the sample's hub that tests make speak. */
const electron = vi.hoisted(() => ({ child: undefined as EventEmitter | undefined }))
vi.mock('electron', () => ({
  app: { getAppPath: () => '/app', getPath: () => '/data' },
  safeStorage: { isEncryptionAvailable: () => false },
  utilityProcess: {
    fork: () => {
      const postMessage = () => undefined
      const kill = () => true
      electron.child = Object.assign(new EventEmitter(), {
        postMessage,
        kill,
        stdout: null,
        stderr: null,
      })
      return electron.child
    },
  },
}))

const ofTheTeam: Session = {
  workspace: { kind: 'hub', hubUrl: 'https://desk.example.com' },
  token: 'a-very-secret-token',
  account: '0123456789ab-ada',
  person: { id: 'ada', name: 'Ada Vega', email: 'ada@example.com' },
}

test('who has connected to their team hears nothing of where the sample’s hub is', async () => {
  const told: (string | null)[] = []
  const desk = await openDesk(temporaryFolder(), url => told.push(url))
  // 'Open the sample' may take a minute; meanwhile they sign in to their team's hub.
  const opening = desk.hub.start()
  await desk.sessions.save(ofTheTeam)
  electron.child?.emit('message', { type: 'ready', url: 'http://127.0.0.1:45678', people: [] })
  await opening
  expect(desk.session()?.workspace.hubUrl).toBe('https://desk.example.com')
  expect(told).toEqual([])
})

test('the data folder says how much may still be written into it', async () => {
  const folder = temporaryFolder()
  const desk = await openDesk(folder, () => undefined)
  const before = await desk.freeSpace()
  writeFileSync(join(folder, 'much'), Buffer.alloc(50_000_000, 1), { flush: true })
  // Others write as well: far more than they do, far less than all of it.
  expect(before - (await desk.freeSpace())).toBeGreaterThan(10_000_000)
  expect(before).toBeGreaterThan(50_000_000)
})

test('a wipe leaves no key, also where the journal cannot be deleted', async () => {
  const folder = temporaryFolder()
  const desk = await openDesk(folder, () => undefined)
  await (await desk.journals.get('ada')).append([{ id: '1', json: '{}' }])
  mkdirSync(join(folder, 'journal', 'ada.journal.damaged'))
  await expect(desk.wipe('ada')).rejects.toThrow()
  expect(existsSync(join(folder, 'keys', 'ada.json'))).toBe(false)
  expect(existsSync(join(folder, 'keys', 'ada.json.copy'))).toBe(false)
})
