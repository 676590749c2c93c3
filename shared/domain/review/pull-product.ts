import { z } from 'zod'
import { need } from '../../command/tx.ts'
import { Refusal } from '../../lib/refusal.ts'
import { newRowId, rowId } from '../id.ts'
import { type Context, type DeskTx, defineCommand } from '../kernel.ts'
import { CATALOGUE } from '../person/spaces.ts'
import type { Product } from '../product/product.ts'
import { mayWorkOn } from '../ticket/policy.ts'
import { recordEvent } from '../ticket/record-event.ts'
import type { Ticket } from '../ticket/ticket.ts'
import { mayPull } from './policy.ts'
import { type Point, pullReason, type Review } from './review.ts'
import { ACKNOWLEDGE_WITHIN_MS, AGAIN_WITHIN_MS, isEnded } from './workflow.ts'

const args = z.object({
  /** Of the review, if this complaint opens one. */
  reviewId: newRowId,
  pointId: newRowId,
  eventId: newRowId,
  productId: rowId,
  ticketId: rowId,
  orderNumber: z.string().min(1).max(60),
  grade: z.enum(['notify', 'pull']),
  reason: pullReason,
  /** The customer's own words. */
  words: z.string().trim().min(3).max(2_000),
})
type Args = z.output<typeof args>

/**
 * Takes a product off sale, or tells merchandising about it.
 *
 * Pulling twice is one review with more evidence. The product counts as off sale
 * only when the shop has said so: until then its state is `offAsked`.
 */
export const pullProduct = defineCommand({
  args,
  async run({ tx, args, ctx }) {
    if (!mayPull(ctx.actor)) throw new Refusal('notAllowed')
    const ticket = await need(tx.ticket, args.ticketId)
    if (!mayWorkOn(ctx.actor, ticket)) throw new Refusal('notAllowed')
    const product = await need(tx.product, args.productId)
    if (product.sale === 'retired') {
      throw new Refusal('product.offSale', { productName: product.name })
    }
    const review = await addToReview(tx, ctx, { args, ticket, product })
    await tx.product.put({
      ...product,
      reviewId: review.id,
      radar: withWords(product.radar, args.words, ctx.now),
      ...(args.grade === 'pull' && (product.sale === 'on' || product.sale === 'onAsked')
        ? { sale: 'offAsked' as const, saleSince: ctx.now }
        : {}),
    })
    await tx.ticket.put({ ...ticket, reasons: [...new Set([...ticket.reasons, args.reason])] })
    await recordEvent(tx, ctx, ticket, {
      id: args.eventId,
      code: args.grade === 'pull' ? 'pulled' : 'notified',
      facts: { product: product.name, reason: args.reason },
    })
  },
})

async function addToReview(
  tx: DeskTx,
  ctx: Context,
  given: { args: Args; ticket: Ticket; product: Product },
): Promise<Review> {
  const { args, ticket, product } = given
  const last = product.reviewId === null ? undefined : await tx.review.get(product.reviewId)
  const point = pointOf(args, ticket, ctx)
  const running = last !== undefined && !isEnded(last)
  const returned = await lastReturned(tx, last)
  const again = returned !== undefined && isAgain(returned, args.reason, ctx.now)
  const review: Review = running
    ? {
        ...last,
        points: [...last.points, point],
        grade: args.grade === 'pull' ? 'pull' : last.grade,
        safety: last.safety || args.reason === 'safety',
        again: last.again || again,
        // New evidence after a submitted fix: that fix has not answered it.
        ...(last.state === 'fixSubmitted' ? { state: 'acknowledged' as const, fix: null } : {}),
      }
    : newReview({ args, product, point, ctx, again, returnedFrom: returned?.id ?? null })
  await tx.review.put(review)
  return review
}

/** The review that the product returned from last: its last one, or one before that. */
async function lastReturned(tx: DeskTx, last: Review | undefined): Promise<Review | undefined> {
  if (last?.outcome?.kind === 'returned') return last
  const id = last?.returnedFrom ?? null
  return id === null ? undefined : tx.review.get(id)
}

const isAgain = ({ outcome, points }: Review, reason: Point['reason'], now: number): boolean =>
  outcome !== null &&
  now - outcome.at < AGAIN_WITHIN_MS &&
  points.some(earlier => earlier.reason === reason)

const pointOf = (args: Args, ticket: Ticket, ctx: Context): Point => ({
  id: args.pointId,
  reason: args.reason,
  words: args.words,
  customerName: ticket.customerName,
  ticketId: ticket.id,
  ticketNumber: ticket.number,
  orderNumber: args.orderNumber,
  byId: ctx.actor.id,
  byName: ctx.actor.name,
  at: ctx.now,
  answer: null,
})

function newReview(given: {
  args: Args
  product: Product
  point: Point
  ctx: Context
  again: boolean
  returnedFrom: string | null
}): Review {
  const { args, product, point, ctx, again, returnedFrom } = given
  return {
    id: args.reviewId,
    space: CATALOGUE,
    productId: product.id,
    productName: product.name,
    ownerId: product.ownerId,
    grade: args.grade,
    state: 'open',
    safety: args.reason === 'safety',
    openedAt: ctx.now,
    openedById: ctx.actor.id,
    openedByName: ctx.actor.name,
    acknowledgeBy: ctx.now + ACKNOWLEDGE_WITHIN_MS,
    acknowledgedAt: null,
    points: [point],
    fix: null,
    sentBack: [],
    outcome: null,
    again,
    returnedFrom,
  }
}

const withWords = (radar: Product['radar'], text: string, at: number): Product['radar'] => ({
  ...radar,
  contacts: radar.contacts + 1,
  weeks: radar.weeks.map((count, i) => (i === radar.weeks.length - 1 ? count + 1 : count)),
  words: [{ text, at }, ...radar.words].slice(0, 3),
})
