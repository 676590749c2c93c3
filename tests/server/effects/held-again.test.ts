import { beforeEach, describe, expect, test } from 'vitest'
import { startWorker, type Worker } from '../../../server/effects/worker.ts'
import { type Shop, ShopRefusal } from '../../../server/shop/port.ts'
import { sampleShop } from '../../../server/shop/sample-shop.ts'
import { HOUR_MS } from '../../../shared/lib/time.ts'
import { aCustomer, ana, aPerson, aPlan, aReply, sam } from '../../support/builders.ts'
import { furnish, hubOn, put, read, send } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'
import { watchedTransport } from '../../support/hub/transports.ts'

let hub: ReturnType<typeof hubOn>
let worker: Worker
let watched: ReturnType<typeof watchedTransport>
/** What the shop says of a line; yes, where nothing stands here. */
let shopSays: Map<string, 'no' | 'nothing'>
let isMailRefused: boolean

beforeEach(async () => {
  const opened = await openEmpty()
  shopSays = new Map()
  const plain = sampleShop(opened.db, () => hub.clock.at)
  const shop: Shop = {
    ...plain,
    async replace(key, order) {
      const said = shopSays.get(order.lineId)
      if (said === 'nothing') throw new Error('no answer')
      if (said === 'no') throw new ShopRefusal('None left.')
      return plain.replace(key, order)
    },
  }
  hub = hubOn(opened, { shop })
  await furnish(hub)
  isMailRefused = false
  watched = watchedTransport(() =>
    isMailRefused ? { status: 'refused', words: '550 no' } : { status: 'accepted' },
  )
  worker = startWorker(hub, watched.transport)
  return async () => {
    await worker.stop()
    await opened.close()
  }
})

/** One effect may make room for the next. */
async function rest(): Promise<void> {
  for (let n = 0; n < 4; n += 1) await worker.idle()
}
const reply = (over: Record<string, unknown>, actor = ana) =>
  send(hub, 'sendReply', aReply(over) as never, { actor })
const deliveryOf = async (id: string) => (await read(hub, 'message', id))?.delivery

test('a reply that was held and is sent again by two people leaves once', async () => {
  isMailRefused = true
  await reply({})
  await rest()
  isMailRefused = false
  const again = { inPlaceOf: 'reply-0001' }
  const first = await reply({ ...again, id: 'reply-0002' })
  const second = await reply({ ...again, id: 'reply-0003' }, sam)
  await rest()
  expect([first.status, second]).toEqual([
    'applied',
    expect.objectContaining({ status: 'refused', code: 'reply.notHeld' }),
  ])
  expect(watched.mails).toHaveLength(1)
  expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({ unsentReplies: 0 })
})

test('a device of before takes a held reply back, and sends it as another', async () => {
  isMailRefused = true
  await reply({})
  await rest()
  isMailRefused = false
  await send(hub, 'withdrawReply', { messageId: 'reply-0001' })
  expect(await reply({ id: 'reply-0002' })).toMatchObject({ status: 'applied' })
  await rest()
  expect(watched.mails).toHaveLength(1)
})

describe('a reply of two promises, held because the shop refused the first,', () => {
  const second = aPlan({ lineId: 'line-2', promiseId: 'promise-2', eventId: 'event-0002' })
  const firstAgain = aPlan({ attempt: 2, promiseId: 'promise-3', eventId: 'event-0003' })
  const again = { id: 'reply-0002', inPlaceOf: 'reply-0001', replacements: [firstAgain] }

  beforeEach(async () => {
    const [order] = aCustomer().orders
    const [line] = order?.lines ?? []
    if (order === undefined || line === undefined) throw new Error('there is an order')
    const orders = [{ ...order, lines: [line, { ...line, id: 'line-2' }] }]
    const limits = { perOrderMinor: 90_000, perDayMinor: 90_000 }
    await put(hub, ['person', aPerson({ limits })], ['customer', aCustomer({ orders })])
    shopSays.set('line-1', 'no').set('line-2', 'nothing')
    await reply({ replacements: [aPlan(), second] })
    await rest()
    shopSays.delete('line-1')
  })

  test.each([
    ['leaves after its yes to the second', undefined, 'sent', 1],
    ['is held again by its no to the second', 'no', 'held', 0],
  ] as const)('and sent again, %s', async (_what, said, delivery, mails) => {
    expect(await reply(again)).toMatchObject({ status: 'applied' })
    await rest()
    expect(watched.mails).toHaveLength(0)
    if (said === undefined) shopSays.delete('line-2')
    else shopSays.set('line-2', said)
    hub.clock.at += HOUR_MS
    await rest()
    expect(await deliveryOf('reply-0001')).toBe('withdrawn')
    expect(await deliveryOf('reply-0002')).toBe(delivery)
    expect(watched.mails).toHaveLength(mails)
  })

  test('is not sent again as it was after a no to the second that its writer has not seen', async () => {
    shopSays.set('line-2', 'no')
    hub.clock.at += HOUR_MS
    await rest()
    expect(await reply(again)).toMatchObject({ code: 'remedy.shopSaidNo' })
    expect(await deliveryOf('reply-0001')).toBe('held')
    const less = { ...again, text: 'One case leaves today.' }
    expect(await reply(less)).toMatchObject({ status: 'applied' })
  })
})
