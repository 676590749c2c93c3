import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ownText } from './match.ts'
import { PackedTexts } from './packed-texts.ts'

/** What the search reads: the tickets as the screen shows them, and what was said on them. */
export interface Searched {
  ticket(id: string): Ticket | undefined
  ticketIds(): Iterable<string>
  said(): PackedTexts
}

/** Queries whose answers are kept: one or two windows, each with what was typed before. */
const KEPT_ANSWERS = 4
/** So many tickets are read in one go while nobody waits for them. */
const SLICE = 4_000

interface Answer {
  readonly words: readonly string[]
  readonly ids: Set<string>
}

/**
 * Finds tickets by words: each must stand in the ticket's own row or in what was said
 * on it. Own rows are read into packed texts little by little; an answer is kept and
 * mended ticket by ticket, and a longer word looks only where the shorter one was found.
 */
export class TicketSearch {
  readonly #in: Searched
  readonly #own = new PackedTexts()
  /** Tickets whose own row must be read again. Null: all of them, nothing has been read. */
  #unread: Set<string> | null = null
  #answers: Answer[] = []

  constructor(searched: Searched) {
    this.#in = searched
  }

  /** Tickets that contain every word, in no order. */
  find(words: readonly string[]): ReadonlySet<string> {
    this.#read(Number.POSITIVE_INFINITY)
    const known = this.#answers.find(one => isSame(one.words, words))
    if (known !== undefined) return known.ids
    const wider = this.#answers.find(one => isNarrower(words, one.words))
    const ids = wider === undefined ? this.#scan(words) : this.#within(wider.ids, words)
    this.#answers = [{ words, ids }, ...this.#answers].slice(0, KEPT_ANSWERS)
    return ids
  }

  /** These tickets, or what was said on them, are not what they were. */
  changed(ids: Iterable<string>): void {
    for (const id of ids) this.#unread?.add(id)
  }

  /** Nothing is what it was. */
  forget(): void {
    this.#own.clear()
    this.#unread = null
    this.#answers = []
  }

  /** Reads some more tickets; answers whether there are any left to read. */
  readSome(): boolean {
    this.#read(SLICE)
    return this.#unread !== null && this.#unread.size > 0
  }

  #read(atMost: number): void {
    this.#unread ??= new Set(this.#in.ticketIds())
    let left = atMost
    for (const id of this.#unread) {
      if (left-- <= 0) return
      this.#unread.delete(id)
      const ticket = this.#in.ticket(id)
      if (ticket === undefined) this.#own.delete(id)
      else this.#own.set(id, ownText(ticket))
      for (const { words, ids } of this.#answers) {
        if (ticket !== undefined && this.#has(id, words)) ids.add(id)
        else ids.delete(id)
      }
    }
  }

  #scan(words: readonly string[]): Set<string> {
    // The longest word is found in the fewest places; the others are looked for only there.
    const [first = '', ...others] = [...words].sort((a, b) => b.length - a.length)
    const found = new Set<string>()
    this.#own.find(first, found)
    this.#in.said().find(first, found)
    for (const id of found) if (this.#in.ticket(id) === undefined) found.delete(id)
    return others.length === 0 ? found : this.#within(found, others)
  }

  #within(ids: ReadonlySet<string>, words: readonly string[]): Set<string> {
    const found = new Set<string>()
    for (const id of ids) if (this.#has(id, words)) found.add(id)
    return found
  }

  #has(id: string, words: readonly string[]): boolean {
    const own = this.#own.get(id) ?? ''
    const missing = words.filter(word => !own.includes(word))
    if (missing.length === 0) return true
    const said = this.#in.said().get(id)
    return said !== undefined && missing.every(word => said.includes(word))
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, n) => word === b[n])

/** Whatever contains every word of `words` contains every word of `before`. */
const isNarrower = (words: readonly string[], before: readonly string[]): boolean =>
  before.every(old => words.some(word => word.includes(old)))
