import { z } from 'zod'

/** A header value that cannot start another header. */
export const headerText = z
  .string()
  .max(998)
  // oxlint-disable-next-line no-control-regex -- control characters are what it refuses
  .regex(/^[^\u0000-\u001f\u007f]*$/, 'has a line break or control character')

/** What we are ready to send to: plain, one `@`, nothing that could be a header. */
export const emailAddress = z
  .string()
  .max(254)
  .regex(/^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/, 'is not an e-mail address')

export const mailbox = z.object({ name: z.string().max(300), address: z.string().max(320) })
export type Mailbox = Readonly<z.infer<typeof mailbox>>

export const attachment = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  size: z.int(),
  /** For pictures inside the text. */
  contentId: z.string().nullable(),
})
export type Attachment = Readonly<z.infer<typeof attachment>>

export const voteReason = z.enum(['wrong', 'unclear', 'nothingHappened', 'other'])
export type VoteReason = z.infer<typeof voteReason>

export const vote = z.object({
  value: z.enum(['yes', 'no']),
  at: z.number(),
  reason: voteReason.nullable(),
  words: z.string(),
})

/**
 * What passed between a customer and us. A note is never one of these: it is a
 * type of its own (note.ts) from the form to the database.
 */
export const message = z.object({
  id: z.string(),
  space: z.string(),
  ticketId: z.string(),
  direction: z.enum(['in', 'out']),
  from: mailbox,
  to: z.array(mailbox),
  cc: z.array(mailbox),
  subject: z.string(),
  /** When it reached the hub (in), or when the mail server took it (out; null before). */
  at: z.number(),
  /** When send was pressed, by the device's clock; shown, never used to order. */
  writtenAt: z.number().nullable(),
  text: z.string(),
  /** Sanitised by the hub; sanitised again by the device before it is shown. */
  html: z.string().nullable(),
  attachments: z.array(attachment),
  /** RFC 5322 identifiers, without angle brackets. */
  messageId: z.string(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  /** What kind of machine wrote it, or null for a person. */
  machine: z.enum(['autoReply', 'deliveryReport', 'list', 'ours']).nullable(),
  authorId: z.string().nullable(),
  authorName: z.string(),
  /** `leaving`: with the hub, not yet with the mail server. `held`: waits for its writer. */
  delivery: z.enum(['received', 'leaving', 'sent', 'held', 'withdrawn']),
  held: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) }).nullable(),
  /** The acts this reply promises; it leaves only after each is done. */
  remedyIds: z.array(z.string()),
  vote: vote.nullable(),
})
export type Message = Readonly<z.infer<typeof message>>

/** Words for colleagues. No mail is ever built from it. */
export const note = z.object({
  id: z.string(),
  space: z.string(),
  ticketId: z.string(),
  at: z.number(),
  authorId: z.string(),
  authorName: z.string(),
  text: z.string(),
})
export type Note = Readonly<z.infer<typeof note>>
