import { randomUUID } from 'node:crypto'
import { happenings } from '../../shared/domain/happenings.ts'
import { EFFECTS } from '../bell.ts'
import { type Happening, letHappen } from '../db/change-desk.ts'
import type { EffectState, Sql } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'
import type { Hub } from '../hub.ts'

/** Another worker has taken the effect over meanwhile: what becomes of it is theirs to say. */
export class Overtaken extends Error {
  constructor(key: string) {
    super(`the effect ${key} was taken over by another worker`)
    this.name = 'Overtaken'
  }
}

/**
 * Writes down what became of an effect, in the transaction of what it brought about. Throws
 * Overtaken, and so undoes all of it, where somebody else has the effect by now.
 */
export async function finish(
  sql: Sql,
  { key, attempts }: Taken,
  state: Exclude<EffectState, 'waiting' | 'running'>,
  error: string | null = null,
): Promise<void> {
  const { numUpdatedRows } = await sql
    .updateTable('effect')
    .set({ state, last_error: error && storableText(error), lease_until: null })
    .where('key', '=', key)
    .$if(attempts !== 'whoever', effect =>
      effect.where('state', '=', 'running').where('attempts', '=', Number(attempts)),
    )
    .executeTakeFirst()
  if (numUpdatedRows === 0n && attempts !== 'whoever') throw new Overtaken(key)
}

/** An effect as it was claimed. What is certain whatever others think has `whoever`. */
export interface Taken {
  readonly key: string
  readonly attempts: number | 'whoever'
}

/** Lets a happening come true and the effect be done, together or not at all. */
export async function settle(
  hub: Hub,
  effect: Taken & { kind: string; state?: 'done' | 'refused'; error?: string },
  work: (given: Happening) => Promise<void>,
): Promise<void> {
  await letHappen(hub, effect.kind, async given => {
    await work(given)
    await finish(given.sql, effect, effect.state ?? 'done', effect.error ?? null)
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
