import { DAY_MS } from '../../../shared/lib/time.ts'
import type { ShopOrder } from '../../shop/port.ts'
import type { Article } from '../catalogue/make-products.ts'
import { at, type Random, randomOf } from '../random.ts'
import type { Sold } from '../reviews/off-sale.ts'
import type { SampleCustomer } from '../workspace.ts'
import { ordinary } from './delivery.ts'
import type { OrderSeed } from './order-seed.ts'

/** Orders that nobody wrote about: most of them. */
export function quietOrders(given: {
  readonly seed: number
  readonly count: number
  readonly now: number
  readonly days: number
  readonly customers: readonly SampleCustomer[]
  readonly shop: Shop
}): readonly OrderSeed[] {
  const { seed, count, now, days, customers, shop } = given
  return Array.from({ length: count }, (_, i) => {
    const random = randomOf(seed, 'order', i)
    const placedAt = Math.floor(now - random.next() * days * DAY_MS)
    // A few customers buy often: the square draws towards the first.
    const customer = at(customers, Math.floor(random.next() ** 1.5 * customers.length))
    return {
      customerId: customer.id,
      placedAt,
      delivery: ordinary(placedAt, now, random),
      lines: linesOf([], shop, { placedAt, random }),
    }
  })
}

/** What can be bought, and when. */
export interface Shop {
  readonly shelf: Shelf
  readonly sold: Sold
}

/** Articles to draw from, bestsellers more often. */
export interface Shelf {
  draw(random: Random): Article
}

export function shelfOf(articles: readonly Article[]): Shelf {
  const sums: number[] = []
  let sum = 0
  for (const article of articles) {
    sum += article.share
    sums.push(sum)
  }
  return {
    draw: random => {
      const wanted = random.next() * sum
      let low = 0
      let high = sums.length - 1
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sums[middle] ?? 0) > wanted) high = middle
        else low = middle + 1
      }
      return at(articles, low)
    },
  }
}

/** One to four lines, each article once, mostly one piece of each. */
export function linesOf(
  first: readonly Article[],
  { shelf, sold }: Shop,
  { placedAt, random }: { readonly placedAt: number; readonly random: Random },
): OrderSeed['lines'] {
  const wanted = random.weighted([
    [1, 56],
    [2, 27],
    [3, 12],
    [4, 5],
  ])
  const chosen = new Map(first.map(article => [article.id, article]))
  while (chosen.size < wanted) {
    const article = shelf.draw(random)
    if (sold(article.id, placedAt)) chosen.set(article.id, article)
  }
  return [...chosen.values()].map(article => ({
    articleId: article.id,
    quantity: article.priceMinor < 3_000 && random.chance(0.35) ? random.int(2, 4) : 1,
  }))
}

/**
 * Gives every order its number, in the order in which they were placed. The order
 * with the index `anchor` is number 84-1192; the others follow from it.
 */
export function numbered(
  seeds: readonly OrderSeed[],
  articles: ReadonlyMap<string, Article>,
  anchor: number,
): readonly ShopOrder[] {
  const byTime = seeds.map((_, i) => i).sort((a, b) => placed(seeds, a) - placed(seeds, b) || a - b)
  const places: number[] = []
  byTime.forEach((index, place) => {
    places[index] = place
  })
  const start = 841_192 - (places[anchor] ?? 0)
  return seeds.map((seed, i) => orderOf(seed, start + (places[i] ?? 0), articles))
}

const placed = (seeds: readonly OrderSeed[], index: number): number => seeds[index]?.placedAt ?? 0

function orderOf(
  seed: OrderSeed,
  number: number,
  articles: ReadonlyMap<string, Article>,
): ShopOrder {
  const figures = String(number).padStart(6, '0')
  const id = `ord-${figures}`
  return {
    id,
    number: `${figures.slice(0, -4)}-${figures.slice(-4)}`,
    customerId: seed.customerId,
    placedAt: seed.placedAt,
    currency: 'EUR',
    delivery: seed.delivery,
    lines: seed.lines.map((line, i) => {
      const article = articles.get(line.articleId)
      if (article === undefined) throw new Error(`assertion failed: no article ${line.articleId}`)
      return {
        id: `${id}.${i + 1}`,
        productId: article.id,
        name: article.name,
        quantity: line.quantity,
        priceMinor: article.priceMinor,
      }
    }),
  }
}
