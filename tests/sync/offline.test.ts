import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chooseForPush } from '../../renderer/engine/outbox/choose.ts'
import type { Pending } from '../../renderer/engine/outbox/pending.ts'
import { aPlan, aReply, aTicket } from '../support/builders.ts'
import { until } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { put, read } from '../support/hub/desk.ts'
import { down, fine, note, queue } from '../support/offline.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

let world: SyncWorld
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
})
afterEach(() => world.close())

/** A desk that has answered with a replacement, and knows that the shop has said yes. */
async function withReplacementSent() {
  const desk = await world.device('ana')
  await desk.quiet()
  await desk.engine.run('sendReply', aReply({ replacements: [aPlan()] }))
  await desk.quiet()
  await world.effectsDone()
  desk.engine.wake()
  await desk.quiet()
  return desk
}

describe('a desk without a network', () => {
  test('reads, writes and decides; everything takes effect once, in order, when the hub is back', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.network.weather = down
    await desk.offline()
    for (const n of [1, 2, 3]) {
      expect(await desk.engine.run('writeNote', note(`note-000${n}`, `Word ${n}`))).toMatchObject({
        ok: true,
      })
    }
    expect(await desk.engine.run('sendReply', aReply())).toMatchObject({ ok: true })
    const before = await desk.show('ticket', { id: 'ticket-1' })
    expect(before?.conversation.filter(item => item.type !== 'event')).toHaveLength(5)
    expect(before?.pending.map(item => item.state)).toEqual([
      'queued',
      'queued',
      'queued',
      'queued',
    ])
    expect(await read(world.hub, 'note', 'note-0001')).toBeUndefined()

    desk.network.weather = fine
    await desk.quiet()
    await world.effectsDone()
    const decided = await world.hub.db
      .selectFrom('decided')
      .select(['name', 'status'])
      .orderBy('at')
      .execute()
    expect(decided.map(one => one.status)).toEqual(Array.from({ length: 4 }, () => 'applied'))
    expect(world.outgoing()).toHaveLength(1)
    expect((await desk.show('outbox', {})).length).toBe(0)
    expect(desk.safe.kept.size).toBe(0)
  })

  test.each(['lostAnswer', 'twice'] as const)(
    'a reply leaves once when the network is %s',
    async weather => {
      const desk = await world.device('ana')
      await desk.quiet()
      let spoiled = 0
      desk.network.weather = path => {
        if (!path.endsWith('push')) return 'fine'
        spoiled += 1
        return weather
      }
      await desk.engine.run('sendReply', aReply())
      await desk.quiet()
      await world.effectsDone()
      expect(spoiled).toBeGreaterThan(0)
      expect(world.outgoing()).toHaveLength(1)
    },
  )

  test('a reply bundled with a replacement leaves only after the shop has said yes', async () => {
    const desk = await withReplacementSent()
    const shown = await desk.show('ticket', { id: 'ticket-1' })
    expect(shown?.remedies).toMatchObject([{ state: 'done' }])
    expect(shown?.ticket).toMatchObject({ openPromises: 1, unsentReplies: 0 })
    expect(world.outgoing()).toHaveLength(1)
  })

  test('a ticket is not called addressed before the promise that kept it open is kept', async () => {
    const desk = await withReplacementSent()
    desk.network.weather = down
    await desk.offline()
    await desk.engine.run('keepPromise', { promiseId: 'promise-1' })
    await desk.engine.run('addressTicket', { ticketId: 'ticket-1', eventId: 'event-0009' })
    // As after a round in which the hub could not decide the first.
    const [kept, addressed] = desk.engine.model.outbox.all()
    const later = { ...kept, nextTryAt: Date.now() + 30_000 } as Pending
    expect(chooseForPush([later, addressed as Pending], Date.now(), 100)).toEqual([])
    desk.network.weather = fine
    await desk.quiet()
    expect(await read(world.hub, 'ticket', 'ticket-1')).toMatchObject({ status: 'addressed' })
  })

  test('two devices replace the same line: one is done, the other is held with the first one’s facts', async () => {
    const [ana, sam] = [await world.device('ana'), await world.device('sam')]
    await Promise.all([ana.quiet(), sam.quiet()])
    ana.network.weather = down
    sam.network.weather = down
    await Promise.all([ana.offline(), sam.offline()])
    const second = aReply({
      id: 'reply-0002',
      replacements: [aPlan({ promiseId: 'promise-2', eventId: 'event-0002' })],
    })
    await ana.engine.run('sendReply', aReply({ replacements: [aPlan()] }))
    await sam.engine.run('sendReply', second)
    ana.network.weather = fine
    await ana.quiet()
    sam.network.weather = fine
    await sam.quiet()
    await world.effectsDone()
    expect(await sam.show('outbox', {})).toMatchObject([
      {
        name: 'sendReply',
        state: 'held',
        refusal: { code: 'remedy.already', facts: { byName: 'Ana Reis' } },
      },
    ])
    expect(world.outgoing()).toHaveLength(1)
    expect(world.outgoing()[0]).toContain('reply-0001')
  })

  test('a reply is held when the customer wrote again meanwhile', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.network.weather = down
    await desk.offline()
    await desk.engine.run('sendReply', aReply({ seenMessageId: 'message-1' }))
    const ticket = await read(world.hub, 'ticket', 'ticket-1')
    if (ticket === undefined) throw new Error('the ticket is there')
    await put(world.hub, ['ticket', { ...ticket, lastCustomerMessageId: 'message-2' }])
    desk.network.weather = fine
    await desk.quiet()
    expect(await desk.show('outbox', {})).toMatchObject([
      { state: 'held', refusal: { code: 'reply.threadMoved' } },
    ])
  })

  test('words begun while a reply can still be undone are there when it has left', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    await desk.engine.run('sendReply', aReply(), { undoMs: 300 })
    const { to, cc } = aReply()
    const words = { html: '', text: 'One thing more', to, cc, replacements: [] }
    const draft = { ticketId: 'ticket-1', kind: 'reply', seenMessageId: null, ...words } as const
    await desk.engine.run('saveDraft', draft)
    await desk.quiet()
    expect(await read(world.hub, 'message', 'reply-0001')).toMatchObject({ direction: 'out' })
    const shown = await desk.show('ticket', { id: 'ticket-1' })
    expect(shown?.drafts.reply).toMatchObject({ text: 'One thing more' })
  })

  test('an undone reply never reaches the hub', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    const sent = await desk.engine.run('sendReply', aReply(), { undoMs: 60_000 })
    if (!sent.ok) throw new Error('it was taken')
    expect(await desk.engine.discard(sent.value.commandId)).toEqual({ ok: true, value: null })
    desk.engine.wake()
    await desk.quiet()
    expect(await read(world.hub, 'message', 'reply-0001')).toBeUndefined()
    expect((await desk.show('ticket', { id: 'ticket-1' }))?.ticket.unsentReplies).toBe(0)
  })
})

test('an act that is taken back in the moment in which its undo time ends never reaches the hub', async () => {
  const desk = await world.device('ana', { waitsInFull: true })
  await desk.quiet()
  const done = await desk.engine.run('writeNote', note('note-0001', 'Not this.'), { undoMs: 900 })
  await new Promise(resolve => setTimeout(resolve, 600))
  // The disk takes its time over the words 'taken back', and the time ends meanwhile.
  const settle = desk.safe.journalSettle.bind(desk.safe)
  desk.safe.journalSettle = async ids => {
    await new Promise(resolve => setTimeout(resolve, 600))
    await settle(ids)
  }
  const taken = await desk.engine.discard(done.ok ? done.value.commandId : '')
  expect(taken).toMatchObject({ ok: true })
  await desk.quiet()
  expect(await desk.show('outbox', {})).toEqual([])
  expect(await read(world.hub, 'note', 'note-0001')).toBeUndefined()
})

describe('what was saved survives', () => {
  test('the end of the process', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.network.weather = down
    await desk.engine.run('writeNote', note('note-0001', 'Kept'))
    await desk.restart()
    expect((await desk.show('ticket', { id: 'ticket-1' }))?.pending).toHaveLength(1)
    desk.network.weather = fine
    desk.engine.wake()
    await desk.quiet()
    expect(await read(world.hub, 'note', 'note-0001')).toMatchObject({ text: 'Kept' })
  })

  test('the loss of the whole IndexedDB', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    desk.network.weather = down
    await desk.engine.run('sendReply', aReply())
    await desk.restart('indexedDB')
    expect((await desk.show('status', {})).trouble).toMatchObject({ code: 'recovered' })
    desk.network.weather = fine
    desk.engine.wake()
    await desk.quiet()
    await world.effectsDone()
    expect(world.outgoing()).toHaveLength(1)
  })

  test.each([
    ['pages that do not decrypt', 'aPage', 'rebuilt'],
    ['an outbox that does not decrypt', 'theOutbox', 'recovered'],
    ['a cookie that does not decrypt', 'theState', 'rebuilt'],
  ] as const)(
    '%s: the desk opens, says so, and sends what was unsent',
    async (_what, lost, told) => {
      const desk = await world.device('ana')
      await desk.quiet()
      desk.network.weather = down
      await desk.engine.run('writeNote', note('note-0001', 'Kept'))
      await desk.restart(lost)
      expect((await desk.show('status', {})).trouble).toMatchObject({ code: told })
      desk.network.weather = fine
      desk.engine.wake()
      await desk.quiet()
      expect(await read(world.hub, 'note', 'note-0001')).toMatchObject({ text: 'Kept' })
      expect([...desk.engine.model.copy.table('ticket').keys()]).toEqual(['ticket-1'])
    },
  )

  test('a conversation that does not open is fetched anew, beside what can be read', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    await desk.restart('theConversations')
    const shown = await desk.show('ticket', { id: 'ticket-1' })
    expect(shown?.ticket.id).toBe('ticket-1')
    await until(async () => {
      const again = await desk.show('ticket', { id: 'ticket-1' })
      return again?.conversation.some(item => item.type === 'message') === true
    })
    expect((await desk.show('status', {})).trouble).toMatchObject({ code: 'rebuilt' })
  })

  test('one that is looked at all the time does not begin the new copy again and again', async () => {
    const many = Array.from({ length: 4_500 }, (_, n) => n)
    for (const from of [0, 1_500, 3_000]) {
      const tickets = many.slice(from, from + 1_500)
      await put(
        world.hub,
        ...tickets.map(n => ['ticket', aTicket({ id: `many-${n}`, number: 10 + n })] as const),
      )
    }
    const desk = await world.device('ana')
    await desk.quiet()
    await desk.restart('theConversations')
    // As a screen does that is drawn again with each part of the copy that comes.
    await until(async () => {
      const again = await desk.show('ticket', { id: 'ticket-1' })
      return again?.conversation.some(item => item.type === 'message') === true
    })
    expect(desk.engine.model.copy.table('ticket').size).toBe(4_501)
    expect((await desk.show('status', {})).trouble).toMatchObject({ code: 'rebuilt' })
  })

  test('a copy that has lost pages is not taken for a whole one at the next start', async () => {
    const desk = await world.device('ana')
    await desk.quiet()
    await desk.restart('aPageGone')
    expect((await desk.show('status', {})).trouble).toMatchObject({ code: 'rebuilt' })
    await desk.quiet()
    expect((await desk.show('queue', queue)).total).toBe(1)
  })
})

test('a device holds the rows of its person’s spaces and nothing else', async () => {
  const zoe = await world.device('zoe')
  await zoe.quiet()
  const { copy } = zoe.engine.model
  expect([...copy.table('ticket').keys()]).toEqual([])
  expect([...copy.table('customer').keys()]).toEqual([])
  expect((await copy.conversations.load('ticket-1')).message.size).toBe(0)
  expect([...copy.table('product').keys()]).toEqual(['product-1'])
})
