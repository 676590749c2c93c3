import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import { type Dice, seededDice } from './dice.ts'
import { type Filter, fits, idsIn, VIEWS, type View } from './queue.ts'

const FILTERS = 200
/** Where page 200 begins. */
export const DEEP = 199 * 50

/** One list that is asked for: a view, narrowed, and which tickets it has. */
interface Question {
  readonly view: View
  readonly filter: Filter
  /** The reference, in order. */
  readonly ids: readonly string[]
  /**
   * Begun at a row that differs from question to question, as a list that is scrolled does:
   * the same question again would measure a cache.
   */
  readonly skip: number
}

/** Seeded questions: each view narrowed by one thing or more, as a person narrows it. */
export function questions(tickets: readonly Ticket[]): readonly Question[] {
  const dice = seededDice(4_711)
  const byId = new Map(tickets.map(one => [one.id, one]))
  const lists = new Map(VIEWS.map(view => [view, idsIn(view, tickets)]))
  return Array.from({ length: FILTERS }, () => {
    const view = dice.pick(VIEWS)
    const filter = someFilter(dice, dice.pick(tickets))
    const ids = (lists.get(view) ?? []).filter(id => {
      const ticket = byId.get(id)
      return ticket !== undefined && fits(ticket, filter)
    })
    return { view, filter, ids, skip: dice.under(Math.min(50, Math.max(1, ids.length))) }
  })
}

/** What a ticket is like, in one to four respects. */
function someFilter(dice: Dice, like: Ticket): Filter {
  const filter: Filter = {
    ...(dice.next() < 0.4 ? { status: like.status } : {}),
    ...(dice.next() < 0.4 ? { priority: like.priority } : {}),
    ...(dice.next() < 0.4 ? { teamId: like.teamId } : {}),
    ...(dice.next() < 0.2 && like.productId !== null ? { productId: like.productId } : {}),
  }
  return Object.keys(filter).length > 0 ? filter : { teamId: like.teamId }
}
