import { snippetOf } from '../../shared/domain/message/receive-message.ts'
import { HOUR_MS } from '../../shared/lib/time.ts'
import { countAllowances } from './allowances.ts'
import { countCards } from './cards.ts'
import { productOf } from './catalogue/product-rows.ts'
import { countRadar } from './catalogue/radar.ts'
import type { Desk } from './desk.ts'
import { draftsOf } from './drafts.ts'
import { MACROS } from './macros.ts'
import { randomOf } from './random.ts'
import { REASONS, SHIPPING, TEAMS } from './teams.ts'
import { factsOf } from './tickets/facts.ts'
import { ticketOf } from './tickets/finish.ts'
import type { TicketPlan, Told } from './tickets/plan.ts'
import { type Thread, threadOf } from './tickets/thread.ts'
import { writeStory } from './tickets/write-story.ts'
import { writeTold } from './tickets/write-told.ts'
import type { SampleOptions, SampleRow } from './workspace.ts'

/**
 * Every row of the sample, ticket by ticket. Customers' cards, products and what
 * people gave away come last: they count what went by.
 */
export function* rowsOf(desk: Desk, options: SampleOptions): Generator<SampleRow> {
  yield* standing(desk)
  const cards = countCards()
  const radar = countRadar(options.now, desk.orders)
  const allowances = countAllowances(options.now)
  for (const plan of desk.plans) {
    const { thread, rest } = written(plan, desk, options)
    const ticket = ticketOf(thread, rest)
    cards.add(thread)
    allowances.add(thread.remedies)
    radar.add(ticket, snippetOf(thread.messages[0]?.text ?? ''))
    yield { kind: 'ticket', row: ticket }
    yield* conversation(thread)
  }
  for (const row of cards.rows(desk.ordersOf)) yield { kind: 'customer', row }
  for (const row of allowances.rows()) yield { kind: 'allowance', row }
  for (const row of draftsOf(desk, options.now)) yield { kind: 'draft', row }
  const reviews = new Map(desk.reviews.map(review => [review.productId, review]))
  for (const article of desk.articles) {
    const given = { radar: radar.of(article.id), review: reviews.get(article.id), now: options.now }
    yield { kind: 'product', row: productOf(article, given) }
  }
}

/** What is there before anybody writes. */
function* standing(desk: Desk): Generator<SampleRow> {
  for (const row of TEAMS) yield { kind: 'team', row }
  for (const row of REASONS) yield { kind: 'reason', row }
  for (const row of MACROS) yield { kind: 'macro', row }
  for (const row of SHIPPING) yield { kind: 'shippingOption', row }
  for (const row of desk.reviews) yield { kind: 'review', row }
}

function* conversation(thread: Thread): Generator<SampleRow> {
  for (const row of thread.messages) yield { kind: 'message', row }
  for (const row of thread.notes) yield { kind: 'note', row }
  for (const row of thread.events) yield { kind: 'event', row }
  for (const row of thread.promises) yield { kind: 'promise', row }
  for (const row of thread.remedies) yield { kind: 'remedy', row }
}

const tagsOf = (told: Told): readonly string[] => (told.situation.id === 'praise' ? ['praise'] : [])

type Rest = Parameters<typeof ticketOf>[1]

function written(
  plan: TicketPlan,
  desk: Desk,
  { seed, now }: SampleOptions,
): { readonly thread: Thread; readonly rest: Rest } {
  const order = plan.orderKey === null ? null : (desk.orders[plan.orderKey] ?? null)
  const thread = threadOf(plan, order)
  const random = randomOf(seed, 'ticket', plan.number)
  const facts = factsOf(plan, order, random)
  if (plan.words.kind === 'told') {
    const told = plan.words
    const { subject, holdUntil } = writeTold({ thread, told, facts, random, now })
    return {
      thread,
      rest: { subject, reasons: told.situation.reasons, tags: tagsOf(told), holdUntil },
    }
  }
  const { story } = plan.words
  writeStory({ thread, story, facts, now })
  const holdUntil = story.holdHours === undefined ? null : now + story.holdHours * HOUR_MS
  return {
    thread,
    rest: { subject: story.subject, reasons: story.reasons, tags: story.tags ?? [], holdUntil },
  }
}
