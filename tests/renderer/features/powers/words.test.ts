import { describe, expect, test } from 'vitest'
import {
  authorityWords,
  overLimitWords,
} from '../../../../renderer/features/powers/authority-words.ts'
import { givenFor } from '../../../../renderer/features/powers/given-for.ts'
import { pullEffects, pulledWords } from '../../../../renderer/features/powers/pull-words.ts'
import { aCustomer, aPlan, aRemedy, express } from '../../../support/builders.ts'

const authority = { perOrderMinor: 20_000, perDayMinor: 15_000, leftTodayMinor: 9_250 }

describe('authority', () => {
  test('is said before a power is used', () => {
    expect(authorityWords(authority)).toContain('up to 150.00 today; 92.50 left')
  })
  test('is missed by the order first, then by the day', () => {
    expect(overLimitWords(25_000, authority)).toContain('for one order')
    expect(overLimitWords(10_000, authority)).toContain('92.50 left today')
    expect(overLimitWords(9_250, authority)).toBeNull()
  })
  test('counts what the other lines of the order were given, and what the reply plans for them', () => {
    const [order] = aCustomer().orders
    const [line] = order?.lines ?? []
    if (order === undefined || line === undefined) throw new Error('there is an order')
    const lines = ['line-1', 'line-2', 'line-3', 'line-4'].map(id => ({ ...line, id }))
    const known = {
      remedies: [
        aRemedy({ id: 'line-2', amountMinor: 5_000 }),
        aRemedy({ id: 'line-4', amountMinor: 7_000, state: 'failed' }),
      ],
      plans: [aPlan({ lineId: 'line-3', quantity: 1 })],
      reference: { shippingOptions: [{ ...express, costMinor: 900 }] },
    }
    const given = givenFor({ ...order, lines }, line, known)
    expect(given).toBe(5_000 + line.priceMinor + 900)
    expect(overLimitWords(9_000, authority, 12_000)).toContain('120.00 is given for this order')
  })
})

describe('a pull', () => {
  const pull = {
    grade: 'pull',
    reason: 'safety',
    productName: 'Tarn kettle',
    running: false,
  } as const
  test('offline never reads as if the product were off sale', () => {
    expect(pullEffects({ ...pull, offline: true }).join(' ')).toContain('queued, not yet off sale')
    expect(pulledWords('pull', 'Tarn kettle', true)).toContain('not yet off sale')
  })
  test('online says that the shop is asked, not that it is done', () => {
    expect(pullEffects({ ...pull, offline: false }).join(' ')).toContain(
      'It counts when the shop says yes',
    )
  })
  test('for safety says who is alerted', () => {
    expect(pullEffects({ ...pull, offline: false }).join(' ')).toContain(
      'supervisors are alerted at once',
    )
  })
})
