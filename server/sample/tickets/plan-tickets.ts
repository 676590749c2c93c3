import type { Ticket, TicketStatus } from '../../../shared/domain/ticket/ticket.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import { type Article, isMendable } from '../catalogue/make-products.ts'
import { linesOf, type Shelf, type Shop } from '../orders/make-orders.ts'
import { fitting, type OrderSeed } from '../orders/order-seed.ts'
import { agentsOf } from '../people.ts'
import { at, type Random, randomOf } from '../random.ts'
import type { Situation } from '../texts/situation.ts'
import type { SampleCustomer } from '../workspace.ts'
import { drawMatter } from './draw-matter.ts'
import { type Decks, letterDecks } from './letter-decks.ts'
import { momentsOf } from './moments.ts'
import { photosOf } from './photos.ts'
import type { Unnumbered } from './plan-stories.ts'
import { isOurs } from './shapes.ts'

/** How many tickets of each team shall have which status. */
export type Wanted = readonly {
  readonly teamId: 'travel' | 'home'
  readonly status: TicketStatus
  readonly count: number
}[]

export interface World {
  readonly seed: number
  readonly now: number
  /** Over how long the tickets are spread. */
  readonly days: number
  readonly customers: readonly SampleCustomer[]
  /** Each team's articles without the ones that stories are about: those keep their own complaints. */
  readonly shelves: Readonly<Record<'travel' | 'home', Shelf>>
  readonly shop: Shop
  /** Large samples give the agent of the stories other tickets too. */
  readonly everybodyWorks: boolean
}

/** The tickets that are composed, with the orders they are about. */
export function planTickets(
  world: World,
  wanted: Wanted,
  firstOrderKey: number,
): { readonly plans: readonly Unnumbered[]; readonly orders: readonly OrderSeed[] } {
  const plans: Unnumbered[] = []
  const orders: OrderSeed[] = []
  const letters = letterDecks(
    world.seed,
    wanted.reduce((sum, one) => sum + one.count, 0),
  )
  let index = 0
  for (const { teamId, status, count } of wanted) {
    for (let i = 0; i < count; i += 1) {
      const random = randomOf(world.seed, 'plan', index)
      index += 1
      const customer = at(
        world.customers,
        Math.floor(random.next() ** 1.3 * world.customers.length),
      )
      const one = planOne(world, { teamId, status, customer, random, letters })
      if (one.order !== null) orders.push(one.order)
      const orderKey = one.order === null ? null : firstOrderKey + orders.length - 1
      plans.push({ ...one.plan, orderKey })
    }
  }
  return { plans, orders }
}

function planOne(
  world: World,
  given: {
    teamId: 'travel' | 'home'
    status: TicketStatus
    customer: SampleCustomer
    random: Random
    letters: Decks
  },
): { readonly plan: Unnumbered; readonly order: OrderSeed | null } {
  const { teamId, status, customer, random, letters } = given
  const matter = drawMatter(letters, { status, customer, random })
  const { situation, tongue, letter, shape } = matter
  const moments = momentsOf({
    shape,
    status,
    now: world.now,
    periodMs: world.days * DAY_MS,
    random,
  })
  const openedAt = at(moments, 0)
  const words = tongue === null ? at(situation.letters, letter)[1] : ''
  const article = articleFor(world.shelves[teamId], situation, words, random)
  const cameAt = cameAtOf(status, shape, moments)
  const order = orderFor(world, { situation, article, customer, openedAt, cameAt, random })
  return {
    plan: {
      teamId,
      customer,
      orderKey: null,
      lineIndex: 0,
      article,
      status,
      priority: priorityOf(situation, random),
      assigneeId: assigneeOf(world, teamId, status, random),
      openedAt,
      photos: tongue === null ? photosOf(situation.id, random) : [],
      words: { kind: 'told', ...matter, moments },
    },
    order,
  }
}

/** Letters of defect that speak of mending, or of switching on and off. */
const OF_MACHINES = /screwdriver|repair|put right|off and on|factory|office|video/

/** A towel is not repaired: such letters are about something that can be. */
function articleFor(shelf: Shelf, situation: Situation, words: string, random: Random): Article {
  let article = shelf.draw(random)
  if (situation.id !== 'defect' || !OF_MACHINES.test(words)) return article
  while (!isMendable(article)) article = shelf.draw(random)
  return article
}

function orderFor(
  world: World,
  given: {
    situation: Situation
    article: Article
    customer: SampleCustomer
    openedAt: number
    cameAt: number | null
    random: Random
  },
): OrderSeed | null {
  const { situation, article, customer, openedAt, cameAt, random } = given
  if (situation.parcel === 'none') return null
  const longAgo = situation.longAgo === true
  const when = fitting(situation.parcel, { longAgo, openedAt, cameAt, now: world.now, random })
  return {
    customerId: customer.id,
    ...when,
    lines: linesOf([article], world.shop, { placedAt: when.placedAt, random }),
  }
}

/** A late parcel comes before the customer's last words, or the day after ours. */
function cameAtOf(status: TicketStatus, shape: string, moments: readonly number[]): number | null {
  if (status !== 'addressed') return null
  const last = at(moments, moments.length - 1)
  return isOurs(shape.slice(-1))
    ? last + 20 * HOUR_MS
    : Math.max(last - 2 * HOUR_MS, at(moments, 0) + 20 * MINUTE_MS)
}

function priorityOf(situation: Situation, random: Random): Ticket['priority'] {
  if (['praise', 'question', 'howTo', 'return'].includes(situation.id)) return 'normal'
  const pressing = ['late', 'gone', 'damaged', 'defect'].includes(situation.id)
  return random.weighted([
    ['normal', 85],
    ['high', 12],
    ['urgent', pressing ? 4 : 0],
  ])
}

function assigneeOf(
  world: World,
  teamId: string,
  status: TicketStatus,
  random: Random,
): string | null {
  if (status === 'new') return null
  const agents = agentsOf(teamId).filter(
    ({ person }) =>
      !person.roles.includes('supervisor') || (status === 'addressed' && random.chance(0.3)),
  )
  const free =
    status === 'open' && !world.everybodyWorks
      ? agents.filter(({ person }) => person.id !== 'agent')
      : agents
  return random.pick(free).person.id
}
