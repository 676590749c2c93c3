import { DAY_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import type { Article } from '../catalogue/make-products.ts'
import { LANDS } from '../customers/lands.ts'
import { addressIn } from '../customers/make-customers.ts'
import { delivered, ordinary, preparing, underway } from '../orders/delivery.ts'
import { linesOf, type Shop } from '../orders/make-orders.ts'
import type { OrderSeed } from '../orders/order-seed.ts'
import { at, randomOf } from '../random.ts'
import type { Story } from '../stories/story.ts'
import type { SampleCustomer } from '../workspace.ts'
import type { TicketPlan } from './plan.ts'

/** A plan that has no number yet. */
export type Unnumbered = Omit<TicketPlan, 'number'>

/** The hand-written tickets with their own customers and orders. */
export function planStories(given: {
  readonly seed: number
  readonly now: number
  readonly stories: readonly Story[]
  readonly articles: ReadonlyMap<string, Article>
  readonly shop: Shop
}): {
  readonly plans: readonly Unnumbered[]
  readonly customers: readonly SampleCustomer[]
  readonly orders: readonly OrderSeed[]
} {
  const { stories, articles } = given
  const plans: Unnumbered[] = []
  const customers: SampleCustomer[] = []
  const orders: OrderSeed[] = []
  for (const [i, story] of stories.entries()) {
    const known = customers.find(one => one.emails[0] === story.customer.email)
    const customer = known ?? customerOf(story, i, given)
    if (known === undefined) {
      customers.push(customer)
      orders.push(...earlierOrders(story, customer, given))
    }
    const seed = orderOf(story, customer, given)
    if (seed !== null) orders.push(seed)
    const productId = story.order?.product ?? story.product
    const article = productId === undefined ? null : (articles.get(productId) ?? null)
    if (productId !== undefined && article === null) {
      throw new Error(`assertion failed: ${story.key} names ${productId}, which is not sold`)
    }
    plans.push({
      teamId: story.teamId,
      customer,
      orderKey: seed === null ? null : orders.length - 1,
      lineIndex: 0,
      article,
      status: story.status,
      priority: story.priority ?? 'normal',
      assigneeId: story.assignee,
      openedAt: given.now - at(story.steps, 0).ago * MINUTE_MS,
      photos: story.steps.flatMap(step => (step.by === 'customer' ? (step.photos ?? []) : [])),
      words: { kind: 'written', story },
    })
  }
  return { plans, customers, orders }
}

type World = {
  readonly seed: number
  readonly now: number
  readonly articles: ReadonlyMap<string, Article>
  readonly shop: Shop
}

function customerOf(story: Story, index: number, { seed, now }: World): SampleCustomer {
  const random = randomOf(seed, 'story-customer', story.key)
  const { name, email, country, years } = story.customer
  const land = LANDS.find(one => one.country === country) ?? at(LANDS, 0)
  return {
    id: `cus-s${String(index + 1).padStart(3, '0')}`,
    name,
    emails: [email],
    since: Math.floor(now - (years * 365 + random.int(5, 90)) * DAY_MS),
    address: addressIn(land, name, random),
  }
}

function earlierOrders(story: Story, customer: SampleCustomer, world: World): OrderSeed[] {
  return Array.from({ length: story.customer.orders ?? 0 }, (_, i) => {
    const random = randomOf(world.seed, 'story-order', story.key, i)
    const placedAt = Math.floor(world.now - random.between(20, 88) * DAY_MS)
    return {
      customerId: customer.id,
      placedAt,
      delivery: ordinary(placedAt, world.now, random),
      lines: linesOf([], world.shop, { placedAt, random }),
    }
  })
}

function orderOf(story: Story, customer: SampleCustomer, world: World): OrderSeed | null {
  if (story.order === undefined) return null
  const { order } = story
  const random = randomOf(world.seed, 'story-parcel', story.key)
  const placedAt = Math.floor(world.now - order.placedDays * DAY_MS)
  const usual =
    order.deliveredDays !== null
      ? delivered(world.now - order.deliveredDays * DAY_MS, random)
      : order.state === 'preparing'
        ? preparing(placedAt, world.now)
        : underway(placedAt, world.now, random)
  return {
    customerId: customer.id,
    placedAt,
    delivery: {
      ...usual,
      state: order.state ?? usual.state,
      words: order.words ?? usual.words,
    },
    lines: [order.product, ...(order.with ?? [])].map(articleId => ({ articleId, quantity: 1 })),
  }
}
