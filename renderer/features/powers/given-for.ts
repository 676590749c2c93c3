import type { Order, OrderLine } from '../../../shared/domain/customer/customer.ts'
import type { PlannedReplacement } from '../../../shared/domain/draft/draft.ts'
import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'
import type { Reference } from '../../engine/views/contract.ts'

/**
 * What the other lines of an order have cost, or will cost with the reply that is being written:
 * the limit for one order is one for all of them.
 * @returns minor units
 */
export function givenFor(
  { lines }: Order,
  but: OrderLine,
  known: {
    readonly remedies: readonly Remedy[]
    readonly plans: readonly PlannedReplacement[]
    readonly reference: Pick<Reference, 'shippingOptions'>
  },
): number {
  const { remedies, plans, reference } = known
  const shippingMinor = (id: string) =>
    reference.shippingOptions.find(option => option.id === id)?.costMinor ?? 0
  const costs = lines
    .filter(line => line.id !== but.id)
    .map(line => {
      const remedy = remedies.find(one => one.id === line.id)
      if (remedy !== undefined && remedy.state !== 'failed') return remedy.amountMinor
      const plan = plans.find(one => one.lineId === line.id)
      if (plan === undefined) return 0
      return line.priceMinor * plan.quantity + shippingMinor(plan.shipping)
    })
  return costs.reduce((sum, cost) => sum + cost, 0)
}
