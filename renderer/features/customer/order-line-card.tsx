import { Bell, PackageX, Truck } from 'lucide-react'
import type { OrderLine } from '../../../shared/domain/customer/customer.ts'
import type { Actor } from '../../../shared/domain/person/person.ts'
import type { Product } from '../../../shared/domain/product/product.ts'
import { mayPull } from '../../../shared/domain/review/policy.ts'
import { mayWorkOn } from '../../../shared/domain/ticket/policy.ts'
import { formatMinor } from '../../../shared/lib/money.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { Button } from '../../ui/button.tsx'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { ProductPicture } from '../../ui/product-picture.tsx'
import { lineState } from './line-state.ts'
import css from './order-line-card.module.css'
import { RadarCard } from './radar-card.tsx'
import { SaleTag } from './sale-tag.tsx'

interface Props {
  readonly line: OrderLine
  readonly currency: string
  readonly product: Product | undefined
  readonly data: TicketData
  readonly me: Actor
  readonly onReplace: () => void
  readonly onPull: (grade: 'notify' | 'pull') => void
}

/** One thing somebody bought: what it is, how it was set right, what can be done, what others say. */
export function OrderLineCard({ line, currency, product, data, me, onReplace, onPull }: Props) {
  const { ticket, remedies, pending } = data
  const state = lineState(line.id, remedies, pending)
  const may = mayWorkOn(me, ticket)
  const replaced = state !== null && state.effect !== 'refused' && state.effect !== 'held'
  const pulling = pending.some(
    item =>
      item.name === 'pullProduct' &&
      (item.args as { productId?: string }).productId === line.productId,
  )
  return (
    <div className={css.line}>
      <div className={css.what}>
        <ProductPicture picture={product?.picture} />
        <div className={css.words}>
          <b className={css.name}>{line.name}</b>
          <span className={css.muted}>
            {line.quantity} × {formatMinor(line.priceMinor)} {currency}
            {product !== undefined && product.stock === 0 && ' · out of stock'}
          </span>
        </div>
      </div>
      {(state !== null || (product !== undefined && (pulling || product.sale !== 'on'))) && (
        <div className={css.tags}>
          {state !== null && (
            <EffectTag effect={state.effect} what="replacement">
              {state.words}
            </EffectTag>
          )}
          {product !== undefined && <SaleTag product={product} queued={pulling} />}
        </div>
      )}
      {may && (
        <div className={css.acts}>
          <Button
            size="small"
            icon={<Truck size={14} strokeWidth={1.75} aria-hidden />}
            disabled={replaced}
            onClick={onReplace}
          >
            {state?.effect === 'done' ? 'Replaced' : 'Replace'}
          </Button>
          {mayPull(me) && product !== undefined && product.sale !== 'retired' && (
            <>
              <Button
                size="small"
                icon={<Bell size={14} strokeWidth={1.75} aria-hidden />}
                onClick={() => onPull('notify')}
              >
                Notify merch.
              </Button>
              <Button
                size="small"
                look="danger"
                className={css.pull}
                icon={<PackageX size={14} strokeWidth={1.75} aria-hidden />}
                onClick={() => onPull('pull')}
              >
                {product.sale === 'on' ? 'Pull from sale' : 'Add to the pull'}
              </Button>
            </>
          )}
        </div>
      )}
      {product !== undefined && <RadarCard product={product} />}
    </div>
  )
}
