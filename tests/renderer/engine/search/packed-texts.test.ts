import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PackedTexts } from '../../../../renderer/engine/search/packed-texts.ts'
import { Marks, Slots } from '../../../../renderer/engine/search/slots.ts'

function aShelf() {
  const slots = new Slots()
  const texts = new PackedTexts(slots)
  const found = (word: string, ids: Iterable<string>): string[] => {
    const marks = new Marks(slots.size)
    texts.find(word, marks)
    return [...ids].filter(id => marks.has(slots.of(id))).sort()
  }
  return { texts, found }
}

describe('packed texts', () => {
  test('find what a look into each text finds, whatever came and went before', () => {
    const step = fc.record({
      n: fc.integer({ min: 0, max: 1_500 }),
      text: fc.constantFrom('wheel', 'the wheel', 'a\nwheel rim', 'rim', 'wh', '', 'räder 日本'),
      gone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 3_000, size: 'max' }), steps => {
        const { texts, found } = aShelf()
        const world = new Map<string, string>()
        const met = new Set(steps.map(({ n }) => `t${n}`))
        for (const { n, text, gone } of steps) {
          const id = `t${n}`
          if (gone) {
            texts.delete(id)
            world.delete(id)
          } else {
            texts.set(id, text)
            world.set(id, text.replaceAll('\n', ' '))
          }
        }
        expect(texts.size).toBe(world.size)
        for (const [id, text] of world) expect(texts.get(id)).toBe(text)
        for (const word of ['wheel', 'rim', 'h', 'mw', 'äd', '本', 'none']) {
          const naive = [...world].filter(([, text]) => text.includes(word)).map(([id]) => id)
          expect(found(word, met)).toEqual(naive.sort())
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a word never reaches from one text into the next', () => {
    const { texts, found } = aShelf()
    const ids = Array.from({ length: 600 }, (_, n) => `t${n}`)
    for (const [n, id] of ids.entries()) texts.set(id, n % 2 === 0 ? 'ab' : 'cd')
    expect(found('bc', ids)).toEqual([])
    expect(found('cd', ids)).toHaveLength(300)
  })
})
