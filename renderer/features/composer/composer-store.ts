import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { Draft, PlannedReplacement } from '../../../shared/domain/draft/draft.ts'

export type Kind = Draft['kind']

/** What is being written, before it is sent. */
export interface Words {
  readonly html: string
  readonly text: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly replacements: readonly PlannedReplacement[]
  /** The newest customer message when writing began; null while nothing is written. */
  readonly seenMessageId: string | null
}

export const NO_WORDS: Words = {
  html: '',
  text: '',
  to: [],
  cc: [],
  replacements: [],
  seenMessageId: null,
}

interface Writing {
  readonly words: Readonly<Record<Kind, Words>>
  /** Which of the two is in front. */
  readonly kind: Kind
  /** Grows when words come from elsewhere, so that the editor takes them over. */
  readonly revision: number
}

interface ComposerState {
  readonly byTicket: Readonly<Record<string, Writing>>
  /** Takes over what was kept, once per ticket: what is being written here is newer. */
  readonly begin: (ticketId: string, drafts: Readonly<Record<Kind, Words | null>>) => void
  readonly show: (ticketId: string, kind: Kind) => void
  readonly write: (ticketId: string, kind: Kind, words: Partial<Words>) => void
  /** Puts words in from elsewhere: an undo, a held reply, a macro of the palette. */
  readonly restore: (ticketId: string, kind: Kind, words: Words) => void
  /** Bundles a replacement with the reply; the same line again replaces the plan. */
  readonly plan: (ticketId: string, planned: PlannedReplacement) => void
  readonly unplan: (ticketId: string, lineId: string) => void
}

const EMPTY: Writing = { words: { reply: NO_WORDS, note: NO_WORDS }, kind: 'reply', revision: 0 }

/** Whether there is anything that must not be lost. */
export const hasWords = ({ text, replacements }: Words): boolean =>
  text.trim() !== '' || replacements.length > 0

/** What is written in each ticket, for as long as the window is open. */
export const composer = createStore<ComposerState>((set, get) => {
  const at = (ticketId: string) => get().byTicket[ticketId] ?? EMPTY
  const put = (ticketId: string, change: Partial<Writing>) =>
    set(state => ({
      byTicket: {
        ...state.byTicket,
        [ticketId]: { ...(state.byTicket[ticketId] ?? EMPTY), ...change },
      },
    }))
  const putWords = (ticketId: string, kind: Kind, words: Words, more: Partial<Writing> = {}) =>
    put(ticketId, { words: { ...at(ticketId).words, [kind]: words }, ...more })

  return {
    byTicket: {},
    begin(ticketId, drafts) {
      if (get().byTicket[ticketId] !== undefined) return
      put(ticketId, {
        words: { reply: drafts.reply ?? NO_WORDS, note: drafts.note ?? NO_WORDS },
        kind: drafts.reply === null && drafts.note !== null ? 'note' : 'reply',
        revision: 1,
      })
    },
    show: (ticketId, kind) => put(ticketId, { kind }),
    write: (ticketId, kind, words) =>
      putWords(ticketId, kind, { ...at(ticketId).words[kind], ...words }),
    restore: (ticketId, kind, words) =>
      putWords(ticketId, kind, words, { kind, revision: at(ticketId).revision + 1 }),
    plan(ticketId, planned) {
      const reply = at(ticketId).words.reply
      const others = reply.replacements.filter(one => one.lineId !== planned.lineId)
      putWords(
        ticketId,
        'reply',
        { ...reply, replacements: [...others, planned] },
        { kind: 'reply' },
      )
    },
    unplan(ticketId, lineId) {
      const reply = at(ticketId).words.reply
      const replacements = reply.replacements.filter(one => one.lineId !== lineId)
      putWords(ticketId, 'reply', { ...reply, replacements })
    },
  }
})

/**
 * What is written at this moment, not at the last drawing: Ctrl Enter may follow the
 * last letter before the screen has caught up.
 */
export const writtenNow = (ticketId: string): Writing =>
  composer.getState().byTicket[ticketId] ?? EMPTY

/** What is written in one ticket. */
export const useWriting = (ticketId: string): Writing =>
  useStore(composer, state => state.byTicket[ticketId] ?? EMPTY)
