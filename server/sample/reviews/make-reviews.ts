import { CATALOGUE } from '../../../shared/domain/person/spaces.ts'
import type { Point, Review } from '../../../shared/domain/review/review.ts'
import { ACKNOWLEDGE_WITHIN_MS } from '../../../shared/domain/review/workflow.ts'
import { HOUR_MS } from '../../../shared/lib/time.ts'
import type { Article } from '../catalogue/make-products.ts'
import { personNamed } from '../people.ts'
import { at } from '../random.ts'
import { type TicketPlan, ticketId } from '../tickets/plan.ts'
import { type PlannedPoint, type PlannedReview, REVIEW_PLANS } from './review-plans.ts'

interface World {
  readonly now: number
  readonly articles: ReadonlyMap<string, Article>
  /** The ticket that a story became, and the number of its order. */
  readonly tickets: ReadonlyMap<string, { readonly plan: TicketPlan; readonly orderNumber: string }>
}

/** The reviews of pulled products, their complaints taken from the tickets they came from. */
export const makeReviews = (world: World): readonly Review[] =>
  REVIEW_PLANS.map(planned => reviewOf(planned, world))

function reviewOf(planned: PlannedReview, world: World): Review {
  const article = world.articles.get(planned.product)
  if (article === undefined) throw new Error(`assertion failed: no article ${planned.product}`)
  const ago = (hours: number) => Math.floor(world.now - hours * HOUR_MS)
  const owner = personNamed(article.ownerId)
  const points = planned.points.map((point, i) =>
    pointOf(`${planned.id}-${i + 1}`, point, { world, owner }),
  )
  const first = at(points, 0)
  const by = (personId: string, hoursAgo: number) => ({
    byId: personId,
    byName: personNamed(personId).name,
    at: ago(hoursAgo),
  })
  return {
    id: planned.id,
    space: CATALOGUE,
    productId: article.id,
    productName: article.name,
    ownerId: article.ownerId,
    grade: planned.grade,
    state: planned.state,
    safety: planned.safety,
    openedAt: first.at,
    openedById: first.byId,
    openedByName: first.byName,
    acknowledgeBy: first.at + ACKNOWLEDGE_WITHIN_MS,
    acknowledgedAt:
      planned.acknowledgedHoursAgo === null ? null : ago(planned.acknowledgedHoursAgo),
    points,
    fix:
      planned.fix === undefined
        ? null
        : { words: planned.fix.words, ...by(article.ownerId, planned.fix.hoursAgo) },
    sentBack:
      planned.sentBack === undefined
        ? []
        : [
            {
              words: planned.sentBack.words,
              ...by(planned.sentBack.byId, planned.sentBack.hoursAgo),
            },
          ],
    outcome:
      planned.outcome === undefined
        ? null
        : {
            kind: 'returned',
            words: planned.outcome.words,
            ...by(planned.outcome.byId, planned.outcome.hoursAgo),
          },
    again: planned.again,
  }
}

function pointOf(
  id: string,
  point: PlannedPoint,
  { world, owner }: { world: World; owner: { id: string; name: string } },
): Point {
  const found = world.tickets.get(point.story)
  if (found === undefined) throw new Error(`assertion failed: no story called ${point.story}`)
  const { plan, orderNumber } = found
  return {
    id,
    reason: point.reason,
    words: point.words,
    customerName: plan.customer.name,
    ticketId: ticketId(plan.number),
    ticketNumber: plan.number,
    orderNumber,
    byId: point.byId,
    byName: personNamed(point.byId).name,
    at: Math.floor(world.now - point.hoursAgo * HOUR_MS),
    answer:
      point.answer === undefined
        ? null
        : {
            found: point.answer.found,
            change: point.answer.change,
            byId: owner.id,
            byName: owner.name,
            at: Math.floor(world.now - point.answer.hoursAgo * HOUR_MS),
          },
  }
}
