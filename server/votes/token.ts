import { createHash, createHmac } from 'node:crypto'

/**
 * The token of a message's vote link: 192 bits that only this hub can make, and the
 * same for the same message, so that a mail built again is the same mail. It says
 * nothing about the message.
 */
export const voteTokenOf = (secret: string, messageId: string): string =>
  createHmac('sha256', secret)
    .update(`vote ${messageId}`)
    .digest()
    .subarray(0, 24)
    .toString('base64url')

/** What the database keeps of it: who reads the database cannot vote. */
export const voteTokenHash = (token: string): string =>
  createHash('sha256').update(`vote ${token}`).digest('hex')
