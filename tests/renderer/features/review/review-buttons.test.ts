import { describe, expect, test } from 'vitest'
import { reviewButtons } from '../../../../renderer/features/review/review-buttons.ts'
import type { Actor, Role } from '../../../../shared/domain/person/person.ts'
import type { Review } from '../../../../shared/domain/review/review.ts'

const actor = (id: string, ...roles: Role[]): Actor => ({ id, name: id, roles, teamIds: [] })
const by = { byId: 'lea', byName: 'Lea', at: 2 }
const point = {
  id: 'p',
  reason: 'defect',
  words: 'It broke.',
  customerName: 'Ruth',
  ticketId: 't',
  ticketNumber: 1,
  orderNumber: '84-1',
  ...by,
  answer: null,
} as const
const review = (change: Partial<Review>): Review => ({
  id: 'r',
  space: 'catalogue',
  productId: 'halden',
  productName: 'Halden 40',
  ownerId: 'lea',
  grade: 'pull',
  state: 'acknowledged',
  safety: false,
  openedAt: 1,
  openedById: 'mona',
  openedByName: 'Mona',
  acknowledgeBy: 3,
  acknowledgedAt: 2,
  points: [point],
  fix: null,
  sentBack: [],
  outcome: null,
  again: false,
  ...change,
})
const answered = [{ ...point, answer: { found: 'The hub.', change: 'supplier', ...by } }] as const
const fixed = review({
  state: 'fixSubmitted',
  points: [...answered],
  fix: { words: 'New hub.', ...by },
})
const acts = (who: Actor, what: Review) => reviewButtons(who, what).map(one => one.act)

describe('the buttons on a review', () => {
  test('an agent sees none', () => expect(acts(actor('mona', 'agent'), fixed)).toEqual([]))

  test('its owner acknowledges first, then submits a fix', () => {
    const lea = actor('lea', 'merchandising')
    expect(acts(lea, review({ state: 'open', acknowledgedAt: null }))).toEqual(['acknowledge'])
    expect(acts(lea, review({}))).toEqual(['submitFix'])
  })

  test('a fix waits until every complaint has its answer', () => {
    const lea = actor('lea', 'merchandising')
    expect(reviewButtons(lea, review({}))[0]?.blocked).toBe('1 of 1 complaints have no answer yet.')
    expect(reviewButtons(lea, review({ points: [...answered] }))[0]?.blocked).toBeNull()
  })

  test('nobody releases their own fix, and is told so', () => {
    const [button] = reviewButtons(actor('lea', 'merchandising'), fixed)
    expect(button?.act).toBe('return')
    expect(button?.blocked).toContain('somebody else')
  })

  test('another merchandising manager releases it, unless it is the second pull', () => {
    const kim = actor('kim', 'merchandising')
    expect(reviewButtons(kim, fixed).find(one => one.act === 'return')?.blocked).toBeNull()
    const again = reviewButtons(kim, { ...fixed, again: true }).find(one => one.act === 'return')
    expect(again?.blocked).toContain('only a supervisor')
  })

  test('a supervisor returns nothing before a fix', () => {
    const sam = actor('sam', 'supervisor')
    expect(reviewButtons(sam, review({})).find(one => one.act === 'return')?.blocked).toContain(
      'No fix',
    )
    expect(acts(sam, fixed)).toEqual(['sendBack', 'notTheProduct', 'retire', 'return'])
  })

  test('has one primary at most, for everybody and in every state', () => {
    for (const who of [actor('lea', 'merchandising', 'supervisor'), actor('sam', 'supervisor')]) {
      for (const what of [review({}), fixed, review({ state: 'open', acknowledgedAt: null })]) {
        expect(reviewButtons(who, what).filter(one => one.primary).length).toBeLessThanOrEqual(1)
      }
    }
  })

  test('there are none after the end', () => {
    expect(acts(actor('sam', 'supervisor'), review({ state: 'returned' }))).toEqual([])
  })
})
