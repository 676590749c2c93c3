/** Words that promise goods. 'A new one', 'another kettle on its way', 'we will replace it'. */
const PROMISES = [
  /\breplacements?\b/i,
  /\breplac(e|ing)\s+(it|them|your|the)\b/i,
  /\b(send|sending|ship|shipping|post|posting)\b[^.?!]{0,40}\b(new|another)\b/i,
  /\ba\s+new\s+(one|[a-z]+)\b[^.?!]{0,60}\b(leaves|left|arrives?|on its way|will be with you)\b/i,
  /\bnew one\b/i,
]

/** Words that say the opposite, so that a refusal to replace gives no hint. */
const NOT =
  /\b(cannot|can’t|can't|unable to|no)\s+(offer\s+|send\s+|arrange\s+)?(a\s+)?replace(ment)?\b/i

/** Whether a reply promises goods that no act of it sends. */
export const promisesGoods = (text: string): boolean =>
  !NOT.test(text) && PROMISES.some(one => one.test(text))
