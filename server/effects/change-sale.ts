import { happenings } from '../../shared/domain/happenings.ts'
import type { Review, ReviewState } from '../../shared/domain/review/review.ts'
import { isEnded } from '../../shared/domain/review/workflow.ts'
import type { Happening } from '../db/change-desk.ts'
import type { Sql } from '../db/schema.ts'
import type { Hub } from '../hub.ts'
import { ShopRefusal } from '../shop/port.ts'
import { settle, type Taken } from './settle.ts'

interface Asked extends Taken {
  readonly productId: string
  readonly sale: 'on' | 'off'
}

/**
 * Asks the shop to take a product off sale, or to put it back. Only the shop's yes
 * moves the product's own word; a shop that fails is asked again with the same key, and
 * until then the product stands as 'asked'. After its no, the product stands as it
 * really is, and its review says why: the next pull asks the shop anew. The review of one that did not
 * come back goes on, and its end asks the shop anew.
 *
 * Several questions may have waited for a shop that was away. They are asked in their order, and
 * the answer to the newest alone moves the product.
 */
export async function changeSale(hub: Hub, asked: Asked): Promise<void> {
  const { key, attempts, productId, sale } = asked
  try {
    if (sale === 'off') await hub.shop.takeOffSale(key, productId)
    else await hub.shop.putBackOnSale(key, productId)
  } catch (error) {
    if (!(error instanceof ShopRefusal)) throw error
    const { words } = error
    return settle(
      hub,
      { key, attempts, kind: 'refuse-sale', state: 'refused', error: words },
      given => sayNo(given, asked, words),
    )
  }
  await settle(hub, { key, attempts, kind: 'confirm-sale' }, async ({ tx, sql, ctx }) => {
    if (!isNewest(await questionsAbout(sql, productId), key)) return
    await happenings.confirmSale.apply({ tx, args: { productId, sale }, ctx })
  })
}

/** What the shop was asked about a product, in order, and what became of it. */
const questionsAbout = (sql: Sql, productId: string) =>
  sql
    .selectFrom('effect')
    .select(['key', 'kind', 'state'])
    .where('subject', '=', `product:${productId}`)
    .where('kind', 'in', ['take-off-sale', 'put-on-sale'])
    .orderBy('id')
    .execute()
type Question = Awaited<ReturnType<typeof questionsAbout>>[number]

const isNewest = (asked: readonly Question[], key: string): boolean => asked.at(-1)?.key === key

/** Whether the shop sells it: as it said last, or as it was before it was asked for the first time. */
function sells(asked: readonly Question[]): boolean {
  const said = asked.filter(one => one.state === 'done').at(-1)
  return said === undefined ? asked[0]?.kind !== 'put-on-sale' : said.kind === 'put-on-sale'
}

const ASKED = { on: 'onAsked', off: 'offAsked' } as const

async function sayNo(
  { tx, sql, ctx }: Happening,
  { key, productId, sale }: Asked,
  words: string,
): Promise<void> {
  const asked = await questionsAbout(sql, productId)
  if (!isNewest(asked, key)) return
  const product = await tx.product.get(productId)
  // One that was to be retired and is still sold must not stand there as if customers could not
  // buy it.
  const stands = product?.sale === ASKED[sale] || (sale === 'off' && product?.sale === 'retired')
  if (product === undefined || !stands) return
  const isSold = sells(asked)
  await tx.product.put({ ...product, sale: isSold ? 'on' : 'off', saleSince: ctx.now })
  const review = product.reviewId === null ? undefined : await tx.review.get(product.reviewId)
  if (review === undefined) return
  const what = sale === 'off' ? 'take it off sale' : 'put it back on sale'
  const line = {
    words: `The shop did not ${what}: ${words}`,
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now,
  }
  const after = sale === 'on' && !isSold ? goingOn(review) : review
  await tx.review.put({ ...after, sentBack: [...review.sentBack, line] })
}

/** The review of a product that is off sale still: whatever it was, only its end asks for the return. */
const goingOn = (review: Review): Review => ({
  ...review,
  grade: 'pull',
  ...(isEnded(review) ? { state: stateBeforeEnd(review), outcome: null } : {}),
})

function stateBeforeEnd({ fix, acknowledgedAt }: Review): ReviewState {
  if (fix !== null) return 'fixSubmitted'
  return acknowledgedAt === null ? 'open' : 'acknowledged'
}
