import type { Review } from '../../shared/domain/review/review.ts'
import type { ShopOrder } from '../shop/port.ts'
import { type Article, makeArticles } from './catalogue/make-products.ts'
import { countsOf, wantedOf } from './counts.ts'
import { makeCustomers } from './customers/make-customers.ts'
import { numbered, quietOrders, shelfOf } from './orders/make-orders.ts'
import { makeReviews } from './reviews/make-reviews.ts'
import { soldAt } from './reviews/off-sale.ts'
import { STORIES } from './stories/stories.ts'
import type { TicketPlan } from './tickets/plan.ts'
import { planStories, type Unnumbered } from './tickets/plan-stories.ts'
import { planTickets } from './tickets/plan-tickets.ts'
import type { SampleCustomer, SampleOptions } from './workspace.ts'

/** The first ticket's number; the shop has been open for a while. */
const FIRST_NUMBER = 20_418

/** Everything that must be known before a word is written: who, what, when, about which order. */
export interface Desk {
  readonly articles: readonly Article[]
  readonly customers: readonly SampleCustomer[]
  /** In the order in which they were planned: a plan's `orderKey` is an index here. */
  readonly orders: readonly ShopOrder[]
  readonly ordersOf: (customerId: string) => readonly ShopOrder[]
  readonly plans: readonly TicketPlan[]
  /** The tickets of the hand-written stories, by their key. */
  readonly stories: ReadonlyMap<string, { readonly plan: TicketPlan; readonly orderNumber: string }>
  readonly reviews: readonly Review[]
}

export function planDesk({ seed, tickets, now }: SampleOptions): Desk {
  const counts = countsOf(tickets, STORIES.length)
  const articles = makeArticles(seed)
  const byId = new Map(articles.map(article => [article.id, article]))
  const shop = { shelf: shelfOf(articles), sold: soldAt(now) }
  const told = planStories({ seed, now, stories: STORIES, articles: byId, shop })
  const strangers = makeCustomers({
    seed,
    now,
    count: counts.customers - told.customers.length,
    taken: told.customers.flatMap(one => one.emails),
  })
  const composed = planTickets(
    {
      seed,
      now,
      days: counts.days,
      customers: strangers,
      shelves: quietShelves(articles),
      shop,
      everybodyWorks: counts.tickets > 1_000,
    },
    wantedOf(counts.tickets, STORIES),
    told.orders.length,
  )
  const written = [...told.orders, ...composed.orders]
  const orders = numbered(
    [
      ...written,
      ...quietOrders({
        seed,
        now,
        count: Math.max(0, counts.orders - written.length),
        days: counts.days + 16,
        customers: strangers,
        shop,
      }),
    ],
    byId,
    told.plans.find(isAnchor)?.orderKey ?? 0,
  )
  const plans = inOrder([...told.plans, ...composed.plans])
  const stories = storiesOf(plans, orders)
  return {
    articles,
    customers: [...told.customers, ...strangers],
    orders,
    ordersOf: byCustomer(orders),
    plans,
    stories,
    reviews: makeReviews({ now, articles: byId, tickets: stories }),
  }
}

/** The order that everybody knows from the pictures, 84-1192, is this story's. */
const isAnchor = (plan: Unnumbered): boolean =>
  plan.words.kind === 'written' && plan.words.story.key === 'jonas-console'

function quietShelves(articles: readonly Article[]) {
  const told = new Set(STORIES.map(one => one.order?.product ?? one.product))
  const of = (teamId: string) =>
    shelfOf(articles.filter(one => one.teamId === teamId && !told.has(one.id)))
  return { travel: of('travel'), home: of('home') }
}

/** Numbers follow the time of the first letter. */
const inOrder = (plans: readonly Unnumbered[]): readonly TicketPlan[] =>
  [...plans]
    .sort((a, b) => a.openedAt - b.openedAt)
    .map((plan, i) => ({ ...plan, number: FIRST_NUMBER + i }))

function storiesOf(plans: readonly TicketPlan[], orders: readonly ShopOrder[]): Desk['stories'] {
  const found: [string, { plan: TicketPlan; orderNumber: string }][] = []
  for (const plan of plans) {
    if (plan.words.kind !== 'written') continue
    const order = plan.orderKey === null ? undefined : orders[plan.orderKey]
    found.push([plan.words.story.key, { plan, orderNumber: order?.number ?? '' }])
  }
  return new Map(found)
}

/** As the shop answers; order numbers decide between orders of one moment. */
export const newestFirst = (a: ShopOrder, b: ShopOrder): number =>
  b.placedAt - a.placedAt || (a.number < b.number ? 1 : -1)

function byCustomer(orders: readonly ShopOrder[]): Desk['ordersOf'] {
  const found = new Map<string, ShopOrder[]>()
  for (const order of orders) {
    const list = found.get(order.customerId)
    if (list === undefined) found.set(order.customerId, [order])
    else list.push(order)
  }
  for (const list of found.values()) list.sort(newestFirst)
  return customerId => found.get(customerId) ?? []
}
