import { randomUUID } from 'node:crypto'
import { happenings } from '../../shared/domain/happenings.ts'
import type { Message } from '../../shared/domain/message/message.ts'
import type { Hub } from '../hub.ts'
import { buildMail, type OutgoingMail, threadIds } from '../mail/build-mail.ts'
import { type Leaving, readLeaving } from '../mail/read-leaving.ts'
import { replyAddress } from '../mail/reply-address.ts'
import type { HandedOver, Transport } from '../mail/transport.ts'
import { voteTokenHash, voteTokenOf } from '../votes/token.ts'
import { finish, holdReply, settle, type Taken } from './settle.ts'

interface Task extends Taken {
  readonly messageId: string
  readonly createdAt: number
  readonly appliedAt?: number | undefined
}

/**
 * Brings a reply to the mail server, at most once accepted per message id.
 *
 * That a mail is being handed over is written down before. If the hub ends in between
 * and the transport cannot repeat safely, nobody knows whether the mail left: it is
 * held for its writer, never sent again by itself.
 */
export async function sendMail(hub: Hub, transport: Transport, task: Task): Promise<void> {
  const leaving = await readLeaving(hub.db, task.messageId)
  if (leaving === null) return cancel(hub, task)
  // Also where it has left before: a restored hub has forgotten the link that stands in it.
  const token = await voteToken(hub, leaving.message.id)
  const earlier = await hub.db
    .selectFrom('mail_out')
    .select('state')
    .where('message_id', '=', task.messageId)
    .executeTakeFirst()
  const isKnown = transport.hasLeft?.(`<${leaving.message.messageId}>`) ?? false
  if (earlier?.state === 'accepted' || isKnown) return confirm(hub, task, leaving)
  if (earlier?.state === 'handing' && !transport.isRepeatable) {
    return hold(hub, task, 'mail.unclear', 'The hub stopped while it handed the mail over.')
  }
  let mail: OutgoingMail
  try {
    mail = build(hub, leaving, token)
  } catch (error) {
    return hold(hub, task, 'mail.refused', error instanceof Error ? error.message : String(error))
  }
  // Two hubs whose clocks differ, or one that was paused, may both have come as far as this.
  const isOurs = await begin(hub, task.messageId)
  if (!isOurs && !transport.isRepeatable) throw new Error('another hub hands this mail over')
  const handed = await handOver(hub, transport, task, mail)
  hub.measures.mailsOut.inc({ fate: handed.status })
  if (handed.status === 'refused') return hold(hub, task, 'mail.refused', handed.words)
  if (handed.status === 'partly') return hold(hub, task, 'mail.partly', handed.words)
  if (handed.status === 'unclear') return hold(hub, task, 'mail.unclear', handed.words)
  await noteAccepted(hub, task.messageId)
  await confirm(hub, task, leaving)
}

async function handOver(
  hub: Hub,
  transport: Transport,
  task: Task,
  mail: OutgoingMail,
): Promise<HandedOver> {
  try {
    return await transport.hand(mail, task.appliedAt ?? task.createdAt)
  } catch (error) {
    // Nothing was given: the next try starts as if this one had not been.
    await hub.db
      .deleteFrom('mail_out')
      .where('message_id', '=', task.messageId)
      .where('state', '=', 'handing')
      .execute()
    throw error
  }
}

/** What the question under the mail is answered with. */
async function voteToken(hub: Hub, messageId: string): Promise<string> {
  const token = voteTokenOf(hub.secret, messageId)
  await hub.db
    .insertInto('vote_token')
    .values({ hash: voteTokenHash(token), message_id: messageId, issued_at: hub.now() })
    .onConflict(clash => clash.doNothing())
    .execute()
  return token
}

function build(hub: Hub, { message, ticket, team, before }: Leaving, token: string): OutgoingMail {
  return buildMail({
    reply: message,
    thread: { before },
    team,
    replyTo: replyAddress(team.address, ticket.id, hub.secret),
    voteUrl: `${hub.publicUrl()}/h/${token}`,
  })
}

/** Writes down that the mail is about to be handed over. False when somebody has done so before. */
async function begin(hub: Hub, messageId: string): Promise<boolean> {
  const written = await hub.db
    .insertInto('mail_out')
    .values({ message_id: messageId, state: 'handing', at: hub.now() })
    .onConflict(clash => clash.doNothing())
    .returning('message_id')
    .executeTakeFirst()
  await hub.flushed()
  return written !== undefined
}

async function noteAccepted(hub: Hub, messageId: string): Promise<void> {
  await hub.db
    .updateTable('mail_out')
    .set({ state: 'accepted', at: hub.now() })
    .where('message_id', '=', messageId)
    .execute()
  await hub.flushed()
}

async function confirm(hub: Hub, task: Task, { message, before }: Leaving): Promise<void> {
  const { inReplyTo, references } = threadIds({ before })
  // What was accepted has left, also where somebody has called it unclear meanwhile.
  const effect = { key: task.key, attempts: 'whoever', kind: 'confirm-sent' } as const
  await settle(hub, effect, async ({ tx, sql, ctx }) => {
    const args = {
      messageId: task.messageId,
      inReplyTo,
      references: [...references],
      eventId: randomUUID(),
    }
    await happenings.confirmSent.apply({ tx, args, ctx })
    await sql
      .insertInto('mail_id')
      .values(mailIdOf(message))
      .onConflict(clash => clash.doNothing())
      .execute()
  })
}

const mailIdOf = (message: Message) => ({
  message_id: message.messageId,
  ticket_id: message.ticketId,
  row_id: message.id,
  direction: 'out' as const,
})

async function hold(hub: Hub, task: Task, code: string, words: string): Promise<void> {
  const { key, attempts, messageId } = task
  await settle(hub, { key, attempts, kind: 'hold-reply', state: 'refused', error: words }, given =>
    holdReply(given, { messageId, mailKey: key, code, facts: { words } }),
  )
}

/** The reply was held or taken back meanwhile: its mail must not leave. */
async function cancel(hub: Hub, task: Task): Promise<void> {
  await hub.db.transaction().execute(sql => finish(sql, task, 'cancelled'))
}
