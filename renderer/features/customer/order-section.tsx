import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { Order, OrderLine } from '../../../shared/domain/customer/customer.ts'
import type { Reference, TicketData } from '../../engine/views/contract.ts'
import { cx } from '../../ui/class-names.ts'
import { dayWords } from '../../ui/clock.ts'
import { useNow } from '../../ui/use-now.ts'
import { OrderLineCard } from './order-line-card.tsx'
import css from './order-section.module.css'

interface Props {
  readonly order: Order
  readonly data: TicketData
  readonly reference: Reference
  readonly open: boolean
  readonly onReplace: (line: OrderLine) => void
  readonly onPull: (line: OrderLine, grade: 'notify' | 'pull') => void
}

/** One order: where it is, and its lines. */
export function OrderSection({
  order,
  data,
  reference,
  open: openFirst,
  onReplace,
  onPull,
}: Props) {
  const now = useNow()
  const [open, setOpen] = useState(openFirst)
  return (
    <section className={css.section}>
      <h2 className={css.heading}>
        <button
          type="button"
          className={css.toggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          <ChevronRight
            size={12}
            strokeWidth={2}
            aria-hidden
            className={cx(css.chevron, open && css.turned)}
          />
          Order {order.number}
          <span className={css.day}>{dayWords(order.placedAt, now)}</span>
        </button>
      </h2>
      {open && (
        <div className={css.lines}>
          <p className={cx(css.delivery, order.delivery.state === 'lost' && css.lost)}>
            {order.delivery.words}
          </p>
          {order.lines.map(line => (
            <OrderLineCard
              key={line.id}
              line={line}
              currency={order.currency}
              product={data.products[line.productId]}
              data={data}
              me={reference.me}
              onReplace={() => onReplace(line)}
              onPull={grade => onPull(line, grade)}
            />
          ))}
        </div>
      )}
    </section>
  )
}
