import type { Missing } from '../../../shared/domain/ticket/workflow.ts'
import { assertNever } from '../../../shared/lib/assert.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { countWords } from '../../ui/count-words.ts'
import { heldReplies } from './held-replies.ts'

/** One thing that is still open on a ticket, in words, and whether it is ours to wait for. */
export interface OpenThing {
  readonly what: Missing
  readonly words: string
}

/** What stands between this ticket and 'addressed', one short phrase each. */
export function openThings(data: TicketData): readonly OpenThing[] {
  const { ticket } = data
  return data.missing.map(what => {
    switch (what) {
      case 'unanswered':
        return { what, words: 'needs an answer' }
      case 'openPromise':
        return { what, words: `${countWords(ticket.openPromises, 'promise')} open` }
      case 'unsentReply':
        return { what, words: replyWords(data) }
      case 'openNo':
        return { what, words: 'last vote was No' }
      default:
        return assertNever(what)
    }
  })
}

function replyWords(data: TicketData): string {
  const count = countWords(data.ticket.unsentReplies, 'reply', 'replies')
  if (heldReplies(data).length > 0) return `${count} held`
  return data.pending.some(item => item.name === 'sendReply')
    ? `${count} queued`
    : `${count} on its way`
}
