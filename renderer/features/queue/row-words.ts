import type { CommandName } from '../../../shared/domain/commands.ts'
import type { QueueRow } from '../../engine/views/contract.ts'

/** What is on its way, as a tag of a row says it: `reply + replacement`. */
const ACT_WORDS: Partial<Record<CommandName, string>> = {
  sendReply: 'reply',
  issueReplacement: 'replacement',
  pullProduct: 'pull',
  writeNote: 'note',
  addressTicket: 'addressed',
  assignTicket: 'assignment',
  holdTicket: 'snooze',
  setPriority: 'priority',
  reopenTicket: 'opening again',
  markNoAnswerNeeded: 'no answer needed',
  keepPromise: 'promise kept',
  withdrawReply: 'taking back',
}

/** Null when nothing that a customer or colleague would notice is on its way. */
export function pendingWords({
  pending,
  pendingReplacement,
}: Pick<QueueRow, 'pending' | 'pendingReplacement'>): string | null {
  // The bundle first: it is what the customer waits for.
  const bundle = pendingReplacement ? ['reply', 'replacement'] : []
  const words = [...new Set([...bundle, ...pending.flatMap(name => ACT_WORDS[name] ?? [])])]
  return words.length === 0 ? null : words.slice(0, 2).join(' + ')
}
