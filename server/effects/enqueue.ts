import type { Sql } from '../db/schema.ts'
import { storable, storableText } from '../db/storable.ts'
import type { NewEffect } from './effect.ts'

/** Writes effects down in the transaction that decided them. The same key twice is one effect. */
export async function enqueue(sql: Sql, effects: readonly NewEffect[], now: number): Promise<void> {
  if (effects.length === 0) return
  await sql
    .insertInto('effect')
    .values(
      effects.map(one => ({
        kind: one.kind,
        subject: storableText(one.subject),
        key: one.key,
        payload: JSON.stringify(storable(one.payload)),
        after: JSON.stringify(one.after),
        state: 'waiting' as const,
        attempts: 0,
        created_at: now,
        run_at: one.runAt ?? now,
      })),
    )
    .onConflict(clash => clash.column('key').doNothing())
    .execute()
}
