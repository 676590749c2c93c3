import { describe, expect, test } from 'vitest'
import { HUB } from '../../../../shared/domain/person/person.ts'
import { issueReplacement } from '../../../../shared/domain/remedy/issue-replacement.ts'
import { settleRemedy } from '../../../../shared/domain/remedy/settle-remedy.ts'
import { DAY_MS, dayOf } from '../../../../shared/lib/time.ts'
import {
  aCustomer,
  ana,
  aPerson,
  aPlan,
  aProduct,
  aRemedy,
  aTicket,
  aWorld,
  express,
  MONDAY_9,
} from '../../../support/builders.ts'
import { memoryTx } from '../../../support/memory-tx.ts'

const ctx = { actor: ana, now: MONDAY_9 }
const freeShipping = { ...express, costMinor: 0 }
const argsFor = (over: Record<string, unknown> = {}) => ({
  ticketId: 'ticket-1',
  planned: aPlan(over),
  eventId: 'event-0001',
})
const issuing = async (world: Parameters<typeof memoryTx>[0] = aWorld(), over = {}) => {
  const tx = memoryTx(world)
  await issueReplacement.apply({ tx, args: argsFor(over), ctx })
  return tx
}

describe('a replacement', () => {
  test('counts goods and shipping against what the person may give today', async () => {
    const tx = await issuing()
    expect(await tx.allowance.get('ana')).toMatchObject({ usedMinor: 14_800, usedOn: '2026-11-23' })
  })

  test('counts against the day that has begun, also by a clock that is still in yesterday', async () => {
    const spent = {
      id: 'ana',
      space: 'me:ana',
      usedMinor: 50_000,
      usedOn: dayOf(MONDAY_9 + DAY_MS),
    }
    const refusal = issuing({ ...aWorld(), allowance: [spent] })
    await expect(refusal).rejects.toMatchObject({ code: 'remedy.overDayLimit' })
    const some = await issuing({ ...aWorld(), allowance: [{ ...spent, usedMinor: 1_000 }] })
    expect(await some.allowance.get('ana')).toMatchObject({
      usedMinor: 15_800,
      usedOn: spent.usedOn,
    })
  })

  test('is free of what was spent on a day that has not come: a clock had been wrong', async () => {
    const usedOn = dayOf(MONDAY_9 + 400 * DAY_MS)
    const wrong = { id: 'ana', space: 'me:ana', usedMinor: 50_000, usedOn }
    const tx = await issuing({ ...aWorld(), allowance: [wrong] })
    expect(await tx.allowance.get('ana')).toMatchObject({ usedMinor: 14_800, usedOn: '2026-11-23' })
  })

  test.each([
    ['of a line that is not this customer’s', aWorld(), { lineId: 'line-9' }, 'remedy.noSuchLine'],
    ['of more than was ordered', aWorld(), { quantity: 3 }, 'remedy.tooMany'],
    [
      'of goods out of stock',
      { ...aWorld(), product: [aProduct({ stock: 0 })] },
      {},
      'remedy.noStock',
    ],
    ['without a way to ship it', { ...aWorld(), shippingOption: [] }, {}, 'remedy.noSuchShipping'],
    [
      'over the limit for one order',
      {
        ...aWorld(),
        person: [aPerson({ limits: { perOrderMinor: 14_799, perDayMinor: 90_000 } })],
      },
      {},
      'remedy.overOrderLimit',
    ],
    [
      'over what is left for the day',
      {
        ...aWorld(),
        allowance: [{ id: 'ana', space: 'me:ana', usedMinor: 35_201, usedOn: dayOf(MONDAY_9) }],
      },
      {},
      'remedy.overDayLimit',
    ],
  ])('%s is refused and gives nothing away', async (_what, world, over, code) => {
    const tx = memoryTx(world)
    await expect(issueReplacement.apply({ tx, args: argsFor(over), ctx })).rejects.toMatchObject({
      code,
    })
    expect(tx.all('remedy')).toEqual([])
  })

  test('over the limit for one order with what its other lines were given, by whoever, is refused', async () => {
    const [order] = aCustomer().orders
    const [line] = order?.lines ?? []
    if (order === undefined || line === undefined) throw new Error('there is an order')
    const orders = [{ ...order, lines: [line, { ...line, id: 'line-2' }] }]
    const world = { ...aWorld(), customer: [aCustomer({ orders })] }
    const given = aRemedy({ id: 'line-2', byId: 'sam', amountMinor: 15_201 })
    const tx = memoryTx({ ...world, remedy: [given] })
    await expect(issueReplacement.apply({ tx, args: argsFor({}), ctx })).rejects.toMatchObject({
      code: 'remedy.overOrderLimit',
      facts: { givenMinor: 15_201, askedMinor: 14_800, limitMinor: 30_000 },
    })
    // A try that failed cost nothing.
    const failed = { ...given, state: 'failed' as const }
    const other = memoryTx({ ...world, remedy: [failed] })
    await issueReplacement.apply({ tx: other, args: argsFor({}), ctx })
    expect(other.all('remedy')).toHaveLength(2)
  })

  test('adds to what was given today, also under a limit that was lowered below that', async () => {
    const person = [aPerson({ limits: { perOrderMinor: 30_000, perDayMinor: 1_000 } })]
    const allowance = [{ id: 'ana', space: 'me:ana', usedMinor: 14_800, usedOn: dayOf(MONDAY_9) }]
    const gift = aCustomer().orders.map(order => ({
      ...order,
      lines: order.lines.map(line => ({ ...line, priceMinor: 0 })),
    }))
    const free = { customer: [aCustomer({ orders: gift })], shippingOption: [freeShipping] }
    const tx = await issuing({ ...aWorld(), ...free, person, allowance })
    expect(await tx.allowance.get('ana')).toMatchObject({ usedMinor: 14_800 })
  })

  test('asked for on an addressed ticket opens it: a promise is open there', async () => {
    const ticket = [aTicket({ status: 'addressed', waitingSince: null, dueAt: null })]
    const tx = await issuing({ ...aWorld(), ticket })
    expect(await tx.ticket.get('ticket-1')).toMatchObject({ status: 'open', openPromises: 1 })
  })

  test('yesterday’s giving does not count today', async () => {
    const allowance = [{ id: 'ana', space: 'me:ana', usedMinor: 50_000, usedOn: '2026-11-22' }]
    const tx = await issuing({ ...aWorld(), allowance })
    expect((await tx.allowance.get('ana'))?.usedMinor).toBe(14_800)
  })

  test('that the shop refuses withdraws its promise and gives the allowance back', async () => {
    const tx = await issuing()
    const outcome = { status: 'failed', words: 'No courier today.' }
    const args = { remedyId: 'line-1', outcome, promiseId: 'promise-1', eventId: 'event-0002' }
    await settleRemedy.apply({ tx, args, ctx: { actor: HUB, now: MONDAY_9 + 9 } })
    expect(await tx.remedy.get('line-1')).toMatchObject({ state: 'failed' })
    expect(await tx.promise.get('promise-1')).toMatchObject({ state: 'withdrawn' })
    expect((await tx.ticket.get('ticket-1'))?.openPromises).toBe(0)
    expect((await tx.allowance.get('ana'))?.usedMinor).toBe(0)
  })

  test('may be tried again after the shop refused it, and only then', async () => {
    const tx = await issuing()
    const again = argsFor({ attempt: 2, promiseId: 'promise-2' })
    await expect(issueReplacement.apply({ tx, args: again, ctx })).rejects.toMatchObject({
      code: 'remedy.already',
    })
    const outcome = { status: 'failed', words: 'No courier today.' }
    const args = { remedyId: 'line-1', outcome, promiseId: 'promise-1', eventId: 'event-0002' }
    await settleRemedy.apply({ tx, args, ctx: { actor: HUB, now: MONDAY_9 } })
    await issueReplacement.apply({ tx, args: again, ctx })
    expect(await tx.remedy.get('line-1')).toMatchObject({ state: 'asked', attempt: 2 })
  })

  test('of a customer’s card in another team is not found', async () => {
    const world = { ...aWorld(), customer: [aCustomer({ id: 'cust-1.home', space: 'team:home' })] }
    await expect(issuing(world)).rejects.toMatchObject({ code: 'notFound' })
  })
})
