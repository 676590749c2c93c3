import { createHmac, timingSafeEqual } from 'node:crypto'

const SIGNATURE_LENGTH = 16
/** RFC 5321, 4.5.3.1.1: some providers take no longer one. */
const MAILBOX_LIMIT = 64

/**
 * The address our replies ask to be answered to: `travel+<ticket>.<signature>@shop`.
 * A customer's program that drops every header still finds the right ticket, and
 * nobody can make an address for a ticket by guessing. Where it would be too long for mail, it is
 * the team's own: the headers find the ticket then.
 */
export function replyAddress(teamAddress: string, ticketId: string, secret: string): string {
  const at = teamAddress.lastIndexOf('@')
  const mailbox = `${teamAddress.slice(0, at)}+${ticketId}.${sign(ticketId, secret)}`
  return mailbox.length > MAILBOX_LIMIT ? teamAddress : mailbox + teamAddress.slice(at)
}

/** The ticket that an address of ours names, or null when the signature is not ours. */
export function ticketOfAddress(address: string, secret: string): string | null {
  const tagged = /^[^@+]+\+(.+)\.([0-9a-f]{16})@/i.exec(address)
  const ticketId = tagged?.[1]?.toLowerCase()
  const signature = tagged?.[2]?.toLowerCase()
  if (ticketId === undefined || signature === undefined) return null
  const expected = Buffer.from(sign(ticketId, secret))
  return timingSafeEqual(expected, Buffer.from(signature)) ? ticketId : null
}

/** Mail programs change the case of addresses, so the signature is of the lower-case id. */
const sign = (ticketId: string, secret: string): string =>
  createHmac('sha256', secret)
    .update(`reply ${ticketId.toLowerCase()}`)
    .digest('hex')
    .slice(0, SIGNATURE_LENGTH)
