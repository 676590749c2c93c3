import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../server/db/open.ts'
import { aPlan, aReply } from '../support/builders.ts'
import type { Device } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { put, read } from '../support/hub/desk.ts'
import { note } from '../support/offline.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'
import { restoreBackup, takeBackup } from './sim/backup.ts'

let world: SyncWorld
let opened: OpenDatabase
beforeEach(async () => {
  opened = await openInMemory()
  world = await syncWorld(opened)
})
afterEach(() => world.close())

const decided = () =>
  world.hub.db.selectFrom('decided').select(['command_id', 'status', 'client_id']).execute()

/** A desk whose acts came after the backup; what they brought about was done. */
async function aMorning(): Promise<Device> {
  const desk = await world.device('ana')
  await desk.quiet()
  await takeBackup(opened)
  await desk.engine.run('writeNote', note('note-0001', 'First'))
  await desk.engine.run('sendReply', aReply({ replacements: [aPlan()] }))
  await desk.engine.run('writeNote', note('note-0002', 'Second'))
  await desk.quiet()
  await world.effectsDone()
  desk.engine.wake()
  await desk.quiet()
  expect(await decided()).toHaveLength(3)
  return desk
}

describe('a hub restored from a backup', () => {
  test.each([
    ['the app went on', async () => undefined],
    ['the app was started anew', (desk: Device) => desk.restart()],
  ] as const)(
    'gets again what it has forgotten, as it was, and before what came later: %s',
    async (_how, between) => {
      const desk = await aMorning()
      const before = await decided()
      desk.network.weather = () => 'down'
      await restoreBackup(opened)
      await between(desk)
      await desk.offline()
      await desk.engine.run('writeNote', note('note-0003', 'Third'))
      expect(await decided()).toEqual([])

      desk.network.weather = () => 'fine'
      desk.engine.wake()
      await desk.quiet()
      await expect.poll(async () => (await decided()).length).toBe(4)
      await desk.quiet()
      await world.effectsDone()
      const after = await decided()
      expect(after.slice(0, 3)).toEqual(before)
      expect(after.every(one => one.status === 'applied')).toBe(true)
      const shown = await desk.show('ticket', { id: 'ticket-1' })
      const words = shown?.conversation.flatMap(one => (one.type === 'note' ? [one.note.text] : []))
      expect(words).toEqual(['First', 'Second', 'Third'])
      expect(desk.safe.kept.size).toBe(0)
    },
  )

  test('the shop is asked with the same key, and sends nothing twice', async () => {
    const desk = await aMorning()
    const calls = () => world.hub.db.selectFrom('shop_call').select('key').execute()
    expect(await calls()).toHaveLength(1)
    await restoreBackup(opened)
    expect(await read(world.hub, 'remedy', 'line-1')).toBeUndefined()
    desk.engine.wake()
    await expect.poll(async () => (await decided()).length, { timeout: 10_000 }).toBe(3)
    await world.effectsDone()
    expect(await read(world.hub, 'remedy', 'line-1')).toMatchObject({ state: 'done' })
    expect(await calls()).toHaveLength(1)
  })

  test('what it refuses this time stands before its person, and waits in the journal', async () => {
    const desk = await aMorning()
    await restoreBackup(opened)
    const person = await read(world.hub, 'person', 'ana')
    if (person === undefined) throw new Error('she works here')
    await put(world.hub, ['person', { ...person, limits: { perOrderMinor: 0, perDayMinor: 0 } }])
    desk.engine.wake()
    await expect
      .poll(async () => (await desk.show('outbox', {})).map(one => [one.name, one.state]), {
        timeout: 10_000,
      })
      .toEqual([['sendReply', 'held']])
    await desk.quiet()
    expect(desk.safe.kept.size).toBe(1)
  })
})
