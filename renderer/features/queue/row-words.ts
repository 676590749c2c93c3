import type { CommandName } from '../../../shared/domain/commands.ts'

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
export function pendingWords(pending: readonly CommandName[]): string | null {
  const words = [...new Set(pending.flatMap(name => ACT_WORDS[name] ?? []))]
  return words.length === 0 ? null : words.slice(0, 2).join(' + ')
}
