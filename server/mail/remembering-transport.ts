import type { Transport } from './transport.ts'
import type { WhatLeft } from './what-left.ts'

const BEFORE =
  'The hub has no list of what left before (it was restored from a backup, or moved), so nobody knows whether this did. It is not sent again by itself.'
const GIVEN = 'The mail server had been given it, and nobody heard what became of it.'

/**
 * A transport that hands a mail over at most once, whatever the database remembers.
 *
 * That a mail is given is on the disk before the mail server hears of it. What cannot be known
 * is `unclear`, and held for its writer.
 */
export const rememberingTransport = (inner: Transport, left: WhatLeft): Transport => ({
  isRepeatable: inner.isRepeatable,
  hasLeft: messageId => left.fateOf(messageId) === 'left',
  async hand(mail, since) {
    const fate = left.fateOf(mail.messageId)
    if (fate === 'left') return { status: 'accepted' }
    if (fate === 'given') return { status: 'unclear', words: GIVEN }
    if (since < left.since) return { status: 'unclear', words: BEFORE }
    await left.note(mail.messageId, 'given')
    try {
      const handed = await inner.hand(mail, since)
      if (handed.status === 'accepted') await noteLeft(left, mail.messageId)
      // What left in part stands there as given: after a restore it is held again, not sent.
      if (handed.status === 'refused') await left.note(mail.messageId, null)
      return handed
    } catch (error) {
      await left.note(mail.messageId, null)
      throw error
    }
  },
  close() {
    inner.close()
    void left.close()
  },
})

/** It has left: a full disk must not make that an error, after which it would leave again. */
async function noteLeft(left: WhatLeft, messageId: string): Promise<void> {
  try {
    await left.note(messageId, 'left')
  } catch {
    // It stands there as given: after a restore it is held, not sent.
  }
}
