import type { Message } from '../../shared/domain/message/message.ts'
import type { Product } from '../../shared/domain/product/product.ts'
import type { CustomerPromise } from '../../shared/domain/promise/promise.ts'
import type { Remedy } from '../../shared/domain/remedy/remedy.ts'
import type { RowChange } from '../db/write-rows.ts'
import type { NewEffect } from './effect.ts'

export const mailKey = (messageId: string): string => `mail:${messageId}`
/**
 * A remedy's id is its order line. The ticket is not part of it: whoever asks for the line again,
 * from whichever ticket, asks the shop for the same thing.
 */
const replacementKey = (remedy: Remedy): string => `replace:${remedy.id}:${remedy.attempt}`

/**
 * What must happen in the world after these changes. It looks at rows, not at names of
 * commands: whoever makes a reply leave, its mail follows. `appliedAt`: when it was decided
 * before, by a hub that went back in time since.
 */
export function whatFollows(
  changes: readonly RowChange[],
  appliedAt?: number,
): readonly NewEffect[] {
  return changes.flatMap(change => {
    if (change.after === null) return []
    if (change.kind === 'remedy') return remedyFollows(change, changes)
    if (change.kind === 'message') return messageFollows(change, changes, appliedAt)
    if (change.kind === 'product') return productFollows(change)
    return []
  })
}

function messageFollows(
  change: RowChange,
  all: readonly RowChange[],
  appliedAt?: number,
): NewEffect[] {
  const message = change.after as Message
  const before = change.before as Message | undefined
  if (message.delivery !== 'leaving' || before?.delivery === 'leaving') return []
  const promised = all.flatMap(one =>
    one.kind === 'remedy' && one.after !== null && message.remedyIds.includes(one.id)
      ? [replacementKey(one.after as Remedy)]
      : [],
  )
  return [
    {
      kind: 'send-mail',
      subject: `message:${message.id}`,
      key: mailKey(message.id),
      payload: { messageId: message.id, ...(appliedAt === undefined ? {} : { appliedAt }) },
      // No customer is promised what did not happen: the mail waits for the shop's yes.
      after: promised,
    },
  ]
}

function remedyFollows(change: RowChange, all: readonly RowChange[]): NewEffect[] {
  const remedy = change.after as Remedy
  const before = change.before as Remedy | undefined
  const asked = remedy.state === 'asked' && before?.state !== 'asked'
  if (!asked) return []
  const promise = all.find(
    one => one.kind === 'promise' && (one.after as CustomerPromise | null)?.remedyId === remedy.id,
  )
  const { orderId, productId, quantity, shipping, address, returnNeeded } = remedy
  return [
    {
      kind: 'send-replacement',
      subject: `line:${remedy.id}`,
      key: replacementKey(remedy),
      payload: {
        remedyId: remedy.id,
        promiseId: promise?.id ?? remedy.id,
        order: { orderId, lineId: remedy.id, productId, quantity, shipping, address, returnNeeded },
      },
      after: [],
    },
  ]
}

function productFollows(change: RowChange): NewEffect[] {
  const product = change.after as Product
  const before = change.before as Product | undefined
  if (before === undefined || product.sale === before.sale) return []
  const kind = saleEffect(product.sale, before.sale)
  if (kind === null) return []
  return [
    {
      kind,
      subject: `product:${product.id}`,
      key: `${kind}:${product.id}:${product.reviewId ?? ''}:${product.saleSince}`,
      payload: { productId: product.id },
      after: [],
    },
  ]
}

function saleEffect(now: Product['sale'], before: Product['sale']) {
  if (now === 'onAsked') return 'put-on-sale'
  if (now === 'offAsked') return 'take-off-sale'
  // A product retired while it was still on sale must leave the shop too.
  return now === 'retired' && before !== 'off' ? 'take-off-sale' : null
}
