import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { ownText } from './match.ts'
import { PackedTexts } from './packed-texts.ts'
import { Marks, type Slots } from './slots.ts'

/** What the search reads: the tickets as the screen shows them, and what was said on them. */
export interface Searched {
  ticket(id: string): Ticket | undefined
  ticketIds(): Iterable<string>
  said(): PackedTexts
  /** What is said on a ticket here, and not by the hub yet. */
  saying(id: string): string
  /** The numbers by which both know a ticket. */
  slots(): Slots
}

/** Queries whose answers are kept: one or two windows, each with what was typed before. */
const KEPT_ANSWERS = 4
/** So many tickets are read in one go while nobody waits for them. */
const SLICE = 4_000

/** A word is looked for in each text of those found so far while they are fewer than one in so many. */
const FEW = 8

interface Answer {
  readonly words: readonly string[]
  readonly found: Marks
}

/**
 * Finds tickets by words: each must stand in the ticket's own row or in what was said
 * on it. Own rows, with what is being said here, are read into packed texts little by little; an
 * answer is kept and mended ticket by ticket, and a longer word looks only where the shorter one was found.
 */
export class TicketSearch {
  readonly #in: Searched
  #own: PackedTexts
  /** Tickets whose own row must be read again. Null: all of them, nothing has been read. */
  #unread: Set<string> | null = null
  #answers: Answer[] = []

  constructor(searched: Searched) {
    this.#in = searched
    this.#own = new PackedTexts(searched.slots())
  }

  /** Tickets that contain every word; some of them may not be in the copy any more. */
  find(words: readonly string[]): Marks {
    this.#read(Number.POSITIVE_INFINITY)
    const known = this.#answers.find(one => isSame(one.words, words))
    if (known !== undefined) return known.found
    const wider = this.#answers.find(one => isNarrower(words, one.words))
    const found = this.#narrow(wider?.found ?? null, words)
    this.#answers = [{ words, found }, ...this.#answers].slice(0, KEPT_ANSWERS)
    return found
  }

  /** These tickets, or what was said on them, are not what they were. */
  changed(ids: Iterable<string>): void {
    for (const id of ids) this.#unread?.add(id)
  }

  /** Nothing is what it was. */
  forget(): void {
    this.#own = new PackedTexts(this.#in.slots())
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
      else this.#own.set(id, `${ownText(ticket)} ${this.#in.saying(id)}`)
      const slot = this.#in.slots().of(id)
      for (const { words, found } of this.#answers) {
        if (ticket !== undefined && this.#has(slot, words)) found.add(slot)
        else found.delete(slot)
      }
    }
  }

  /** What of `before` (null: of everything) has all the words. */
  #narrow(before: Marks | null, words: readonly string[]): Marks {
    let found = before
    // The longest word is found in the fewest places.
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      if (found === null) found = this.#scan(word)
      else if (found.count() * FEW < this.#own.size) found = this.#within(found, word)
      else found = found.and(this.#scan(word))
    }
    return found ?? new Marks(0)
  }

  #scan(word: string): Marks {
    const found = new Marks(this.#in.slots().size)
    this.#own.find(word, found)
    this.#in.said().find(word, found)
    return found
  }

  #within(before: Marks, word: string): Marks {
    const found = new Marks(this.#in.slots().size)
    for (const slot of before) if (this.#has(slot, [word])) found.add(slot)
    return found
  }

  #has(slot: number, words: readonly string[]): boolean {
    const own = this.#own.at(slot) ?? ''
    const said = this.#in.said().at(slot) ?? ''
    return words.every(word => own.includes(word) || said.includes(word))
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((word, n) => word === b[n])

/** Whatever contains every word of `words` contains every word of `before`. */
const isNarrower = (words: readonly string[], before: readonly string[]): boolean =>
  before.every(old => words.some(word => word.includes(old)))
