import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { startWorker, type Worker } from '../../../server/effects/worker.ts'
import { switchFault } from '../../../server/shop/faults.ts'
import { ShopRefusal } from '../../../server/shop/port.ts'
import { HOUR_MS, SECOND_MS } from '../../../shared/lib/time.ts'
import { aPerson, merchandiser, supervisor } from '../../support/builders.ts'
import { furnish, hubOn, put, read, send } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'
import { pullProduct } from '../../support/hub/pull-product.ts'
import { watchedTransport } from '../../support/hub/transports.ts'

let opened: OpenDatabase
let hub: ReturnType<typeof hubOn>
let worker: Worker
beforeEach(async () => {
  opened = await openEmpty()
  hub = hubOn(opened)
  await furnish(hub)
  worker = startWorker(hub, watchedTransport(() => ({ status: 'accepted' })).transport)
})
afterEach(async () => {
  await worker.stop()
  await opened.close()
})
const stateOf = async (kind: string) =>
  (await hub.db.selectFrom('effect').select('state').where('kind', '=', kind).executeTakeFirst())
    ?.state

test('when the shop says no to a pull, the product stands as on sale and its review says why', async () => {
  const words = 'It is part of a running campaign.'
  await switchFault(hub.db, { act: 'takeOffSale', kind: 'no', words, times: 1 })
  await pullProduct(hub, 1)
  await worker.idle()
  expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'on' })
  expect((await read(hub, 'review', 'review-0001'))?.sentBack).toMatchObject([
    { byName: 'The hub', words: `The shop did not take it off sale: ${words}` },
  ])
  expect(await stateOf('take-off-sale')).toBe('refused')
  hub.clock.at += HOUR_MS
  await pullProduct(hub, 2)
  await worker.idle()
  expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'off' })
  expect((await read(hub, 'review', 'review-0001'))?.points).toHaveLength(2)
})

test('a product that the shop goes on selling is not called retired', async () => {
  const words = 'It is part of a running campaign.'
  await switchFault(hub.db, { act: 'takeOffSale', kind: 'no', words, times: 2 })
  await pullProduct(hub, 1)
  await worker.idle()
  hub.clock.at += HOUR_MS
  const ended = { reviewId: 'review-0001', outcome: 'retired', words: 'We give it up.' }
  expect(await send(hub, 'endReview', ended as never, { actor: supervisor })).toMatchObject({
    status: 'applied',
  })
  await worker.idle()
  expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'on' })
  expect((await read(hub, 'review', 'review-0001'))?.sentBack).toHaveLength(2)
  hub.clock.at += HOUR_MS
  await pullProduct(hub, 2)
  await worker.idle()
  expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'off' })
})

describe('a product that the shop does not put back', () => {
  const end = (outcome: string, reviewId = 'review-0001') =>
    send(hub, 'endReview', { reviewId, outcome, words: 'Released.' } as never, {
      actor: supervisor,
    })
  beforeEach(async () => {
    await put(hub, ['person', aPerson({ id: 'mia', roles: ['merchandising'], teamIds: [] })])
    await switchFault(hub.db, { act: 'putBackOnSale', kind: 'no', words: 'Blocked.', times: 1 })
    await pullProduct(hub, 1)
    await worker.idle()
  })
  async function submitFix(): Promise<void> {
    const reviewId = 'review-0001'
    const mia = { actor: merchandiser }
    const answer = { reviewId, pointId: 'point-0001', found: 'A bad batch', change: 'stock' }
    await send(hub, 'answerPoint', answer as never, mia)
    await send(hub, 'submitFix', { reviewId, words: 'Sorted out' }, mia)
  }

  test.each([
    ['its fix', 'returned', 'fixSubmitted'],
    ['a single bad one', 'notTheProduct', 'open'],
  ] as const)('is asked for again by the same review, after %s', async (_what, outcome, state) => {
    if (state === 'fixSubmitted') await submitFix()
    await end(outcome)
    await worker.idle()
    expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'off' })
    expect(await read(hub, 'review', 'review-0001')).toMatchObject({ state, outcome: null })
    hub.clock.at += SECOND_MS
    expect(await end(outcome)).toMatchObject({ status: 'applied' })
    await worker.idle()
    expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'on' })
  })

  test('is asked for again by a review that was only to notify and runs by then', async () => {
    await worker.stop()
    await end('notTheProduct')
    hub.clock.at += SECOND_MS
    await pullProduct(hub, 2, 'notify')
    worker = startWorker(hub, watchedTransport().transport)
    await worker.idle()
    expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'off' })
    await end('notTheProduct', 'review-0002')
    await worker.idle()
    expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'on' })
  })
})

test('a product is off sale only when the shop has said so', async () => {
  await switchFault(hub.db, { act: 'takeOffSale', kind: 'down', words: '', times: 1 })
  await pullProduct(hub, 1)
  await worker.idle()
  expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'offAsked' })
  hub.clock.at += HOUR_MS
  await worker.idle()
  expect(await read(hub, 'product', 'product-1')).toMatchObject({ sale: 'off' })
  const [shelf] = await hub.shop.search('Halden', 1)
  expect(shelf?.onSale).toBe(false)
})

describe('pulled, released and pulled again while the shop was away, it answers', () => {
  /** What the shop's answers leave: whether it sells, and what the desk says of it. */
  async function answered(answers: ('yes' | 'no')[]) {
    const shop = { sells: true }
    const change = (sells: boolean) => async () => {
      if (answers.shift() === 'no') throw new ShopRefusal('Not now.')
      shop.sells = sells
    }
    await worker.stop()
    const away = { ...hub.shop, takeOffSale: change(false), putBackOnSale: change(true) }
    const times = answers.length
    await pullProduct(hub, 1)
    hub.clock.at += SECOND_MS
    const ended = { reviewId: 'review-0001', outcome: 'notTheProduct', words: 'A single bad one.' }
    await send(hub, 'endReview', ended as never, { actor: supervisor })
    hub.clock.at += SECOND_MS
    if (times === 3) await pullProduct(hub, 2)
    worker = startWorker({ ...hub, shop: away }, watchedTransport().transport)
    await worker.idle()
    return {
      shop: shop.sells ? 'on' : 'off',
      desk: (await read(hub, 'product', 'product-1'))?.sale,
    }
  }

  test.each([
    ['no to both', ['no', 'no'], 'on'],
    ['no to the last', ['yes', 'yes', 'no'], 'on'],
    ['no to the first alone', ['no', 'yes', 'yes'], 'off'],
    ['yes to all', ['yes', 'yes', 'yes'], 'off'],
  ] as const)('%s: the desk says what is true', async (_what, answers, sale) => {
    expect(await answered([...answers])).toEqual({ shop: sale, desk: sale })
  })
})
