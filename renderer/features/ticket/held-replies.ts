import type { CommandArgs } from '../../../shared/domain/commands.ts'
import { type PlannedReplacement, plannedReplacement } from '../../../shared/domain/draft/draft.ts'
import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'
import type { TicketData } from '../../engine/views/contract.ts'

/** The words and the acts of a reply, as the composer takes them back. */
export interface ReplyWords {
  readonly html: string
  readonly text: string
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly replacements: readonly PlannedReplacement[]
  /** The reply held at the hub whose place it takes when it is sent. */
  readonly inPlaceOf: string | null
}

/** A reply that needs its writer, wherever it is stuck. */
export interface HeldReply {
  /** Command id on this device, message id at the hub. */
  readonly id: string
  readonly source: 'device' | 'hub'
  readonly refusal: {
    readonly code: string
    readonly facts: Readonly<Record<string, unknown>>
  } | null
  readonly reply: ReplyWords
  readonly subject: string
}

/** Every reply of a ticket that is held or was refused, this device's first. */
export function heldReplies({ pending, conversation, remedies }: TicketData): readonly HeldReply[] {
  const here = pending
    .filter(item => item.source === 'device' && item.name === 'sendReply')
    .filter(item => item.state === 'held' || item.state === 'refused')
    .map((item): HeldReply => {
      const args = item.args as CommandArgs<'sendReply'>
      return {
        id: item.id,
        source: 'device',
        refusal: item.refusal,
        reply: wordsOf(args, item.refusal?.code),
        subject: args.subject,
      }
    })
  const atHub = conversation.flatMap((item): HeldReply[] =>
    item.type === 'message' && item.message.delivery === 'held' && item.act === null
      ? [
          {
            id: item.message.id,
            source: 'hub',
            refusal: item.message.held,
            subject: item.message.subject,
            reply: {
              html: item.message.html ?? '',
              text: item.message.text,
              to: item.message.to.map(one => one.address),
              cc: item.message.cc.map(one => one.address),
              replacements: remedies
                .filter(one => one.messageId === item.message.id && one.state === 'failed')
                .map(nextAttempt),
              inPlaceOf: item.message.id,
            },
          },
        ]
      : [],
  )
  return [...here, ...atHub]
}

/** What its writer wrote of an act's arguments. */
const wordsOf = (
  { html, text, to, cc, replacements, inPlaceOf }: CommandArgs<'sendReply'>,
  refusal: string | undefined,
): ReplyWords => ({
  html,
  text,
  to,
  cc,
  replacements: replacements.map(one => plannedReplacement.parse(one)),
  // Held no more: from here on it is a reply of its own.
  inPlaceOf: refusal === 'reply.notHeld' ? null : (inPlaceOf ?? null),
})

/** The same replacement once more, after the shop said no. */
const nextAttempt = (remedy: Remedy): PlannedReplacement => ({
  lineId: remedy.id,
  orderId: remedy.orderId,
  quantity: remedy.quantity,
  shipping: remedy.shipping,
  address: remedy.address,
  returnNeeded: remedy.returnNeeded,
  attempt: remedy.attempt + 1,
})
