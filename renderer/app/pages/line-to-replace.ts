import type { TicketData } from '../../engine/views/contract.ts'
import type { LineAt } from '../../features/customer/customer-pane.tsx'

/**
 * The order line that a power is meant for: the one named, else the one this ticket
 * is about, else the newest. Null when the customer has bought nothing.
 */
export function lineToReplace(data: TicketData, lineId: string | null): LineAt | null {
  const { ticket, customer, products } = data
  const all = (customer?.orders ?? []).flatMap(order =>
    order.lines.map(line => ({ order, line, product: products[line.productId] })),
  )
  const ofOrder = all.filter(({ order }) => order.number === ticket.orderNumber)
  return (
    all.find(({ line }) => line.id === lineId) ??
    ofOrder.find(({ line }) => line.productId === ticket.productId) ??
    ofOrder[0] ??
    all[0] ??
    null
  )
}
