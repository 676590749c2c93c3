/** What the primary button does, in words. Nothing on it may read as if it had left. */
export function sendWords(kind: 'reply' | 'note', offline: boolean): string {
  if (kind === 'note') return 'Add note'
  return offline ? 'Send when online' : 'Send'
}

/** What has happened after send was pressed. */
export function sentWords(offline: boolean, bundled: boolean): string {
  const what = bundled ? 'Reply and replacement' : 'Reply'
  return offline
    ? `${what} queued; ${bundled ? 'they leave' : 'it leaves'} when you are online`
    : `${what} will leave`
}

/** `Re: Broken wheel`, once. */
export const replySubject = (subject: string): string =>
  /^\s*(re|aw|antw|sv)\s*:/i.test(subject) ? subject.trim() : `Re: ${subject.trim()}`
