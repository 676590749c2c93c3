import type { Customer, Order, OrderLine } from '../../../shared/domain/customer/customer.ts'
import type { Product } from '../../../shared/domain/product/product.ts'
import type { Reference, TicketData } from '../../engine/views/contract.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { countWords } from '../../ui/count-words.ts'
import css from './customer-pane.module.css'
import { OrderSection } from './order-section.tsx'
import { Promises } from './promises.tsx'
import { Section } from './section.tsx'

/** An order line of this customer, with what may be done about it. */
export interface LineAt {
  readonly order: Order
  readonly line: OrderLine
  readonly product: Product | undefined
}

interface Props {
  readonly data: TicketData
  readonly reference: Reference
  readonly onReplace: (at: LineAt) => void
  readonly onPull: (at: LineAt, grade: 'notify' | 'pull') => void
}

/** Who writes, what they bought, what others say about it, what we promised. */
export function CustomerPane({ data, reference, onReplace, onPull }: Props) {
  const { ticket, customer } = data
  const orders = ordered(customer, ticket.orderNumber)
  const earlier = (customer?.ticketCount ?? 1) - 1
  const votes = (customer?.helpfulYes ?? 0) + (customer?.helpfulNo ?? 0)
  return (
    <div className={css.pane}>
      <Section title="Customer">
        <div className={css.who}>
          <Avatar name={ticket.customerName} size="large" />
          <div className={css.name}>
            <b>
              <bdi>{ticket.customerName}</bdi>
            </b>
            <span>
              {customer === null
                ? 'Not known to the shop'
                : `Customer since ${new Date(customer.since).getFullYear()} · ${countWords(customer.orderCount, 'order')}`}
            </span>
          </div>
        </div>
        <dl className={css.facts}>
          <dt>E-mail</dt>
          <dd title={ticket.customerEmail}>{ticket.customerEmail}</dd>
          {customer !== null && (
            <>
              <dt>Earlier tickets</dt>
              <dd>{earlier <= 0 ? 'none' : earlier}</dd>
              <dt>Found us helpful</dt>
              <dd>{votes === 0 ? 'not asked yet' : `${customer.helpfulYes} of ${votes}`}</dd>
            </>
          )}
        </dl>
      </Section>
      {orders.length === 0 && (
        <Section title="Orders">
          <p className={css.muted}>No order is known for this address.</p>
        </Section>
      )}
      {orders.map((order, i) => (
        <OrderSection
          key={order.id}
          order={order}
          data={data}
          reference={reference}
          open={i === 0}
          onReplace={line => onReplace({ order, line, product: data.products[line.productId] })}
          onPull={(line, grade) =>
            onPull({ order, line, product: data.products[line.productId] }, grade)
          }
        />
      ))}
      <Promises data={data} />
    </div>
  )
}

/** The order this ticket is about first, then as the shop has them: newest first. */
function ordered(customer: Customer | null, number: string | null): readonly Order[] {
  const all = customer?.orders ?? []
  return [...all.filter(one => one.number === number), ...all.filter(one => one.number !== number)]
}
