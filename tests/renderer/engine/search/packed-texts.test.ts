import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PackedTexts } from '../../../../renderer/engine/search/packed-texts.ts'

const found = (texts: PackedTexts, word: string): string[] => {
  const ids = new Set<string>()
  texts.find(word, ids)
  return [...ids].sort()
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
        const texts = new PackedTexts()
        const world = new Map<string, string>()
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
          expect(found(texts, word)).toEqual(naive.sort())
        }
      }),
      { numRuns: 40 },
    )
  })

  test('a word never reaches from one text into the next', () => {
    const texts = new PackedTexts()
    for (let n = 0; n < 600; n += 1) texts.set(`t${n}`, n % 2 === 0 ? 'ab' : 'cd')
    expect(found(texts, 'bc')).toEqual([])
    expect(found(texts, 'cd')).toHaveLength(300)
  })
})
