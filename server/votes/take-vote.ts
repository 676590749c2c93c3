import { randomUUID } from 'node:crypto'
import { sql as raw } from 'kysely'
import type { VoteReason } from '../../shared/domain/message/message.ts'
import { SECOND_MS } from '../../shared/lib/time.ts'
import { EFFECTS } from '../bell.ts'
import type { Sql } from '../db/schema.ts'
import { storableText } from '../db/storable.ts'
import { inTransaction } from '../db/transact.ts'
import { enqueue } from '../effects/enqueue.ts'
import type { Hub } from '../hub.ts'

/** A machine presses every button at once; a person takes longer to change their mind. */
export const TOO_QUICK_MS = 2 * SECOND_MS

export interface Pressed {
  readonly messageId: string
  readonly value: 'yes' | 'no'
  readonly reason: VoteReason | null
  readonly words: string
  readonly fromHash: string
}

/**
 * Takes what somebody pressed. It counts two seconds later, so that a yes and a no
 * from one address within two seconds can count as neither. Words that follow a vote
 * are another vote with the same value, and count with their words. `inDoubt` says that
 * neither counts, so that whoever pressed can be asked again.
 */
export async function takeVote(hub: Hub, pressed: Pressed): Promise<'taken' | 'inDoubt'> {
  const now = hub.now()
  const taken = await inTransaction(hub.db, async sql => {
    const lock = `vote:${pressed.messageId}`
    await raw`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(sql)
    if (await isAgain(sql, pressed)) return 'taken'
    const doubted = await voidOpposite(sql, pressed, now)
    const id = randomUUID()
    await sql
      .insertInto('vote')
      .values({
        id,
        message_id: pressed.messageId,
        value: pressed.value,
        reason: pressed.reason,
        words: storableText(pressed.words),
        from_hash: pressed.fromHash,
        at: now,
        state: doubted ? 'void' : 'waiting',
      })
      .execute()
    if (doubted) return 'inDoubt'
    await enqueue(
      sql,
      [
        {
          kind: 'count-vote',
          subject: `vote:${pressed.messageId}`,
          key: `vote:${id}`,
          payload: { voteId: id },
          after: [],
          runAt: now + TOO_QUICK_MS,
        },
      ],
      now,
    )
    return 'taken'
  })
  await hub.flushed()
  hub.bell.ring([EFFECTS])
  return taken
}

/** A button that was pressed twice, or a page that was loaded again: the newest vote says it already. */
async function isAgain(sql: Sql, pressed: Pressed): Promise<boolean> {
  const last = await sql
    .selectFrom('vote')
    .selectAll()
    .where('message_id', '=', pressed.messageId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (
    last !== undefined &&
    (last.state === 'waiting' || last.state === 'counted') &&
    last.from_hash === pressed.fromHash &&
    last.value === pressed.value &&
    last.reason === pressed.reason &&
    last.words === storableText(pressed.words)
  )
}

/** Whether the other answer came from the same place just before; then that one is void too. */
async function voidOpposite(sql: Sql, pressed: Pressed, now: number): Promise<boolean> {
  const { numUpdatedRows } = await sql
    .updateTable('vote')
    .set({ state: 'void' })
    .where('message_id', '=', pressed.messageId)
    .where('from_hash', '=', pressed.fromHash)
    .where('value', '<>', pressed.value)
    .where('at', '>', now - TOO_QUICK_MS)
    .where('state', 'in', ['waiting', 'void'])
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
