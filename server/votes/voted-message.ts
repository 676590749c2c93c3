import { DAY_MS } from '../../shared/lib/time.ts'
import type { Hub } from '../hub.ts'
import { voteTokenHash } from './token.ts'

/** After this the link says kindly that it is too old. */
const VALID_MS = 365 * DAY_MS

/** The message that a vote link is about, or null for one that is not ours or too old. */
export async function votedMessage(hub: Hub, token: string): Promise<string | null> {
  const row = await hub.db
    .selectFrom('vote_token')
    .select('message_id')
    .where('hash', '=', voteTokenHash(token))
    .where('issued_at', '>', hub.now() - VALID_MS)
    .executeTakeFirst()
  return row?.message_id ?? null
}
