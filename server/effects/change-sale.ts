import { happenings } from '../../shared/domain/happenings.ts'
import type { Product } from '../../shared/domain/product/product.ts'
import type { Happening } from '../db/change-desk.ts'
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
 * really is, and its review says why: the next pull asks the shop anew.
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
  await settle(hub, { key, attempts, kind: 'confirm-sale' }, ({ tx, ctx }) =>
    happenings.confirmSale.apply({ tx, args: { productId, sale }, ctx }),
  )
}

/** What the product was before it was asked for, which is what it still is. */
const STILL = {
  on: { asked: 'onAsked', is: 'off' },
  off: { asked: 'offAsked', is: 'on' },
} as const satisfies Record<Asked['sale'], { asked: Product['sale']; is: Product['sale'] }>

async function sayNo(
  { tx, ctx }: Happening,
  { productId, sale }: Asked,
  words: string,
): Promise<void> {
  const product = await tx.product.get(productId)
  // Asked for anew since: the shop's answer is to a question of yesterday. One that was to be
  // retired and is still sold must not stand there as if customers could not buy it.
  const stands =
    product?.sale === STILL[sale].asked || (sale === 'off' && product?.sale === 'retired')
  if (product === undefined || !stands) return
  await tx.product.put({ ...product, sale: STILL[sale].is, saleSince: ctx.now })
  const review = product.reviewId === null ? undefined : await tx.review.get(product.reviewId)
  if (review === undefined) return
  const what = sale === 'off' ? 'take it off sale' : 'put it back on sale'
  const line = {
    words: `The shop did not ${what}: ${words}`,
    byId: ctx.actor.id,
    byName: ctx.actor.name,
    at: ctx.now,
  }
  await tx.review.put({ ...review, sentBack: [...review.sentBack, line] })
}
