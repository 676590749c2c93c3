import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { AFTER, EVENTS, STANDS } from '../../../renderer/engine/outbox/after.ts'
import { LOOP_EVENTS, NEXT_PHASE, PHASES } from '../../../renderer/engine/sync/phases.ts'
import { problem } from '../../../shared/sync/problem.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import { pullRequest, pullResponse } from '../../../shared/sync/pull.ts'
import { pushRequest, pushResponse } from '../../../shared/sync/push.ts'
import { wakeCall, wakeHello } from '../../../shared/sync/wake.ts'

const SCHEMAS = {
  problem,
  pullRequest,
  pullResponse,
  pushRequest,
  pushResponse,
  wakeCall,
  wakeHello,
}

/** One line per version of the wire. A version that has left this house is never changed. */
const HASHES: Readonly<Record<number, string>> = {
  1: '30938e9aea560709',
  2: '0aaf19c5a75d35bc',
}

const hashOfWire = (): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        Object.entries(SCHEMAS).map(([name, schema]) => [name, z.toJSONSchema(schema)]),
      ),
    )
    .digest('hex')
    .slice(0, 16)

test('the wire changes only together with its version', () => {
  expect(hashOfWire(), 'raise PROTOCOL, add its line of history and its hash here').toBe(
    HASHES[PROTOCOL],
  )
})

describe('docs/protocol.md', () => {
  const doc = readFileSync('docs/protocol.md', 'utf8')
  const rowsOf = (first: string) => doc.split('\n').filter(line => line.startsWith(`| ${first} |`))

  test('has a line of history for each version', () => {
    for (const version of Object.keys(HASHES))
      expect(doc).toMatch(new RegExp(`^- \\*\\*${version}\\*\\*`, 'm'))
  })

  test.each(STANDS)('tells what becomes of an act that is %s as the engine does it', stand => {
    expect(rowsOf(stand)).toContain(
      `| ${[stand, ...EVENTS.map(event => AFTER[stand][event])].join(' | ')} |`,
    )
  })

  test.each(PHASES)('tells what the loop does when it is %s as the engine does it', phase => {
    expect(rowsOf(phase)).toContain(
      `| ${[phase, ...LOOP_EVENTS.map(event => NEXT_PHASE[phase][event])].join(' | ')} |`,
    )
  })
})
