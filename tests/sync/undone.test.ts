import { IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { HubClient } from '../../renderer/engine/sync/hub-client.ts'
import { aDraft, aReply } from '../support/builders.ts'
import { type Device, until } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { down, fine } from '../support/offline.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

/** As long as an undone reply could have waited, and the disk needs to be tried again. */
const REST_MS = 3_000

let world: SyncWorld
let desk: Device
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
  desk = await world.device('ana')
  await desk.quiet()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await world.close()
})

const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const pushesFail = (path: string) => (path.includes('push') ? 'down' : 'fine')

async function allSent(): Promise<readonly string[]> {
  desk.network.weather = fine
  desk.engine.wake()
  await desk.quiet()
  await world.effectsDone()
  return world.outgoing()
}

/** Sends a reply that can be taken back, and does so: its words are a draft again. */
async function sendAndUndo(): Promise<string> {
  const sent = await desk.engine.run('sendReply', aReply(), { undoMs: REST_MS })
  if (!sent.ok) throw new Error('it was not taken')
  const { commandId } = sent.value
  const back = await desk.engine.run('saveDraft', aDraft('undone'), { insteadOf: commandId })
  expect(back.ok).toBe(true)
  return commandId
}

/** The journal says no once when an act is to be settled. */
function refuseToSettleOnce(): void {
  const settle = desk.safe.journalSettle.bind(desk.safe)
  let isFirst = true
  desk.safe.journalSettle = async ids => {
    const fails = isFirst
    isFirst = false
    if (fails) throw new Error('ipc.diskFull')
    await settle(ids)
  }
}

describe('a reply that was undone never leaves, also after the next start,', () => {
  test('when the journal could not note it, and its person writes on', async () => {
    desk.network.weather = down
    await desk.offline()
    refuseToSettleOnce()
    const commandId = await sendAndUndo()
    expect(desk.engine.model.outbox.get(commandId)).toBeUndefined()
    await desk.engine.run('saveDraft', aDraft('undone, and better'))
    await rest(500)
    await desk.restart()
    expect(desk.engine.model.outbox.all().map(act => act.name)).toEqual(['saveDraft'])
    await rest(REST_MS)
    expect(await allSent()).toEqual([])
  })

  test('when the journal could not note it, and the draft has reached the hub', async () => {
    desk.network.weather = pushesFail
    refuseToSettleOnce()
    await sendAndUndo()
    expect(await allSent()).toEqual([])
    await desk.restart()
    await rest(REST_MS)
    expect(await allSent()).toEqual([])
  })

  test('when the database takes nothing, and the journal is well', async () => {
    desk.network.weather = pushesFail
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    await sendAndUndo()
    await rest(300)
    desk.network.weather = fine
    desk.engine.wake()
    await rest(1_000)
    full.mockRestore()
    expect(await allSent()).toEqual([])
    await desk.restart()
    await rest(REST_MS)
    expect(await allSent()).toEqual([])
  })
})

test('a draft that the hub could not decide at first does not outlive its reply', async () => {
  const id = 'command-0001'
  const outcomes = [{ id, status: 'undecided', why: 'The hub is busy.' } as const]
  const pushes = vi.spyOn(HubClient.prototype, 'push')
  pushes.mockResolvedValueOnce({ ok: true, value: { outcomes } })
  await desk.engine.run('saveDraft', aDraft(aReply().text), { commandId: id })
  await until(() => Promise.resolve(desk.engine.model.outbox.all().some(act => act.tries > 0)))
  await desk.engine.run('sendReply', aReply())
  expect(await allSent()).toHaveLength(1)
  await rest(1_000)
  await allSent()
  const other = await world.device('ana')
  await other.quiet()
  expect((await other.show('ticket', { id: 'ticket-1' }))?.drafts.reply).toBeNull()
})

describe('an act that is asked again of the next engine, and is in effect already,', () => {
  const again = { commandId: 'command-0001', isAgain: true }

  async function sentByTheFirst(): Promise<void> {
    await desk.engine.run('sendReply', aReply(), { commandId: 'command-0001' })
    expect(await allSent()).toHaveLength(1)
    await desk.restart()
  }

  test('is told as done', async () => {
    await sentByTheFirst()
    await desk.show('ticket', { id: 'ticket-1' })
    expect(await desk.engine.run('sendReply', aReply(), again)).toMatchObject({ ok: true })
  })

  test('is not there to be taken back', async () => {
    await sentByTheFirst()
    await desk.engine.run('sendReply', aReply(), { ...again, undoMs: 9_000 })
    expect(await desk.engine.discard('command-0001')).toMatchObject({ ok: false })
  })
})
