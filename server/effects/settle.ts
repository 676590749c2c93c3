import { randomUUID } from 'node:crypto'
import { happenings } from '../../shared/domain/happenings.ts'
import { EFFECTS } from '../bell.ts'
import { type Happening, letHappen } from '../db/change-desk.ts'
import type { EffectState, Sql } from '../db/schema.ts'
import type { Hub } from '../hub.ts'

/** Writes down what became of an effect, in the transaction of what it brought about. */
export async function finish(
  sql: Sql,
  key: string,
  state: Exclude<EffectState, 'waiting' | 'running'>,
  error: string | null = null,
): Promise<void> {
  await sql
    .updateTable('effect')
    .set({ state, last_error: error, lease_until: null })
    .where('key', '=', key)
    .execute()
}

/** Lets a happening come true and the effect be done, together or not at all. */
export async function settle(
  hub: Hub,
  effect: { key: string; kind: string; state?: 'done' | 'refused'; error?: string },
  work: (given: Happening) => Promise<void>,
): Promise<void> {
  await letHappen(hub, effect.kind, async given => {
    await work(given)
    await finish(given.sql, effect.key, effect.state ?? 'done', effect.error ?? null)
  })
  // Others may have waited for this one.
  hub.bell.ring([EFFECTS])
}

/** Holds a reply that cannot leave; its mail is not sent any more. */
export async function holdReply(
  { tx, sql, ctx }: Happening,
  held: { messageId: string; mailKey: string; code: string; facts: Record<string, unknown> },
): Promise<void> {
  const { messageId, code, facts } = held
  const args = { messageId, code, facts, eventId: randomUUID() }
  await happenings.holdReply.apply({ tx, args, ctx })
  await sql
    .updateTable('effect')
    .set({ state: 'cancelled', last_error: code })
    .where('key', '=', held.mailKey)
    .where('state', '=', 'waiting')
    .execute()
}
