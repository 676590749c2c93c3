import type { Missing } from '../../../shared/domain/ticket/workflow.ts'
import { assertNever } from '../../../shared/lib/assert.ts'
import type { OutboxItem, TicketData } from '../../engine/views/contract.ts'
import { countWords } from '../../ui/count-words.ts'

/** One thing that is still open on a ticket, in words, and whether it is ours to wait for. */
export interface OpenThing {
  readonly what: Missing
  readonly words: string
}

/** What stands between this ticket and 'addressed', one short phrase each. */
export function openThings(
  data: Pick<TicketData, 'missing' | 'ticket' | 'pending'>,
): readonly OpenThing[] {
  const { ticket, pending } = data
  return data.missing.map(what => {
    switch (what) {
      case 'unanswered':
        return { what, words: 'needs an answer' }
      case 'openPromise':
        return { what, words: `${countWords(ticket.openPromises, 'promise')} open` }
      case 'unsentReply':
        return { what, words: replyWords(ticket.unsentReplies, pending) }
      case 'openNo':
        return { what, words: 'last vote was No' }
      default:
        return assertNever(what)
    }
  })
}

function replyWords(count: number, pending: readonly OutboxItem[]): string {
  const replies = pending.filter(item => item.name === 'sendReply')
  const replyCount = countWords(count, 'reply', 'replies')
  if (replies.some(item => item.state === 'held' || item.state === 'refused'))
    return `${replyCount} held`
  return replies.length > 0 ? `${replyCount} queued` : `${replyCount} on its way`
}
