import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '../../renderer/engine/desk.ts'
import { takeBack } from '../../renderer/features/act.ts'
import { bringBack, takeBackSent } from '../../renderer/features/composer/bring-back.ts'
import { composer, writtenNow } from '../../renderer/features/composer/composer-store.ts'
import { keepDraft } from '../../renderer/features/composer/keep-draft.ts'
import { NO_WORDS } from '../../renderer/features/composer/words.ts'
import { type HeldReply, heldReplies } from '../../renderer/features/ticket/held-replies.ts'
import { heldActs } from '../../renderer/features/ticket/use-held-acts.ts'
import { aDraft, aMessage, aReply, aTicket } from '../support/builders.ts'
import type { Device } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { put, read } from '../support/hub/desk.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

/** What the person reads, without a page around it. */
const page = vi.hoisted(() => ({ told: [] as string[] }))
vi.mock(import('../../renderer/ui/toast.tsx'), () => ({
  toastProblem: words => void page.told.push(words),
  toastWithUndo: () => undefined,
  undoLast: () => false,
}))

let world: SyncWorld
let desk: Device
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
  desk = await world.device('ana')
  await desk.quiet()
  page.told.length = 0
  composer.setState({ byTicket: {} })
})
afterEach(() => world.close())

/** The engine is the desk in all that is used here. */
const asDesk = () => desk.engine as unknown as Desk

const rest = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
async function allSent(): Promise<readonly string[]> {
  await desk.quiet()
  await world.effectsDone()
  return world.outgoing()
}

/** A reply that the hub holds back on this device: its customer has written again meanwhile. */
async function heldReply(): Promise<HeldReply> {
  desk.network.weather = () => 'down'
  await desk.offline()
  const sent = await desk.engine.run('sendReply', aReply({ text: 'An hour of work' }))
  await put(world.hub, ['ticket', aTicket({ lastCustomerMessageId: 'message-2' })])
  desk.network.weather = () => 'fine'
  await desk.quiet()
  const { to, cc, text, html } = aReply({ text: 'An hour of work' })
  return {
    source: 'device',
    id: sent.ok ? sent.value.commandId : '',
    subject: 'Re: it',
    refusal: null,
    reply: { to, cc, text, html, replacements: [], inPlaceOf: null },
  }
}

/** The ways on for it, as its card has them. */
async function waysOn(given: Desk = asDesk()) {
  const data = await desk.show('ticket', { id: 'ticket-1' })
  if (data === null) throw new Error('no ticket')
  const words = (reply: HeldReply['reply']) => ({ ...reply, seenMessageId: 'message-2' })
  return heldActs(given, data, (reply, insteadOf) =>
    bringBack(given, { ticketId: 'ticket-1', kind: 'reply' }, words(reply), insteadOf),
  )
}

/** Where its words are: drafts of the ticket, and acts that wait here. */
async function wordsKept(): Promise<string> {
  const ticket = await desk.show('ticket', { id: 'ticket-1' })
  return JSON.stringify([ticket?.drafts.reply?.text, ticket?.pending.map(one => one.args)])
}

describe('a reply that has left', () => {
  test('is not taken back, and its person is told so', async () => {
    const done = await desk.engine.run('sendReply', aReply(), { undoMs: 200 })
    expect(await allSent()).toHaveLength(1)
    expect(await takeBack(asDesk(), done.ok ? done.value.commandId : '')).toBe(false)
    expect(page.told).toEqual(['It has left already, so it could not be taken back.'])
  })

  test('does not come back into the composer either', async () => {
    const done = await desk.engine.run('sendReply', aReply(), { undoMs: 200 })
    await allSent()
    const at = { ticketId: 'ticket-1', kind: 'reply' } as const
    const nothing = { cc: [], replacements: [], inPlaceOf: null }
    const words = { ...aReply(), ...nothing, seenMessageId: 'message-1' }
    const failure = await bringBack(asDesk(), at, words, done.ok ? done.value.commandId : '')
    expect(failure).toEqual({ code: 'alreadySent' })
    expect(writtenNow('ticket-1').words.reply.text).toBe('')
  })

  test('costs no draft that is written elsewhere after an undo that came too late', async () => {
    const { clear, takeOver, write } = composer.getState()
    const words = (text: string) => ({ ...NO_WORDS, html: `<p>${text}</p>`, text })
    const look = async () => {
      const draft = (await desk.show('ticket', { id: 'ticket-1' }))?.drafts.reply?.text
      const reply = draft === undefined ? NO_WORDS : words(draft)
      takeOver('ticket-1', { reply, note: NO_WORDS })
      return draft
    }
    write('ticket-1', 'reply', words('Dear Ruth'))
    await keepDraft(asDesk(), 'ticket-1', 'reply')
    await look()
    // The last letters came within the last pause: the draft there was is not what is sent.
    const sent = {
      kind: 'reply',
      words: words('Dear Ruth, thanks'),
      draft: words('Dear Ruth'),
    } as const
    const done = await desk.engine.run('sendReply', aReply(), { undoMs: 100 })
    clear('ticket-1', 'reply')
    expect(await allSent()).toHaveLength(1)
    await look()
    const failure = await takeBackSent(
      asDesk(),
      'ticket-1',
      sent,
      done.ok ? done.value.commandId : '',
    )
    expect(failure).toEqual({ code: 'alreadySent' })
    await look()
    await desk.engine.run('saveDraft', aDraft('One more thing'))
    expect(await look()).toBe('One more thing')
    // This window loses the focus.
    await keepDraft(asDesk(), 'ticket-1', 'reply')
    expect(await look()).toBe('One more thing')
  })
})

describe('a held reply', () => {
  test('is sent again once, whoever clicks twice', async () => {
    const held = await heldReply()
    const acts = await waysOn()
    acts.sendAgain(held)
    acts.sendAgain(held)
    await rest(300)
    expect(await allSent()).toHaveLength(1)
    expect(page.told).toEqual([])
  })

  test('is sent again once from two windows, and the second is told', async () => {
    const held = await heldReply()
    const reply = aReply({ id: 'reply-0002', seenMessageId: 'message-2' })
    const again = () => desk.engine.run('sendReply', reply, { insteadOf: held.id })
    const [first, second] = await Promise.all([again(), again()])
    expect([first.ok, second]).toEqual([true, { ok: false, error: { code: 'alreadySent' } }])
    expect(await allSent()).toHaveLength(1)
  })

  test.each(['sendAgain', 'edit'] as const)(
    '%s: its words are kept whenever the process ends',
    async way => {
      const held = await heldReply()
      // It ends before the worker has been asked for anything more.
      const ends = { ...asDesk(), run: () => new Promise<never>(() => undefined) }
      const acts = await waysOn(Object.assign(Object.create(desk.engine), ends) as Desk)
      acts[way](held)
      await rest(100)
      await desk.restart()
      expect(await wordsKept()).toContain('An hour of work')
    },
  )

  test('that is edited stands in the composer and among the drafts, and is held no more', async () => {
    const held = await heldReply()
    const acts = await waysOn()
    acts.edit(held)
    await rest(100)
    expect(writtenNow('ticket-1').words.reply.text).toBe('An hour of work')
    const ticket = await desk.show('ticket', { id: 'ticket-1' })
    expect(ticket?.drafts.reply?.text).toBe('An hour of work')
    expect(ticket?.pending.filter(one => one.name === 'sendReply')).toEqual([])
  })
})

describe('a reply that is held at the hub', () => {
  beforeEach(async () => {
    const to = [{ name: 'Ruth Adeyemi', address: 'ruth@mail.test' }]
    const held = { code: 'mail.refused', facts: { words: '550 no' } }
    const reply = aMessage({ id: 'reply-0001', direction: 'out', delivery: 'held', held, to })
    await put(
      world.hub,
      ['message', { ...reply, authorId: 'ana', text: 'An hour of work', html: '' }],
      ['ticket', aTicket({ unsentReplies: 1, waitingSince: null, dueAt: null })],
    )
    desk.engine.wake()
    await expect.poll(() => desk.show('outbox', {})).toHaveLength(1)
  })

  /** Its card on a device of Ana's, and the ways on. */
  async function card(device: Device) {
    const data = await device.show('ticket', { id: 'ticket-1' })
    const [held] = data === null ? [] : heldReplies(data)
    if (data === null || held === undefined) throw new Error('nothing is held')
    const given = device.engine as unknown as Desk
    const at = { ticketId: 'ticket-1', kind: 'reply' } as const
    const acts = heldActs(given, data, (reply, insteadOf) =>
      bringBack(given, at, { ...reply, seenMessageId: 'message-1' }, insteadOf),
    )
    return { held, acts }
  }

  test('needs its writer, and is not lost with this computer', async () => {
    const { attention, unsent } = await desk.show('status', {})
    expect([attention, unsent.acts]).toEqual([1, 0])
  })

  test('leaves once when two devices send it again, and the second one says why', async () => {
    const other = await world.device('ana')
    await other.quiet()
    other.network.weather = () => 'down'
    await other.offline()
    for (const { acts, held } of [await card(desk), await card(other)]) {
      acts.sendAgain(held)
      await rest(100)
    }
    expect(await allSent()).toHaveLength(1)
    other.network.weather = () => 'fine'
    await other.quiet()
    expect(await allSent()).toHaveLength(1)
    expect(await other.show('outbox', {})).toMatchObject([
      { state: 'held', refusal: { code: 'reply.notHeld' } },
    ])
  })

  test('counts as held no more while it waits here to be sent again', async () => {
    desk.network.weather = () => 'down'
    await desk.offline()
    const { acts, held } = await card(desk)
    acts.sendAgain(held)
    await rest(100)
    const outbox = await desk.show('outbox', {})
    expect(outbox.map(one => one.source)).toEqual(['device'])
  })

  test('that is edited is held until its words are sent, which then take its place', async () => {
    const { acts, held } = await card(desk)
    acts.edit(held)
    await rest(100)
    await desk.quiet()
    expect((await read(world.hub, 'message', 'reply-0001'))?.delivery).toBe('held')
    expect(writtenNow('ticket-1').words.reply).toMatchObject({
      text: 'An hour of work',
      inPlaceOf: 'reply-0001',
    })
    const ticket = await desk.show('ticket', { id: 'ticket-1' })
    expect(ticket?.drafts.reply?.inPlaceOf).toBe('reply-0001')
  })
})
