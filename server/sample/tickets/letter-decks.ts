import { at, randomOf, shuffled } from '../random.ts'
import { SITUATIONS } from '../texts/situations.ts'
import { TONGUES } from '../texts/tongues.ts'

interface Deck {
  readonly order: readonly number[]
  dealt: number
  /** After so many it gives way to others that have letters left. */
  readonly enough: number
}
export type Decks = ReadonlyMap<string, Deck>

/** Letters are dealt like cards: all of them before one comes a second time. */
export function letterDecks(seed: number, tickets: number): Decks {
  const all = [
    ...SITUATIONS.map(one => [one.id, one.letters.length] as const),
    ...TONGUES.map(one => [one.code, one.cases.length] as const),
  ]
  const rounds = Math.ceil(tickets / 250)
  const deckOf = (id: string, length: number): Deck => {
    const numbers = Array.from({ length }, (_, i) => i)
    const order = shuffled(numbers, randomOf(seed, 'deck', id))
    return { order, dealt: 0, enough: length * rounds }
  }
  return new Map(all.map(([id, length]) => [id, deckOf(id, length)]))
}

function deckNamed(decks: Decks, id: string): Deck {
  const deck = decks.get(id)
  if (deck === undefined) throw new Error(`assertion failed: no deck for ${id}`)
  return deck
}

/** Letters of this sort are left before one would come again. */
export const hasMore = (decks: Decks, id: string): boolean => {
  const deck = deckNamed(decks, id)
  return deck.dealt < deck.enough
}

/** The next letter of this sort, as its index. */
export function deal(decks: Decks, id: string): number {
  const deck = deckNamed(decks, id)
  deck.dealt += 1
  return at(deck.order, deck.dealt - 1)
}
