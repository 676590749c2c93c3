import type { Radar } from '../../../shared/domain/product/product.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import type { ShopOrder } from '../../shop/port.ts'
import { countsAgainstProduct } from '../teams.ts'

const WEEKS = 10
const RECENT_MS = 30 * DAY_MS

interface Count {
  recent: number
  readonly weeks: number[]
  words: { text: string; at: number }[]
}

/** What the radar of each product shows, counted while tickets go by. */
export interface RadarCounts {
  add(ticket: Ticket, firstWords: string): void
  of(productId: string): Radar
}

/** Contacts that count against a product, and how often it was ordered in the same days. */
export function countRadar(now: number, orders: readonly ShopOrder[]): RadarCounts {
  const counts = new Map<string, Count>()
  const bought = ordersByProduct(now, orders)
  return {
    add(ticket, firstWords) {
      if (ticket.productId === null || !countsAgainstProduct(ticket.reasons)) return
      const empty = { recent: 0, weeks: Array.from({ length: WEEKS }, () => 0), words: [] }
      const count = counts.get(ticket.productId) ?? empty
      counts.set(ticket.productId, count)
      const age = now - ticket.openedAt
      if (age <= RECENT_MS) count.recent += 1
      const week = WEEKS - 1 - Math.floor(age / (7 * DAY_MS))
      if (week >= 0) count.weeks[week] = (count.weeks[week] ?? 0) + 1
      count.words.push({ text: firstWords, at: ticket.openedAt })
      count.words.sort((a, b) => b.at - a.at)
      count.words = count.words.slice(0, 3)
    },
    of(productId) {
      const count = counts.get(productId)
      return {
        contacts: count?.recent ?? 0,
        orders: bought.get(productId) ?? 0,
        weeks: count?.weeks ?? Array.from({ length: WEEKS }, () => 0),
        words: count?.words ?? [],
      }
    },
  }
}

function ordersByProduct(now: number, orders: readonly ShopOrder[]): ReadonlyMap<string, number> {
  const bought = new Map<string, number>()
  for (const order of orders) {
    if (now - order.placedAt > RECENT_MS) continue
    for (const line of order.lines)
      bought.set(line.productId, (bought.get(line.productId) ?? 0) + 1)
  }
  return bought
}
