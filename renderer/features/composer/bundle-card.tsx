import { Truck, X } from 'lucide-react'
import type { Customer } from '../../../shared/domain/customer/customer.ts'
import type { PlannedReplacement } from '../../../shared/domain/draft/draft.ts'
import type { ShippingOption } from '../../../shared/domain/remedy/remedy.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import { weekdayWords } from '../../ui/clock.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useNow } from '../../ui/use-now.ts'
import css from './bundle-card.module.css'

interface Props {
  readonly planned: PlannedReplacement
  readonly customer: Customer | null
  readonly options: readonly ShippingOption[]
  readonly onEdit: () => void
  readonly onRemove: () => void
}

/** A replacement inside the composer: one thing with the reply, done together or not at all. */
export function BundleCard({ planned, customer, options, onEdit, onRemove }: Props) {
  const now = useNow()
  const line = customer?.orders.flatMap(order => order.lines).find(one => one.id === planned.lineId)
  const shipping = options.find(one => one.id === planned.shipping)
  return (
    <section className={css.bundle} aria-label="Replacement sent with this reply">
      <Truck size={18} strokeWidth={1.75} aria-hidden className={css.icon} />
      <button type="button" className={css.what} onClick={onEdit}>
        <b>
          Replacement · {planned.quantity} × {line?.name ?? 'this item'}
        </b>
        <span className={css.how}>
          {shipping?.name ?? planned.shipping}
          {shipping !== undefined && `, by ${weekdayWords(now + shipping.days * DAY_MS)}`} · free ·{' '}
          {planned.returnNeeded ? 'return needed' : 'no return'} · to {planned.address.city}
        </span>
      </button>
      <span className={css.one}>one bundle</span>
      <IconButton label="Take the replacement out of this reply" onClick={onRemove}>
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  )
}
