import { Checkbox, NumberInput, Radio } from '@mantine/core'
import { Truck } from 'lucide-react'
import { useState } from 'react'
import type {
  Address,
  Customer,
  Order,
  OrderLine,
} from '../../../shared/domain/customer/customer.ts'
import type { PlannedReplacement } from '../../../shared/domain/draft/draft.ts'
import type { Product } from '../../../shared/domain/product/product.ts'
import { formatMinor } from '../../../shared/lib/money.ts'
import { DAY_MS } from '../../../shared/lib/time.ts'
import type { Reference } from '../../engine/views/contract.ts'
import { weekdayWords } from '../../ui/clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProductPicture } from '../../ui/product-picture.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useIsOffline } from '../desk.ts'
import { AddressFields, isComplete } from './address-fields.tsx'
import { authorityWords, overLimitWords } from './authority-words.ts'
import css from './powers.module.css'

interface Props {
  readonly customer: Customer
  readonly order: Order
  readonly line: OrderLine
  readonly product: Product | undefined
  readonly reference: Reference
  /** Which try this is: one more after the shop said no. */
  readonly attempt: number
  /** What other lines of the order have cost already. */
  readonly givenMinor: number
  /** The plan as it stands in the composer, to be changed. */
  readonly planned: PlannedReplacement | null
  readonly onPlan: (planned: PlannedReplacement) => void
  readonly onClose: () => void
}

const NOWHERE: Address = { name: '', street: '', postcode: '', city: '', country: '' }

/** Sends goods again: what, where to, how fast, at what cost. It travels with the reply. */
export function ReplaceDialog(props: Props) {
  const {
    customer,
    order,
    line,
    product,
    reference,
    attempt,
    givenMinor,
    planned,
    onPlan,
    onClose,
  } = props
  const now = useNow()
  const offline = useIsOffline()
  const [quantity, setQuantity] = useState(planned?.quantity ?? 1)
  // Our mistake is set right fast: express, free, no return.
  const [shipping, setShipping] = useState<'standard' | 'express'>(planned?.shipping ?? 'express')
  const [returnNeeded, setReturnNeeded] = useState(planned?.returnNeeded ?? false)
  const [address, setAddress] = useState<Address>(planned?.address ?? customer.address ?? NOWHERE)
  const [confirmed, setConfirmed] = useState(planned !== null)

  const option = reference.shippingOptions.find(one => one.id === shipping)
  const costMinor = line.priceMinor * quantity + (option?.costMinor ?? 0)
  const over = overLimitWords(costMinor, reference.authority, givenMinor)
  const stock = product?.stock ?? null
  const blocked =
    over ??
    (stock !== null && stock < quantity
      ? `${line.name} is out of stock. Offer something else.`
      : null) ??
    (isComplete(address) ? null : 'Fill in where it goes.') ??
    (confirmed ? null : 'Confirm the address first.')

  return (
    <Dialog
      title="Replace"
      size={520}
      confirm={planned === null ? 'Put into the reply' : 'Change'}
      onClose={onClose}
      blocked={blocked}
      onConfirm={() =>
        onPlan({
          lineId: line.id,
          orderId: order.id,
          quantity,
          shipping,
          address,
          returnNeeded,
          attempt,
        })
      }
    >
      <div className={css.product}>
        <ProductPicture picture={product?.picture} />
        <div>
          <b>{line.name}</b>
          <p className={css.muted}>
            Order {order.number} · {line.quantity} × {formatMinor(line.priceMinor)} {order.currency}
          </p>
        </div>
        <NumberInput
          className={css.quantity ?? ''}
          label="Quantity"
          min={1}
          max={line.quantity}
          value={quantity}
          onChange={value => setQuantity(Math.max(1, Math.min(line.quantity, Number(value) || 1)))}
        />
      </div>
      <Radio.Group
        label="Shipping"
        value={shipping}
        onChange={value => setShipping(value === 'standard' ? 'standard' : 'express')}
      >
        {reference.shippingOptions.map(one => (
          <Radio
            key={one.id}
            my={6}
            value={one.id}
            label={`${one.name}, with them by ${weekdayWords(now + one.days * DAY_MS)} · costs us ${formatMinor(one.costMinor)} ${one.currency}, free for them`}
          />
        ))}
      </Radio.Group>
      <AddressFields
        address={address}
        onChange={changed => {
          setAddress(changed)
          setConfirmed(false)
        }}
      />
      <Checkbox
        label="The address is right"
        checked={confirmed}
        onChange={event => setConfirmed(event.currentTarget.checked)}
      />
      <Checkbox
        label="They must send the first one back"
        checked={returnNeeded}
        onChange={event => setReturnNeeded(event.currentTarget.checked)}
      />
      <Notice tone={over === null ? 'plain' : 'bad'} icon={<Truck size={14} aria-hidden />}>
        {over ??
          `Costs us ${formatMinor(costMinor)} ${order.currency}. It leaves together with your reply, or neither does${offline ? ', when you are online' : ''}.`}
        <br />
        {authorityWords(reference.authority)}
      </Notice>
    </Dialog>
  )
}
