import { happenings } from '../../shared/domain/happenings.ts'
import type { Hub } from '../hub.ts'
import { settle } from './settle.ts'

/**
 * Asks the shop to take a product off sale, or to put it back. Only the shop's yes
 * moves the product's own word; a shop that fails, or says no, is asked again with the
 * same key, and until then the product stands as 'asked'.
 */
export async function changeSale(
  hub: Hub,
  one: { key: string; productId: string; sale: 'on' | 'off' },
): Promise<void> {
  const { key, productId, sale } = one
  if (sale === 'off') await hub.shop.takeOffSale(key, productId)
  else await hub.shop.putBackOnSale(key, productId)
  await settle(hub, { key, kind: 'confirm-sale' }, ({ tx, ctx }) =>
    happenings.confirmSale.apply({ tx, args: { productId, sale }, ctx }),
  )
}
