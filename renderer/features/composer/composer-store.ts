import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import type { PlannedReplacement } from '../../../shared/domain/draft/draft.ts'
import {
  areMissed,
  followed,
  isSent,
  type Kept,
  NOTHING_KEPT,
  newest,
  taken,
  withAnswer,
  withAsked,
  withGiven,
  withSent,
} from './kept-words.ts'
import { isSame, joined, type Kind, NO_WORDS, type Words } from './words.ts'

interface Writing {
  readonly words: Readonly<Record<Kind, Words>>
  readonly kept: Readonly<Record<Kind, Kept>>
  /** Which of the two is in front. */
  readonly kind: Kind
  /** Words that are being sent or taken back: nobody else may touch them meanwhile. */
  readonly busy: Readonly<Record<Kind, boolean>>
  /** Grows when a reply comes from elsewhere, so that the editor takes it over. */
  readonly revision: number
}

/** Words from elsewhere that stand in the composer now. */
export interface TakenOver {
  readonly kind: Kind
  /** Those in whose place they stand, if somebody may miss them. */
  readonly missed: Words | null
}

interface ComposerState {
  /** The ticket whose composer is on screen. */
  readonly onScreen: string | null
  readonly byTicket: Readonly<Record<string, Writing>>
  /**
   * Takes over what the desk shows as kept, if it comes from another window or computer and
   * nothing stands here that is not kept.
   */
  readonly takeOver: (
    ticketId: string,
    shown: Readonly<Record<Kind, Words>>,
  ) => readonly TakenOver[]
  readonly show: (ticketId: string, kind: Kind) => void
  readonly write: (ticketId: string, kind: Kind, words: Partial<Words>) => void
  /** Notes words that the desk will show: they are brought back there. */
  readonly expect: (ticketId: string, kind: Kind, words: Words) => void
  /** Notes words that were given to the desk to keep. */
  readonly ask: (ticketId: string, kind: Kind, given: Words) => void
  /** The desk has kept them, or could not: then they are written here alone. */
  readonly answered: (ticketId: string, kind: Kind, given: Words, isKept: boolean) => void
  /** Says that words are being sent or taken back, or that this is over. */
  readonly setBusy: (ticketId: string, kind: Kind, isBusy: boolean) => void
  /** Puts words in from elsewhere: an undo, a held reply. What stands there stays below them. */
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
  busy: { reply: false, note: false },
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
  const putBoth = (ticketId: string, kind: Kind, words: Words, kept: Kept) => {
    const now = at(ticketId)
    put(ticketId, {
      words: { ...now.words, [kind]: words },
      kept: { ...now.kept, [kind]: kept },
      revision: kind === 'reply' ? now.revision + 1 : now.revision,
    })
  }
  /** One of the two; null when nothing from elsewhere takes its place. */
  function takeOne(ticketId: string, kind: Kind, shown: Words): TakenOver | null {
    const writing = at(ticketId)
    const here = writing.words[kind]
    const kept = writing.kept[kind]
    const ours = followed(kept, shown)
    if (ours !== null) putKept(ticketId, kind, ours)
    if (ours !== null || isSent(kept, shown) || !isSame(here, newest(kept))) return null
    putBoth(ticketId, kind, shown, taken(shown))
    return { kind, missed: areMissed(here, kept, shown) ? here : null }
  }

  return {
    onScreen: null,
    byTicket: {},
    takeOver(ticketId, shown) {
      const isFirst = get().byTicket[ticketId] === undefined
      const { busy } = at(ticketId)
      const all = (['reply', 'note'] as const)
        .filter(kind => !busy[kind])
        .flatMap(kind => takeOne(ticketId, kind, shown[kind]) ?? [])
      if (isFirst) put(ticketId, { kind: all[0]?.kind ?? 'reply' })
      return all
    },
    show: (ticketId, kind) => put(ticketId, { kind }),
    write: (ticketId, kind, words) =>
      putWords(ticketId, kind, { ...at(ticketId).words[kind], ...words }),
    expect: (ticketId, kind, words) =>
      putKept(ticketId, kind, withGiven(at(ticketId).kept[kind], words)),
    ask: (ticketId, kind, given) =>
      putKept(ticketId, kind, withAsked(at(ticketId).kept[kind], given)),
    answered: (ticketId, kind, given, isKept) =>
      putKept(ticketId, kind, withAnswer(at(ticketId).kept[kind], given, isKept)),
    setBusy: (ticketId, kind, isBusy) =>
      put(ticketId, { busy: { ...at(ticketId).busy, [kind]: isBusy } }),
    restore(ticketId, kind, words) {
      const now = at(ticketId)
      const both = joined(words, now.words[kind])
      putWords(ticketId, kind, both, { kind, revision: now.revision + 1 })
    },
    clear(ticketId, kind) {
      putBoth(ticketId, kind, NO_WORDS, withSent(at(ticketId).kept[kind]))
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
