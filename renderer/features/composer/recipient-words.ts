import type { Message } from '../../../shared/domain/message/message.ts'

/** Who a reply would go to by itself, and who else was on the customer's last mail. */
export interface Usual {
  readonly to: readonly string[]
  readonly copied: readonly string[]
}

const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
const has = (all: readonly string[], one: string) => all.some(other => same(other, one))

/** Reads the usual recipients off the customer's last mail; our own mailbox is nobody. */
export function usualRecipients(last: Message | null, customerEmail: string, ours: string): Usual {
  if (last === null) return { to: [customerEmail], copied: [] }
  const copied = [...last.to, ...last.cc]
    .map(one => one.address)
    .filter(one => !same(one, ours) && !same(one, last.from.address))
  return { to: [last.from.address || customerEmail], copied: [...new Set(copied)] }
}

/** How the recipients differ from the customer's last mail, in words; that is where copies leak. */
export function differenceWords(
  to: readonly string[],
  cc: readonly string[],
  usual: Usual,
): { readonly words: string; readonly differs: boolean } {
  const now = [...to, ...cc]
  const before = [...usual.to, ...usual.copied]
  const added = now.filter(one => !has(before, one))
  const left = before.filter(one => !has(now, one))
  if (added.length === 0 && left.length === 0)
    return { words: 'same as their last mail', differs: false }
  const parts = [
    ...(added.length > 0 ? [`${added.join(', ')} ${added.length === 1 ? 'is' : 'are'} new`] : []),
    ...(left.length > 0 ? [`without ${left.join(', ')}`] : []),
  ]
  return { words: parts.join('; '), differs: added.length > 0 }
}

/** Whether an address has been on this ticket before; a new one asks first. */
export const isKnown = (address: string, conversation: readonly Message[], usual: Usual): boolean =>
  has([...usual.to, ...usual.copied], address) ||
  conversation.some(one =>
    has(
      [one.from, ...one.to, ...one.cc].map(box => box.address),
      address,
    ),
  )
