import { describe, expect, test } from 'vitest'
import { SITUATIONS } from '../../../server/sample/texts/situations.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import { by, NOW, rowsOf, sampleOf } from './sample.ts'

/** A letter without greeting, name, figures and what its order alone decides. */
const core = (text: string): string => {
  const blocks = text.split('\n\n').filter(block => !block.includes('wrote:'))
  return (blocks.length > 2 ? blocks.slice(1, -1) : blocks).join(' ').replace(/[\d.,-]+/g, '#')
}

const words = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])

/** How much of the words two letters have in common, from 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, two] = [words(a), words(b)]
  const both = [...one].filter(word => two.has(word)).length
  return both / (one.size + two.size - both)
}

describe.each([1, 2, 5, 1_234])('what customers write, seed %i', seed => {
  const rows = [...sampleOf(300, seed).rows]
  const letters = rowsOf(rows, 'message').filter(one => one.direction === 'in')

  test('no two customers have sent the same first letter', () => {
    const first = [...by(letters, one => one.ticketId).values()].map(([one]) => one?.text ?? '')
    expect(first).toHaveLength(300)
    expect(new Set(first.map(core)).size).toBeGreaterThan(295)
    expect(new Set(first).size).toBe(300)
  })

  test('nothing is left unfilled, and nothing is made of filler', () => {
    for (const { id, text, subject } of rowsOf(rows, 'message')) {
      for (const part of [text, subject]) {
        expect(part, id).not.toMatch(/[{}]|\[[^\]]*\||undefined|\bNaN\b|[Ll]orem/)
        expect(part.trim(), id).not.toBe('')
      }
    }
  })

  test('we do not shout', () => {
    for (const { id, text, direction } of rowsOf(rows, 'message')) {
      if (direction === 'out') expect(text, id).not.toContain('!')
    }
  })

  test('eleven customers report the same wheel, each in their own words', () => {
    const about = rowsOf(rows, 'ticket').filter(
      one => one.productId === 'halden-40-carry-on' && one.openedAt > NOW - 30 * DAY_MS,
    )
    expect(about).toHaveLength(11)
    expect(new Set(about.map(one => one.customerId)).size).toBe(11)
    const first = about.map(one => letters.find(mail => mail.ticketId === one.id)?.text ?? '')
    first.forEach((text, i) => {
      expect(text).toMatch(/wheel|hub/i)
      for (const other of first.slice(i + 1)) expect(likeness(text, other)).toBeLessThan(0.2)
    })
    const bag = rowsOf(rows, 'product').find(one => one.id === 'halden-40-carry-on')
    expect(bag?.radar.contacts).toBe(11)
  })

  test('some write HTML, some send pictures, some write from right to left', () => {
    expect(letters.filter(one => one.html !== null).length).toBeGreaterThan(40)
    expect(letters.filter(one => one.attachments.length > 0).length).toBeGreaterThan(20)
    expect(letters.filter(one => /\p{Script=Arabic}/u.test(one.text)).length).toBeGreaterThan(0)
    expect(letters.filter(one => /\p{Script=Han}/u.test(one.text)).length).toBeGreaterThan(0)
    expect(letters.filter(one => /\p{Extended_Pictographic}/u.test(one.text))).toHaveLength(1)
  })

  test('one letter is very long and one subject does not end', () => {
    expect(Math.max(...letters.map(one => one.text.length))).toBeGreaterThan(3_500)
    expect(Math.max(...letters.map(one => one.subject.length))).toBeGreaterThan(250)
  })
})

test('there are at least twelve situations, each in at least ten people’s words', () => {
  expect(SITUATIONS.length).toBeGreaterThanOrEqual(12)
  for (const { id, letters } of SITUATIONS) expect(letters.length, id).toBeGreaterThanOrEqual(10)
})
