import { priority, type Ticket, ticketStatus } from '../../../shared/domain/ticket/ticket.ts'
import { Slots } from '../search/slots.ts'
import type { QueueFilter } from './contract.ts'

/** What a ticket can be filtered by, in numbers: a hundred thousand are looked at in a moment. */
export interface InNumbers {
  /** Three bits of status, two of priority, the rest is the team. */
  readonly facts: number
  /** -1 for none. */
  readonly product: number
}

const STATUS_BITS = 0b111
const PRIORITY_AT = 3
const PRIORITY_BITS = 0b11 << PRIORITY_AT
const TEAM_AT = 5
const TEAM_BITS = 0xffff << TEAM_AT

/** The numbers of a whole list in rows of their own: they lie side by side in memory. */
export interface Columns {
  readonly facts: Int32Array
  readonly products: Int32Array
}

export function columnsOf(list: readonly InNumbers[]): Columns {
  const facts = new Int32Array(list.length)
  const products = new Int32Array(list.length)
  for (const [n, one] of list.entries()) {
    facts[n] = one.facts
    products[n] = one.product
  }
  return { facts, products }
}

/** Knows the numbers of teams and products. */
export class Facts {
  readonly #teams = new Slots()
  readonly #products = new Slots()

  of(ticket: Ticket): InNumbers {
    const facts =
      ticketStatus.options.indexOf(ticket.status) |
      (priority.options.indexOf(ticket.priority) << PRIORITY_AT) |
      (this.#teams.of(ticket.teamId) << TEAM_AT)
    const product = ticket.productId === null ? -1 : this.#products.of(ticket.productId)
    return { facts, product }
  }

  /** Those that are what the filter asks for, in their order. `columns` are of this list. */
  narrow<T extends InNumbers>(
    list: readonly T[],
    filter: QueueFilter,
    { facts, products }: Columns = columnsOf(list),
  ): readonly T[] {
    const { mask, wanted, product } = this.#numbersOf(filter)
    const found: T[] = []
    for (let n = 0; n < facts.length; n += 1) {
      if (((facts[n] ?? 0) & mask) !== wanted) continue
      if (product === null || products[n] === product) found.push(list[n] as T)
    }
    return found
  }

  /** A team or product that no ticket has gets a number that no ticket has. */
  #numbersOf(filter: QueueFilter): { mask: number; wanted: number; product: number | null } {
    let mask = 0
    let wanted = 0
    if (filter.status !== undefined) {
      mask |= STATUS_BITS
      wanted |= ticketStatus.options.indexOf(filter.status)
    }
    if (filter.priority !== undefined) {
      mask |= PRIORITY_BITS
      wanted |= priority.options.indexOf(filter.priority) << PRIORITY_AT
    }
    if (filter.teamId !== undefined) {
      mask |= TEAM_BITS
      wanted |= this.#teams.of(filter.teamId) << TEAM_AT
    }
    const { productId } = filter
    return { mask, wanted, product: productId === undefined ? null : this.#products.of(productId) }
  }
}
