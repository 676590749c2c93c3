import type { Ticket, TicketStatus } from '../../../shared/domain/ticket/ticket.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import { type Article, isMendable } from '../catalogue/make-products.ts'
import { linesOf, type Shelf, type Shop } from '../orders/make-orders.ts'
import { fitting, type OrderSeed } from '../orders/order-seed.ts'
import { agentsOf } from '../people.ts'
import { at, type Random, randomOf, shuffled } from '../random.ts'
import type { Situation } from '../texts/situation.ts'
import { SITUATIONS } from '../texts/situations.ts'
import type { Tongue } from '../texts/tongues/tongue.ts'
import { TONGUES } from '../texts/tongues.ts'
import type { SampleCustomer } from '../workspace.ts'
import { momentsOf } from './moments.ts'
import { photosOf } from './photos.ts'
import type { Unnumbered } from './plan-stories.ts'
import { shapeOf, unasked } from './shapes.ts'

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

interface Deck {
  readonly order: readonly number[]
  dealt: number
  /** After so many it gives way to others that have letters left. */
  readonly enough: number
}
type Decks = ReadonlyMap<string, Deck>

/** Letters are dealt like cards: all of them before one comes a second time. */
function letterDecks(seed: number, tickets: number): Decks {
  const all = [
    ...SITUATIONS.map(one => [one.id, one.letters.length] as const),
    ...TONGUES.map(one => [one.code, one.cases.length] as const),
  ]
  const rounds = Math.ceil(tickets / 250)
  const deckOf = (id: string, length: number): Deck => {
    const numbers = Array.from({ length }, (_, i) => i)
    const order = shuffled(numbers, randomOf(seed, 'deck', id))
    return { order, dealt: 0, enough: length * rounds }
  }
  return new Map(all.map(([id, length]) => [id, deckOf(id, length)]))
}

function deckNamed(decks: Decks, id: string): Deck {
  const deck = decks.get(id)
  if (deck === undefined) throw new Error(`assertion failed: no deck for ${id}`)
  return deck
}

const hasMore = (decks: Decks, id: string): boolean => {
  const deck = deckNamed(decks, id)
  return deck.dealt < deck.enough
}

function deal(decks: Decks, id: string): number {
  const deck = deckNamed(decks, id)
  deck.dealt += 1
  return at(deck.order, deck.dealt - 1)
}

function drawSituation(decks: Decks, random: Random): Situation {
  const left = SITUATIONS.filter(one => hasMore(decks, one.id))
  return random.weighted((left.length > 0 ? left : SITUATIONS).map(one => [one, one.share]))
}

/** Matters that are settled with one answer: nobody votes No on those here. */
const CONTENT = ['question', 'howTo', 'praise', 'return', 'change', 'invoice']

/** We ask back only where a question fits the letter. */
const mayAsk = (situation: Situation, letter: number): boolean =>
  situation.asks.length > 0 && at(situation.letters, letter).length === 2

function situationFor(tongue: Tongue | null, letter: number): Situation | null {
  if (tongue === null) return null
  const id = at(tongue.cases, letter).situation
  return SITUATIONS.find(one => one.id === id) ?? null
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
  const tongue = status === 'onHold' ? null : tongueOf(customer, letters, random)
  const foreignLetter = tongue === null ? 0 : deal(letters, tongue.code)
  const situation = situationFor(tongue, foreignLetter) ?? drawSituation(letters, random)
  const letter = tongue === null ? deal(letters, situation.id) : foreignLetter
  const usual = shapeOf(status, tongue !== null, random)
  const asks = tongue !== null || mayAsk(situation, letter)
  const asked = asks ? usual : unasked(usual)
  const shape = CONTENT.includes(situation.id) ? asked.replace('VW', '') : asked
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
  const order = orderFor(world, { situation, article, customer, openedAt, status, random })
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
      words: { kind: 'told', situation, tongue, shape, moments, letter },
    },
    order,
  }
}

function tongueOf(customer: SampleCustomer, decks: Decks, random: Random): Tongue | null {
  const tongue = TONGUES.find(one => one.countries.includes(customer.address.country))
  if (tongue === undefined || !hasMore(decks, tongue.code)) return null
  return random.chance(tongue.share) ? tongue : null
}

/** Letters of defect that speak of mending, or of switching on and off. */
const OF_MACHINES = /screwdriver|repair|put right|off and on|factory|office|video/

/** A towel is not repaired: such letters are about something that can be. */
function articleFor(shelf: Shelf, situation: Situation, words: string, random: Random): Article {
  const machine = situation.id === 'defect' && OF_MACHINES.test(words)
  let article = shelf.draw(random)
  while (machine && !isMendable(article)) article = shelf.draw(random)
  return article
}

function orderFor(
  world: World,
  given: {
    situation: Situation
    article: Article
    customer: SampleCustomer
    openedAt: number
    status: TicketStatus
    random: Random
  },
): OrderSeed | null {
  const { situation, article, customer, openedAt, status, random } = given
  if (situation.parcel === 'none') return null
  const over = status === 'addressed'
  const parcel = situation.parcel
  const longAgo = situation.longAgo === true
  const when = fitting({ parcel, longAgo, openedAt, now: world.now, over, random })
  return {
    customerId: customer.id,
    ...when,
    lines: linesOf([article], world.shop, { placedAt: when.placedAt, random }),
  }
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
