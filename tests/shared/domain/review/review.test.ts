import { describe, expect, test } from 'vitest'
import { type Actor, HUB } from '../../../../shared/domain/person/person.ts'
import { confirmSale } from '../../../../shared/domain/product/confirm-sale.ts'
import { answerPoint } from '../../../../shared/domain/review/answer-point.ts'
import { endReview } from '../../../../shared/domain/review/end-review.ts'
import { pullProduct } from '../../../../shared/domain/review/pull-product.ts'
import { submitFix } from '../../../../shared/domain/review/submit-fix.ts'
import { DAY_MS } from '../../../../shared/lib/time.ts'
import {
  ana,
  aProduct,
  aReview,
  aWorld,
  MONDAY_9,
  merchandiser,
  sam,
  stranger,
  supervisor,
} from '../../../support/builders.ts'
import { type MemoryTx, memoryTx } from '../../../support/memory-tx.ts'

const pullArgs = (over: Record<string, unknown> = {}) => ({
  reviewId: 'review-0001',
  pointId: 'point-0001',
  eventId: 'event-0001',
  productId: 'product-1',
  ticketId: 'ticket-1',
  orderNumber: '84-1192',
  grade: 'pull',
  reason: 'defect',
  words: 'The wheel cracked after four days.',
  ...over,
})
const another = (n: number) => ({
  reviewId: `review-000${n}`,
  pointId: `point-000${n}`,
  eventId: `event-000${n}`,
})
const pull = (tx: MemoryTx, over = {}, actor: Actor = ana, now = MONDAY_9) =>
  pullProduct.apply({ tx, args: pullArgs(over), ctx: { actor, now } })

describe('pulling a product', () => {
  test('asks the shop, and is not off sale before the shop has said so', async () => {
    const tx = memoryTx(aWorld())
    await pull(tx)
    expect((await tx.product.get('product-1'))?.sale).toBe('offAsked')
    await confirmSale.apply({
      tx,
      args: { productId: 'product-1', sale: 'off' },
      ctx: { actor: HUB, now: MONDAY_9 },
    })
    expect((await tx.product.get('product-1'))?.sale).toBe('off')
  })

  test('only notifying merchandising leaves the product on sale', async () => {
    const tx = memoryTx(aWorld())
    await pull(tx, { grade: 'notify' })
    expect((await tx.product.get('product-1'))?.sale).toBe('on')
    expect(tx.all('review')).toHaveLength(1)
  })

  test('twice is one review with more evidence', async () => {
    const tx = memoryTx(aWorld())
    await pull(tx)
    await pull(tx, { reviewId: 'review-0002', pointId: 'point-0002', eventId: 'event-0002' }, sam)
    expect(tx.all('review')).toHaveLength(1)
    expect(tx.all('review')[0]?.points.map(point => point.byName)).toEqual(['Ana Reis', 'Sam Ito'])
  })

  test('the customer’s words stand beside the product at once', async () => {
    const tx = memoryTx(aWorld())
    await pull(tx)
    expect((await tx.product.get('product-1'))?.radar).toMatchObject({
      contacts: 1,
      words: [{ text: 'The wheel cracked after four days.', at: MONDAY_9 }],
    })
  })

  test('new evidence after a submitted fix takes the fix back to work', async () => {
    const review = aReview({ id: 'review-1', state: 'fixSubmitted' })
    const tx = memoryTx({
      ...aWorld(),
      review: [review],
      product: [aProduct({ reviewId: 'review-1', sale: 'off' })],
    })
    await pull(tx)
    expect((await tx.review.get('review-1'))?.state).toBe('acknowledged')
  })

  test('a fix that was taken back gives nobody the right to end the review', async () => {
    const fix = { words: 'Sorted out.', byId: 'mia', byName: 'Mia Berg', at: MONDAY_9 }
    const review = [aReview({ state: 'fixSubmitted', fix })]
    const product = [aProduct({ reviewId: 'review-1', sale: 'off' })]
    const tx = memoryTx({ ...aWorld(), review, product })
    await pull(tx)
    const args = { reviewId: 'review-1', outcome: 'notTheProduct', words: 'We think it is fine.' }
    const ctx = { actor: { ...merchandiser, id: 'max' }, now: MONDAY_9 }
    await expect(endReview.apply({ tx, args, ctx })).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test.each([
    ['as the second complaint of its review', null, 'review-0002'],
    ['after a review that found nothing', 'notTheProduct', 'review-0003'],
  ] as const)('for the same reason is for a supervisor, also %s', async (_how, ended, id) => {
    const by = { words: 'Released.', byId: 'sue', byName: 'Sue Park', at: MONDAY_9 }
    const tx = memoryTx(aWorld())
    await pull(tx)
    const first = await tx.review.get('review-0001')
    if (first === undefined) throw new Error('it was pulled')
    await tx.review.put({ ...first, state: 'returned', outcome: { kind: 'returned', ...by } })
    await pull(tx, { ...another(2), reason: 'packaging' })
    const second = await tx.review.get('review-0002')
    expect(second).toMatchObject({ again: false, returnedFrom: 'review-0001' })
    if (ended !== null && second !== undefined)
      await tx.review.put({ ...second, state: ended, outcome: { kind: ended, ...by } })
    await pull(tx, another(3))
    expect(await tx.review.get(id)).toMatchObject({ again: true })
  })

  test.each([
    ['by an agent of another team', stranger],
    ['by merchandising', merchandiser],
  ])('%s is refused', async (_who, actor) => {
    await expect(pull(memoryTx(aWorld()), {}, actor)).rejects.toMatchObject({ code: 'notAllowed' })
  })
})

describe('the review of a pulled product', () => {
  const pulled = async () => {
    const tx = memoryTx(aWorld())
    await pull(tx)
    return tx
  }
  const answer = (tx: MemoryTx, actor: Actor = merchandiser) =>
    answerPoint.apply({
      tx,
      args: {
        reviewId: 'review-0001',
        pointId: 'point-0001',
        found: 'Lot 2211 has a brittle hub.',
        change: 'supplier',
      },
      ctx: { actor, now: MONDAY_9 + 1 },
    })
  const fix = (tx: MemoryTx) =>
    submitFix.apply({
      tx,
      args: { reviewId: 'review-0001', words: 'Lots 2211 to 2214 withdrawn.' },
      ctx: { actor: merchandiser, now: MONDAY_9 + 2 },
    })
  const end = (tx: MemoryTx, actor: Actor, outcome = 'returned') =>
    endReview.apply({
      tx,
      args: { reviewId: 'review-0001', outcome, words: 'Checked forty pieces.' },
      ctx: { actor, now: MONDAY_9 + 3 },
    })

  test('a fix waits until every complaint has its answer', async () => {
    const tx = await pulled()
    await expect(fix(tx)).rejects.toMatchObject({ code: 'review.pointsOpen', facts: { open: 1 } })
    await answer(tx)
    await fix(tx)
    expect((await tx.review.get('review-0001'))?.state).toBe('fixSubmitted')
  })

  test('only the product’s own merchandising manager answers', async () => {
    const tx = await pulled()
    const other = { ...merchandiser, id: 'max' }
    await expect(answer(tx, other)).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(answer(tx, ana)).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('a product returns only after a recorded fix, and not by the hand that submitted it', async () => {
    const tx = await pulled()
    await expect(end(tx, supervisor)).rejects.toMatchObject({ code: 'review.badMove' })
    await answer(tx)
    await fix(tx)
    await expect(end(tx, merchandiser)).rejects.toMatchObject({ code: 'review.ownFix' })
    await end(tx, supervisor)
    expect((await tx.product.get('product-1'))?.sale).toBe('onAsked')
  })

  test('a second pull for the same reason within 30 days is released by a supervisor alone', async () => {
    const tx = await pulled()
    await answer(tx)
    await fix(tx)
    await end(tx, supervisor)
    await pull(
      tx,
      { reviewId: 'review-0002', pointId: 'point-0002', eventId: 'event-0002' },
      ana,
      MONDAY_9 + 20 * DAY_MS,
    )
    expect(await tx.review.get('review-0002')).toMatchObject({ again: true })
    await answerPoint.apply({
      tx,
      args: { reviewId: 'review-0002', pointId: 'point-0002', found: 'Again.', change: 'stock' },
      ctx: { actor: merchandiser, now: MONDAY_9 },
    })
    await submitFix.apply({
      tx,
      args: { reviewId: 'review-0002', words: 'New hub.' },
      ctx: { actor: merchandiser, now: MONDAY_9 },
    })
    const args = { reviewId: 'review-0002', outcome: 'returned', words: 'Looks fine.' }
    const other = { ...merchandiser, id: 'max' }
    await expect(
      endReview.apply({ tx, args, ctx: { actor: other, now: MONDAY_9 } }),
    ).rejects.toMatchObject({ code: 'review.supervisorOnly' })
  })
})
