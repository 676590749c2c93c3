import { beforeEach, describe, expect, test } from 'vitest'
import { composer, writtenNow } from '../../../../renderer/features/composer/composer-store.ts'
import { NO_WORDS, type Words } from '../../../../renderer/features/composer/words.ts'

const TICKET = 'ticket-1'
const said = (text: string): Words => ({ ...NO_WORDS, html: `<p>${text}</p>`, text })
const { write, ask, answered, takeOver, clear, restore, setBusy } = composer.getState()
/** The desk shows this draft of a reply now: kept here, or anywhere else. */
const shown = (reply: Words | null) =>
  takeOver(TICKET, { reply: reply ?? NO_WORDS, note: NO_WORDS })
/** Somebody types, and pauses: the words are given to the desk to keep. */
const type = (text: string) => write(TICKET, 'reply', said(text))
const pause = () => {
  ask(TICKET, 'reply', words())
  answered(TICKET, 'reply', words(), true)
}
const words = () => writtenNow(TICKET).words.reply
const here = () => writtenNow(TICKET).words.reply.text

beforeEach(() => composer.setState({ byTicket: {} }))

describe('words kept in another window, or on another computer,', () => {
  test('stand in the composer when its ticket is opened', () => {
    shown(said('Dear Ana'))
    expect(here()).toBe('Dear Ana')
  })

  test('take the place of words that are kept', () => {
    type('Dear Ana')
    pause()
    shown(said('Dear Ana, it left'))
    expect(here()).toBe('Dear Ana, it left')
  })

  test('do not take the place of words that are not', () => {
    shown(said('Dear Ana'))
    type('Dear Ana, I am')
    shown(said('Dear Ana, it left'))
    expect(here()).toBe('Dear Ana, I am')
  })

  test('nor of words that could not be kept', () => {
    shown(said('Dear Ana'))
    type('Dear Ana, I am')
    ask(TICKET, 'reply', words())
    answered(TICKET, 'reply', words(), false)
    shown(said('Dear Ana, it left'))
    expect(here()).toBe('Dear Ana, I am')
  })

  test.each(['before', 'after'])(
    'nor what the desk shows again %s it says that it could not keep them',
    when => {
      type('Dear Ana')
      ask(TICKET, 'reply', words())
      shown(said('Dear Ana'))
      if (when === 'before') shown(null)
      answered(TICKET, 'reply', words(), false)
      if (when === 'after') shown(null)
      expect(here()).toBe('Dear Ana')
    },
  )

  test('take their place as before once they are kept, shown before that or after', () => {
    type('Dear Ana')
    ask(TICKET, 'reply', words())
    shown(said('Dear Ana'))
    answered(TICKET, 'reply', words(), true)
    shown(null)
    expect(here()).toBe('')
  })

  test('are taken away here as well when they are sent or thrown away there', () => {
    shown(said('Dear Ana'))
    shown(null)
    expect(here()).toBe('')
  })

  test('come back here as well when sending is undone there', () => {
    shown(said('Dear Ana'))
    shown(null)
    shown(said('Dear Ana'))
    expect(here()).toBe('Dear Ana')
  })
})

describe('what this window gave to keep and hears of later', () => {
  test('never puts older words in the place of newer ones', () => {
    type('Dear')
    pause()
    type('Dear Ana')
    pause()
    shown(said('Dear'))
    expect(here()).toBe('Dear Ana')
  })

  test('not even after the reply has left', () => {
    type('Dear Ana')
    pause()
    clear(TICKET, 'reply')
    shown(said('Dear Ana'))
    expect(here()).toBe('')
    shown(null)
    expect(here()).toBe('')
  })

  test('is news again once the desk has shown what came after', () => {
    type('Dear Ana')
    pause()
    type('Dear Ana, it left')
    pause()
    shown(said('Dear Ana, it left'))
    shown(said('Dear Ana'))
    expect(here()).toBe('Dear Ana')
  })

  test('is gone when it is sent elsewhere, though nothing had stood here before', () => {
    type('Dear')
    pause()
    type('')
    pause()
    type('Dear Ana')
    pause()
    shown(said('Dear Ana'))
    shown(null)
    expect(here()).toBe('')
  })

  test('is known by its content: a row that was at the hub has its fields in another order', () => {
    const planned = {
      lineId: 'line-1',
      orderId: 'order-1',
      quantity: 1,
      shipping: 'express',
      address: { name: 'Ana', street: '1 Road', postcode: '1', city: 'Ulm', country: 'DE' },
      returnNeeded: false,
      attempt: 1,
    } as const
    const { address, ...rest } = planned
    const { city, country, ...others } = address
    write(TICKET, 'reply', { ...said('Dear Ana'), replacements: [planned] })
    pause()
    const { revision } = writtenNow(TICKET)
    const again = { ...rest, address: { country, city, ...others } }
    shown({ ...said('Dear Ana'), replacements: [again] })
    expect(writtenNow(TICKET).revision).toBe(revision)
  })
})

describe('words on their way out', () => {
  test('are not touched by what the desk shows meanwhile', () => {
    type('Dear Ana')
    pause()
    shown(said('Dear Ana'))
    setBusy(TICKET, 'reply', true)
    shown(null)
    expect(here()).toBe('Dear Ana')
  })

  test('stay locked while a note is on its way as well', () => {
    type('Dear Ana')
    setBusy(TICKET, 'reply', true)
    setBusy(TICKET, 'note', true)
    setBusy(TICKET, 'note', false)
    expect(writtenNow(TICKET).busy).toEqual({ reply: true, note: false })
  })

  test('do not come back beside the card of a reply that was refused', () => {
    type('Dear Ana')
    pause()
    clear(TICKET, 'reply')
    shown(null)
    shown(said('Dear Ana'))
    expect(here()).toBe('')
    shown(said('Dear Ana, from another window'))
    expect(here()).toBe('Dear Ana, from another window')
  })

  test('are not said twice when a refused reply is edited where its draft stands', () => {
    shown(said('Dear Ana'))
    restore(TICKET, 'reply', { ...said('Dear Ana'), seenMessageId: 'message-2' })
    expect(here()).toBe('Dear Ana')
  })

  test('stand above what was written meanwhile when they are taken back', () => {
    type('And another thing')
    restore(TICKET, 'reply', said('Dear Ana'))
    expect(here()).toBe('Dear Ana\n\nAnd another thing')
  })
})

describe('words that others took the place of are offered back', () => {
  const missed = (reply: Words) => shown(reply)[0]?.missed?.text

  test('when they were written here and the others do not go on from them', () => {
    type('Dear Ana, it left')
    pause()
    expect(missed(said('Hello Ana'))).toBe('Dear Ana, it left')
  })
  test('not when the others hold them', () => {
    type('Dear Ana')
    pause()
    expect(missed(said('Dear Ana, it left'))).toBeUndefined()
    type('It left.')
    pause()
    expect(missed(said('Dear Ana\n\nIt left.'))).toBeUndefined()
  })
  test('not when they came from elsewhere themselves', () => {
    shown(said('Dear Ana, it left'))
    expect(missed(said('Hello Ana'))).toBeUndefined()
  })
})

test('a note kept elsewhere never moves the reply away from somebody who is on the ticket', () => {
  shown(null)
  takeOver(TICKET, { reply: NO_WORDS, note: said('She called') })
  expect(writtenNow(TICKET).kind).toBe('reply')
})

test('the editor is told of words from elsewhere, and not of its own', () => {
  shown(null)
  const before = writtenNow(TICKET).revision
  type('Dear Ana')
  pause()
  shown(said('Dear Ana'))
  expect(writtenNow(TICKET).revision).toBe(before)
  shown(said('Dear Ana, it left'))
  expect(writtenNow(TICKET).revision).toBeGreaterThan(before)
})

test('words taken back after sending wait to be kept anew', () => {
  type('Dear Ana')
  pause()
  clear(TICKET, 'reply')
  restore(TICKET, 'reply', said('Dear Ana'))
  shown(null)
  expect(here()).toBe('Dear Ana')
})
