import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { pullResponse, readPullResponse } from '../../../shared/sync/pull.ts'

const answer = {
  cookie: { epoch: 'e', spaces: { 'team:home': 3 } },
  reset: false,
  puts: { ticket: [{ id: 't1', space: 'team:home', number: 1 }] },
  dels: [{ table: 'ticket', id: 't2', space: 'team:home', of: null }],
  drops: [],
  outcomes: [],
  more: false,
  hubTime: 1,
}

test('an answer is read as its schema reads it', () => {
  expect(readPullResponse(answer)).toEqual(answer)
  expect(readPullResponse({ ...answer, added: 'by a newer hub' })).toEqual(answer)
})

test('whatever its schema refuses is no answer, and nothing else', () => {
  const odd = fc.oneof(
    fc.constant(undefined),
    fc.jsonValue(),
    fc.record({ ticket: fc.array(fc.record({ id: fc.oneof(fc.string(), fc.integer()) })) }),
    fc.record({ ticket: fc.constant([{ id: 'a', space: 'b' }]), note: fc.jsonValue() }),
  )
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(answer)), odd, (field, value) => {
      const changed = { ...answer, [field]: value }
      expect(readPullResponse(changed) !== null).toBe(pullResponse.safeParse(changed).success)
    }),
    { numRuns: 500 },
  )
  for (const nothing of [null, undefined, 'text', [], 7])
    expect(readPullResponse(nothing)).toBeNull()
})
