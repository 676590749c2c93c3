import { sql as raw } from 'kysely'
import { SECOND_MS } from '../../shared/lib/time.ts'
import type { Hub } from '../hub.ts'
import { fileMail } from './file-mail.ts'
import { UnreadableMail } from './parse-mail.ts'
import type { MailReader } from './read-mail.ts'

/** Nobody else looks at a mail that came less long ago than this: it is being worked on. */
const FIRST_WAIT_MS = 30 * SECOND_MS
/**
 * Parked after so many tries, the last of them a day and a half after it came: something in this
 * mail stops us, and a person must look.
 */
const TRIES = 14

/** When a mail that failed is looked at again: after twice as long each time. */
const isDue = (now: number) =>
  raw<boolean>`received_at + ${FIRST_WAIT_MS} * power(2, attempts - 1) < ${now}`

/**
 * Makes a kept mail into a ticket or a message. What cannot be read is parked with its
 * raw text. Never throws: one mail never stops the next one.
 *
 * Safe to run again, and by two hubs at once: a filed mail is not filed twice. With `onlyIfDue`
 * another look that came first has had this one's try.
 */
export async function takeIn(
  hub: Hub,
  reader: MailReader,
  rawId: string,
  onlyIfDue = false,
): Promise<'filed' | 'parked' | 'later'> {
  try {
    const kept = await hub.db
      .updateTable('mail_raw')
      .set(eb => ({ attempts: eb('attempts', '+', 1) }))
      .where('id', '=', rawId)
      .where('state', '=', 'received')
      .$if(onlyIfDue, mail => mail.where(isDue(hub.now())))
      .returning(['raw', 'attempts', 'envelope_from', 'envelope_to', 'received_at'])
      .executeTakeFirst()
    if (kept === undefined) return 'filed'
    try {
      const read = await reader.read(kept.raw)
      await fileMail(hub, { rawId, read, kept })
      hub.measures.mailsIn.inc({ fate: 'filed' })
      return 'filed'
    } catch (error) {
      if (!(error instanceof UnreadableMail) && kept.attempts < TRIES) throw error
      const why = error instanceof Error ? error.message : String(error)
      return await park(hub, rawId, why)
    }
  } catch (error) {
    hub.log.error({ err: error, mail: rawId }, 'a mail waits: it is kept, and tried again')
    return 'later'
  }
}

async function park(hub: Hub, rawId: string, reason: string): Promise<'parked'> {
  await hub.db
    .updateTable('mail_raw')
    .set({ state: 'parked', reason: reason.slice(0, 500) })
    .where('id', '=', rawId)
    .where('state', '=', 'received')
    .execute()
  hub.measures.mailsIn.inc({ fate: 'parked' })
  hub.log.info({ mail: rawId }, 'a mail was parked')
  return 'parked'
}

/**
 * Takes in what was kept and then left lying by a crash or a failure: sooner at first, later when
 * it has failed before, so that nobody's mail is given up for a bad hour of ours.
 */
export async function takeInLeftovers(hub: Hub, reader: MailReader): Promise<void> {
  const left = await hub.db
    .selectFrom('mail_raw')
    .select('id')
    .where('state', '=', 'received')
    .where(isDue(hub.now()))
    .orderBy('received_at')
    .limit(100)
    .execute()
  for (const { id } of left) await takeIn(hub, reader, id, true)
}
