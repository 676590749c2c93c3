import { appendFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { startWorker } from '../../../server/effects/worker.ts'
import type { Hub } from '../../../server/hub.ts'
import { rememberingTransport } from '../../../server/mail/remembering-transport.ts'
import { openWhatLeft } from '../../../server/mail/what-left.ts'
import { decide } from '../../../server/sync/decide.ts'
import { voteTokenOf } from '../../../server/votes/token.ts'
import { votedMessage } from '../../../server/votes/voted-message.ts'
import type { Message } from '../../../shared/domain/message/message.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import { ana, aReply } from '../../support/builders.ts'
import { furnish, hubOn, read, send } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'
import { watchedTransport } from '../../support/hub/transports.ts'

let path: string
let hub: Hub & { clock: { at: number } }
beforeEach(async () => {
  path = join(mkdtempSync(join(tmpdir(), 'left-')), 'mail-that-left.log')
})

describe('what left is known beside the database', () => {
  test('also after a start, and after a line cut short by a crash', async () => {
    const first = await openWhatLeft(path, () => 1_000)
    await first.note('<a@x>', 'given')
    await first.note('<a@x>', 'left')
    await first.note('<b@x>', 'given')
    await first.note('<c@x>', 'given')
    await first.note('<c@x>', null)
    await first.close()
    appendFileSync(path, '1200 lef')
    const second = await openWhatLeft(path, () => 2_000)
    expect(['<a@x>', '<b@x>', '<c@x>'].map(id => second.fateOf(id))).toEqual([
      'left',
      'given',
      undefined,
    ])
    expect(second.since).toBe(1_000)
    await second.note('<d@x>', 'left')
    await second.close()
    const third = await openWhatLeft(path, () => 3_000)
    expect(third.fateOf('<d@x>')).toBe('left')
    await third.close()
    const late = await openWhatLeft(path, () => 91 * DAY_MS)
    expect(late.fateOf('<a@x>')).toBeUndefined()
    expect(late.since).toBe(1_000)
    await late.close()
  })
})

describe('a hub that starts in the folder of one that is about to end', () => {
  test('keeps what that one notes meanwhile', async () => {
    const old = await openWhatLeft(path, () => 1_000)
    const young = await openWhatLeft(path, () => 2_000)
    await old.note('<a@x>', 'left')
    await young.note('<b@x>', 'left')
    await old.close()
    await young.close()
    const after = await openWhatLeft(path, () => 3_000)
    expect([after.fateOf('<a@x>'), after.fateOf('<b@x>')]).toEqual(['left', 'left'])
    expect(after.since).toBe(1_000)
    await after.close()
  })
})

describe('a hub restored from a backup', () => {
  let stands: Message | undefined
  let asked: string | null

  /** A new database, as old as a backup; the file beside it is the one it had. */
  async function restored(): Promise<{ mails: () => Promise<number> }> {
    const opened = await openEmpty()
    hub = hubOn(opened)
    await furnish(hub)
    const left = await openWhatLeft(path, hub.now)
    const watched = watchedTransport()
    const worker = startWorker(hub, rememberingTransport(watched.transport, left))
    return {
      async mails() {
        await worker.idle()
        await worker.stop()
        await left.close()
        stands = await read(hub, 'message', 'reply-0001')
        asked = await votedMessage(hub, voteTokenOf(hub.secret, 'reply-0001'))
        await opened.close()
        return watched.mails.length
      },
    }
  }
  const again = (appliedAt: number) =>
    decide(hub, {
      actor: ana,
      clientId: 'device-of-ana',
      command: { id: 'command-1', name: 'sendReply', args: aReply(), doneAt: 0, appliedAt },
    })

  test('does not send a reply again that had left, and shows it as sent', async () => {
    const before = await restored()
    await send(hub, 'sendReply', aReply() as never)
    expect(await before.mails()).toBe(1)
    const after = await restored()
    await again(hub.clock.at)
    expect(await after.mails()).toBe(0)
    expect(stands).toMatchObject({ delivery: 'sent' })
  })

  test('knows the question under a reply that had left', async () => {
    const before = await restored()
    await send(hub, 'sendReply', aReply() as never)
    await before.mails()
    const after = await restored()
    await again(hub.clock.at)
    await after.mails()
    expect(asked).toBe('reply-0001')
  })

  test('sends a reply that was decided and had not left', async () => {
    const before = await restored()
    expect(await before.mails()).toBe(0)
    const after = await restored()
    hub.clock.at += 10
    await again(hub.clock.at)
    expect(await after.mails()).toBe(1)
  })

  test('holds for its writer what may have left, when the file is lost', async () => {
    const { mails } = await restored()
    await again(hub.clock.at - 1)
    expect(await mails()).toBe(0)
    expect(stands).toMatchObject({ delivery: 'held', held: { code: 'mail.unclear' } })
  })
})
