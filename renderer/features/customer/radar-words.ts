import type { Radar } from '../../../shared/domain/product/product.ts'
import { countWords } from '../../ui/count-words.ts'

/** Under this many orders a rate says nothing. */
const ENOUGH_ORDERS = 50

/** Contacts per 1,000 orders with one decimal; null where it would mislead. */
export const perThousand = (radar: Pick<Radar, 'contacts' | 'orders'>): string | null =>
  radar.orders < ENOUGH_ORDERS ? null : ((radar.contacts / radar.orders) * 1000).toFixed(1)

/** What others say about a product, in one sentence of numbers. */
export function radarWords(radar: Pick<Radar, 'contacts' | 'orders'>): string {
  const orders = countWords(radar.orders, 'order')
  if (radar.contacts === 0) return `No complaints in ${orders}.`
  const rate = perThousand(radar)
  return `${countWords(radar.contacts, 'contact')} in ${orders}${rate === null ? '' : `, ${rate} per 1,000`}.`
}
