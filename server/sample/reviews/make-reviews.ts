import { CATALOGUE } from '../../../shared/domain/person/spaces.ts'
import type { Point, Review } from '../../../shared/domain/review/review.ts'
import { ACKNOWLEDGE_WITHIN_MS } from '../../../shared/domain/review/workflow.ts'
import { HOUR_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import type { Article } from '../catalogue/make-products.ts'
import { personNamed } from '../people.ts'
import { at } from '../random.ts'
import { type TicketPlan, ticketId } from '../tickets/plan.ts'
import { type PlannedReview, REVIEW_PLANS } from './review-plans.ts'

interface World {
  readonly now: number
  readonly articles: ReadonlyMap<string, Article>
  /** The ticket that a story became, and the number of its order. */
  readonly tickets: ReadonlyMap<string, { readonly plan: TicketPlan; readonly orderNumber: string }>
}

/** The reviews of pulled products, their complaints taken from the tickets they came from. */
export const makeReviews = (world: World): readonly Review[] =>
  REVIEW_PLANS.map(planned => reviewOf(planned, world))

function signed(world: World, personId: string, hoursAgo: number) {
  const byName = personNamed(personId).name
  return { byId: personId, byName, at: Math.floor(world.now - hoursAgo * HOUR_MS) }
}

function reviewOf(planned: PlannedReview, world: World): Review {
  const { fix, sentBack, outcome, acknowledgedAfterHours: after } = planned
  const article = world.articles.get(planned.product)
  if (article === undefined) throw new Error(`assertion failed: no article ${planned.product}`)
  const { ownerId } = article
  const points = planned.points.map((_, i) => pointOf(planned, i, { world, ownerId }))
  const first = at(points, 0)
  return {
    id: planned.id,
    space: CATALOGUE,
    productId: article.id,
    productName: article.name,
    ownerId,
    grade: 'pull',
    state: planned.state,
    safety: points.some(point => point.reason === 'safety'),
    openedAt: first.at,
    openedById: first.byId,
    openedByName: first.byName,
    acknowledgeBy: first.at + ACKNOWLEDGE_WITHIN_MS,
    acknowledgedAt: after === null ? null : first.at + after * HOUR_MS,
    points,
    fix: fix === undefined ? null : { words: fix.words, ...signed(world, ownerId, fix.hoursAgo) },
    sentBack:
      sentBack === undefined
        ? []
        : [{ words: sentBack.words, ...signed(world, sentBack.byId, sentBack.hoursAgo) }],
    outcome:
      outcome === undefined
        ? null
        : {
            kind: 'returned',
            words: outcome.words,
            ...signed(world, outcome.byId, outcome.hoursAgo),
          },
    again: planned.again,
  }
}

function pointOf(
  planned: PlannedReview,
  index: number,
  { world, ownerId }: { readonly world: World; readonly ownerId: string },
): Point {
  const { story: key, answer } = at(planned.points, index)
  const found = world.tickets.get(key)
  const pulled = found?.plan.words.kind === 'written' ? found.plan.words.story.pulled : undefined
  if (found === undefined || pulled === undefined) {
    throw new Error(`assertion failed: nobody pulled a product over ${key}`)
  }
  const { plan, orderNumber } = found
  return {
    id: `${planned.id}-${index + 1}`,
    reason: pulled.as,
    words: pulled.words,
    customerName: plan.customer.name,
    ticketId: ticketId(plan.number),
    ticketNumber: plan.number,
    orderNumber,
    byId: pulled.by,
    byName: personNamed(pulled.by).name,
    at: Math.floor(world.now - pulled.ago * MINUTE_MS),
    answer:
      answer === undefined
        ? null
        : {
            found: answer.found,
            change: answer.change,
            ...signed(world, ownerId, answer.hoursAgo),
          },
  }
}
