import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PlannedReplacement } from '../../../shared/domain/draft/draft.ts'
import { type Kept, NOTHING_KEPT, takesPlace, withGiven } from './kept-words.ts'
import { isSame, type Kind, NO_WORDS, type Words } from './words.ts'

interface Writing {
  readonly words: Readonly<Record<Kind, Words>>
  readonly kept: Readonly<Record<Kind, Kept>>
  /** Which of the two is in front. */
  readonly kind: Kind
  /** Grows when a reply comes from elsewhere, so that the editor takes it over. */
  readonly revision: number
}

interface ComposerState {
  readonly byTicket: Readonly<Record<string, Writing>>
  /**
   * Takes over what the desk shows as kept, unless it is older than what is written here.
   * Answers whether the reply is another one now.
   */
  readonly takeOver: (ticketId: string, shown: Readonly<Record<Kind, Words>>) => boolean
  readonly show: (ticketId: string, kind: Kind) => void
  readonly write: (ticketId: string, kind: Kind, words: Partial<Words>) => void
  /** Notes that the words go to the desk to be kept. */
  readonly give: (ticketId: string, kind: Kind) => void
  /** The desk could not keep them: they are still what was kept before. */
  readonly notKept: (ticketId: string, kind: Kind, one: { given: Words; before: Words }) => void
  /** Puts words in from elsewhere: an undo, a held reply, a macro of the palette. */
  readonly restore: (ticketId: string, kind: Kind, words: Words) => void
  /** The words have gone where they should: nothing is written, and nothing to be kept. */
  readonly clear: (ticketId: string, kind: Kind) => void
  /** Bundles a replacement with the reply; the same line again replaces the plan. */
  readonly plan: (ticketId: string, planned: PlannedReplacement) => void
  readonly unplan: (ticketId: string, lineId: string) => void
}

const EMPTY: Writing = {
  words: { reply: NO_WORDS, note: NO_WORDS },
  kept: { reply: NOTHING_KEPT, note: NOTHING_KEPT },
  kind: 'reply',
  revision: 0,
}

/** What is written in each ticket, for as long as the window is open. */
export const composer = createStore<ComposerState>((set, get) => {
  const at = (ticketId: string) => get().byTicket[ticketId] ?? EMPTY
  const put = (ticketId: string, change: Partial<Writing>) =>
    set(({ byTicket }) => ({
      byTicket: { ...byTicket, [ticketId]: { ...(byTicket[ticketId] ?? EMPTY), ...change } },
    }))
  const putWords = (ticketId: string, kind: Kind, words: Words, more: Partial<Writing> = {}) =>
    put(ticketId, { words: { ...at(ticketId).words, [kind]: words }, ...more })
  const putKept = (ticketId: string, kind: Kind, kept: Kept) =>
    put(ticketId, { kept: { ...at(ticketId).kept, [kind]: kept } })
  const putBoth = (ticketId: string, kind: Kind, words: Words, given: Kept['given']) => {
    const now = at(ticketId)
    put(ticketId, {
      words: { ...now.words, [kind]: words },
      kept: { ...now.kept, [kind]: { words, given } },
      revision: kind === 'reply' ? now.revision + 1 : now.revision,
    })
  }

  return {
    byTicket: {},
    takeOver(ticketId, shown) {
      const isNew = get().byTicket[ticketId] === undefined
      const { words, kept } = at(ticketId)
      const kinds = (['reply', 'note'] as const).filter(kind =>
        takesPlace(shown[kind], words[kind], kept[kind]),
      )
      for (const kind of kinds) putBoth(ticketId, kind, shown[kind], [])
      if (isNew && !kinds.includes('reply') && kinds.includes('note')) {
        put(ticketId, { kind: 'note' })
      }
      return kinds.includes('reply')
    },
    show: (ticketId, kind) => put(ticketId, { kind }),
    write: (ticketId, kind, words) =>
      putWords(ticketId, kind, { ...at(ticketId).words[kind], ...words }),
    give(ticketId, kind) {
      const { kept, words } = at(ticketId)
      putKept(ticketId, kind, withGiven(kept[kind], words[kind]))
    },
    notKept(ticketId, kind, { given, before }) {
      const kept = at(ticketId).kept[kind]
      if (isSame(kept.words, given)) putKept(ticketId, kind, { ...kept, words: before })
    },
    restore: (ticketId, kind, words) =>
      putWords(ticketId, kind, words, { kind, revision: at(ticketId).revision + 1 }),
    clear(ticketId, kind) {
      putBoth(ticketId, kind, NO_WORDS, at(ticketId).kept[kind].given)
    },
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
