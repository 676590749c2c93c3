import { sql as raw } from 'kysely'
import type { Customer } from '../../shared/domain/customer/customer.ts'
import type { Mailbox } from '../../shared/domain/message/message.ts'
import { teamSpace } from '../../shared/domain/person/spaces.ts'
import type { Db } from '../db/schema.ts'
import type { Hub } from '../hub.ts'
import { kindOf } from '../log.ts'
import { type KnownSender, senderFrom, stranger } from './customer-of.ts'

/** A sender, and whether the shop was heard about them. */
export interface Sender extends KnownSender {
  readonly shopAnswered: boolean
}

/**
 * Who wrote to a team: what the shop says, or, while it does not answer, what the team's own
 * cards say. A customer is not kept waiting for a shop; it is asked again (see ask-shop.ts).
 */
export async function whoIs(
  hub: Hub,
  from: Mailbox,
  where: { readonly teamId: string; readonly at: number },
): Promise<Sender> {
  try {
    return { ...(await senderFrom(hub.shop, from, where.at)), shopAnswered: true }
  } catch (error) {
    hub.log.warn(
      { why: kindOf(error) },
      'the shop does not answer: a mail is filed without its word',
    )
    return { ...(await remembered(hub.db, from, where)), shopAnswered: false }
  }
}

/** What a team's own cards say of whoever writes from this address. */
async function remembered(
  db: Db,
  from: Mailbox,
  where: { readonly teamId: string; readonly at: number },
): Promise<KnownSender> {
  const nobody = stranger(from, where.at)
  if (nobody.email === '') return nobody
  const row = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'customer')
    .where('space', '=', teamSpace(where.teamId))
    .where('deleted', '=', false)
    .where(raw<boolean>`(data->'emails') @> ${JSON.stringify([nobody.email])}::jsonb`)
    // One that the shop has told us of before one that only wrote to us.
    .orderBy(raw`(data->>'orderCount')::int`, 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return nobody
  const {
    id: _id,
    space: _space,
    ticketCount: _n,
    helpfulYes: _yes,
    helpfulNo: _no,
    ...card
  } = row.data as unknown as Customer
  return { customerId: card.customerId, name: card.name, email: nobody.email, card }
}
