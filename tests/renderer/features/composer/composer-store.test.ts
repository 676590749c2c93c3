import { beforeEach, describe, expect, test } from 'vitest'
import { composer, writtenNow } from '../../../../renderer/features/composer/composer-store.ts'
import { NO_WORDS, type Words } from '../../../../renderer/features/composer/words.ts'

const TICKET = 'ticket-1'
const said = (text: string): Words => ({ ...NO_WORDS, html: `<p>${text}</p>`, text })
const { write, give, notKept, takeOver, clear, restore } = composer.getState()
/** The desk shows this draft of a reply now: kept here, or anywhere else. */
const shown = (reply: Words | null) =>
  takeOver(TICKET, { reply: reply ?? NO_WORDS, note: NO_WORDS })
/** Somebody types, and pauses: the words are given to the desk to keep. */
const type = (text: string) => write(TICKET, 'reply', said(text))
const pause = () => give(TICKET, 'reply')
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
    const before = writtenNow(TICKET).kept.reply.words
    type('Dear Ana, I am')
    pause()
    notKept(TICKET, 'reply', { given: writtenNow(TICKET).words.reply, before })
    shown(said('Dear Ana, it left'))
    expect(here()).toBe('Dear Ana, I am')
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

  test('is news again once another window has had its say', () => {
    type('Dear Ana')
    pause()
    shown(said('Dear Ana, it left'))
    shown(said('Dear Ana'))
    expect(here()).toBe('Dear Ana')
  })
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
