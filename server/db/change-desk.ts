import type { Context, DeskTx } from '../../shared/domain/kernel.ts'
import { HUB } from '../../shared/domain/person/person.ts'
import { EFFECTS } from '../bell.ts'
import { enqueue } from '../effects/enqueue.ts'
import { whatFollows } from '../effects/what-follows.ts'
import type { Hub } from '../hub.ts'
import type { AuditLine } from './audit.ts'
import { openDesk } from './open-desk.ts'
import type { Sql } from './schema.ts'
import { inTransaction } from './transact.ts'
import { type Decision, writeDown } from './write-down.ts'
import { type RowChange, spacesOf } from './write-rows.ts'

/**
 * Writes what was decided, what follows from it, and the audit line, all in this transaction; of a
 * command also the decision itself.
 * The rows come last: who has a space's next version holds up all others of that space, and
 * here has nothing left to do but commit.
 */
export async function commitChanges(
  sql: Sql,
  changes: readonly RowChange[],
  line: Omit<AuditLine, 'chain'> & { readonly chain?: string },
  decided: { readonly decision?: Decision; readonly appliedAt?: number | undefined } = {},
): Promise<readonly string[]> {
  const spaces = spacesOf(changes)
  const effects = whatFollows(changes, decided.appliedAt)
  await enqueue(sql, effects, line.at)
  const rows = changes.map(({ kind, id, after }) => `${after === null ? '-' : ''}${kind}:${id}`)
  const told = { ...line.about, rows }
  const chain = line.chain ?? `hub:${spaces[0] ?? ''}`
  await writeDown(sql, { changes, line: { ...line, chain, about: told }, ...decided })
  return effects.length > 0 ? [...spaces, EFFECTS] : spaces
}

/** The part of the hub that a change needs: whoever sets a desk up has no more. */
export type ChangingHub = Pick<Hub, 'db' | 'locking' | 'flushed' | 'bell' | 'now'>

/** What a happening is given: the whole desk, the database beside it, and the hub's time. */
export interface Happening {
  readonly tx: DeskTx
  readonly sql: Sql
  readonly ctx: Context
}

/**
 * Lets the world change the desk: a mail, a vote, the shop's answer. `work` may write
 * to the hub's own tables through `sql`, in the same transaction; it can be run more
 * than once. Refusals are thrown on.
 */
export async function letHappen<T>(
  hub: ChangingHub,
  name: string,
  work: (given: Happening) => Promise<T>,
): Promise<T> {
  const { value, topics } = await inTransaction(hub.db, async sql => {
    const ctx = { actor: HUB, now: hub.now() }
    const desk = openDesk(sql, null, hub.locking)
    const value = await work({ tx: desk.tx, sql, ctx })
    const changes = await desk.changes()
    if (changes.length === 0) return { value, topics: [] }
    const line = { at: ctx.now, personId: HUB.id, name, about: {} }
    return { value, topics: await commitChanges(sql, changes, line) }
  })
  await hub.flushed()
  hub.bell.ring(topics)
  return value
}
