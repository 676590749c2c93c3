import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { aPlan, aReply } from '../support/builders.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { read } from '../support/hub/desk.ts'
import { down, fine, note, queue } from '../support/offline.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

let world: SyncWorld
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
})
afterEach(() => world.close())

describe('on a disk without room', () => {
  test('a full disk refuses to take an act, says so, and goes on without a word of it', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.safe.full = true
    const refused = await desk.engine.run('writeNote', note('note-0001', 'Not kept'))
    expect(refused).toMatchObject({ ok: false, error: { code: 'notSaved', detail: 'diskFull' } })
    expect((await desk.show('status', {})).trouble).toMatchObject({ code: 'diskFull' })
    expect((await desk.show('ticket', { id: 'ticket-1' }))?.pending).toEqual([])
    desk.safe.full = false
    expect(await desk.engine.run('writeNote', note('note-0002', 'Kept'))).toMatchObject({
      ok: true,
    })
    expect((await desk.show('status', {})).trouble).toBeNull()
    await desk.quiet()
    expect(await read(world.hub, 'note', 'note-0001')).toBeUndefined()
    expect(await read(world.hub, 'note', 'note-0002')).toMatchObject({ text: 'Kept' })
  })

  test.each([
    ['closed', false, null],
    ['closed and begun anew', true, 'rebuilt'],
  ] as const)(
    'a database that a full disk has %s is whole again when there is room',
    async (_what, losesAll, told) => {
      const desk = await world.device('ana')
      await desk.quiet()
      desk.losesAllWhenFull = losesAll
      desk.network.weather = down
      await desk.offline()
      await desk.engine.run('writeNote', note('note-0001', 'Kept before'))
      desk.safe.full = true
      const refused = await desk.engine.run('writeNote', note('note-0002', 'Not kept'))
      expect(refused).toMatchObject({ ok: false, error: { code: 'notSaved' } })
      desk.network.weather = fine
      desk.engine.wake()
      // Several rounds of the loop, as short as they are here.
      await sleep(500)
      desk.safe.full = false
      await desk.quiet()
      expect(await read(world.hub, 'note', 'note-0001')).toMatchObject({ text: 'Kept before' })
      expect(await read(world.hub, 'note', 'note-0002')).toBeUndefined()
      await desk.engine.run('writeNote', note('note-0003', 'Kept after'))
      expect((await desk.show('status', {})).trouble?.code ?? null).toBe(told)
      await desk.restart()
      await desk.quiet()
      expect((await desk.show('status', {})).trouble).toBeNull()
      expect((await desk.show('queue', queue)).total).toBe(1)
      expect(await read(world.hub, 'note', 'note-0003')).toMatchObject({ text: 'Kept after' })
    },
  )

  test('a start on a disk without any room says so, and touches nothing', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.network.weather = down
    await desk.engine.run('writeNote', note('note-0001', 'Kept'))
    desk.safe.full = true
    await expect(desk.restart()).rejects.toThrow('disk is full')
    desk.safe.full = false
    await desk.restart()
    expect((await desk.show('status', {})).trouble).toBeNull()
    expect((await desk.show('queue', queue)).total).toBe(1)
    expect(await desk.show('outbox', {})).toHaveLength(1)
  })

  test('with little room left nothing is given away, and everything else goes on', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.safe.freeSpace = async () => 499_999_999
    const withGoods = aReply({ replacements: [aPlan()] })
    const refused = { ok: false, error: { code: 'notSaved', detail: 'diskLow' } }
    expect(await desk.engine.run('sendReply', withGoods)).toEqual(refused)
    expect((await desk.show('ticket', { id: 'ticket-1' }))?.pending).toEqual([])
    const words = await desk.engine.run('writeNote', note('note-0001', 'Kept'))
    expect(words).toMatchObject({ ok: true })
    desk.safe.freeSpace = async () => 500_000_000
    expect(await desk.engine.run('sendReply', withGoods)).toMatchObject({ ok: true })
  })

  test('a disk that does not say how much room it has is no reason to give nothing', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.safe.freeSpace = () => Promise.reject(new Error('ipc.failed'))
    const given = await desk.engine.run('sendReply', aReply({ replacements: [aPlan()] }))
    expect(given).toMatchObject({ ok: true })
  })
})
