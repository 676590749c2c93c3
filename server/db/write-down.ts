import { sql as raw, type Selectable } from 'kysely'
import { type AuditLine, asAppended } from './audit.ts'
import type { Database, Sql } from './schema.ts'
import { asWritten, type RowChange } from './write-rows.ts'

/** What became of a command, as it is kept. */
export type Decision = Selectable<Database['decided']>

/**
 * Writes a change down: the decision about its command if there was one, the audit line, the rows.
 * In one call, because each costs the hub as much as deciding. Breaks where the command's id is
 * taken.
 */
export async function writeDown(
  sql: Sql,
  one: {
    readonly changes: readonly RowChange[]
    readonly line: AuditLine
    readonly decision?: Decision
  },
): Promise<void> {
  const decision = one.decision === undefined ? null : JSON.stringify(one.decision)
  await raw`
    select write_down(${decision}::jsonb, ${asAppended(one.line)}, ${asWritten(one.changes)})
  `.execute(sql)
}
