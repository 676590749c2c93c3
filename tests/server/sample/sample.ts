import { generateSample } from '../../../server/sample/generate.ts'
import type { SampleRow } from '../../../server/sample/workspace.ts'
import type { TableName, Tables } from '../../../shared/domain/kernel.ts'

/** A Thursday afternoon. */
export const NOW = Date.UTC(2026, 10, 19, 14, 2)

export const sampleOf = (tickets = 300, seed = 1, now = NOW) =>
  generateSample({ seed, tickets, now })

/** All rows of one table. */
export function rowsOf<N extends TableName>(rows: Iterable<SampleRow>, kind: N): Tables[N][] {
  const found: Tables[N][] = []
  for (const one of rows) if (one.kind === kind) found.push(one.row as Tables[N])
  return found
}

/** Groups rows by one of their values. */
export function by<T>(rows: readonly T[], key: (row: T) => string): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row])
  return found
}
