import type { Product } from '../../../shared/domain/product/product.ts'
import { assertNever } from '../../../shared/lib/assert.ts'
import { momentWords } from '../../ui/clock.ts'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useNow } from '../../ui/use-now.ts'

interface Props {
  readonly product: Product
  /** A pull of this device has not reached the hub. */
  readonly queued: boolean
}

/** Whether a product is on sale, as the shop has confirmed it. Nothing for one that simply is. */
export function SaleTag({ product, queued }: Props) {
  const now = useNow()
  if (queued) return <EffectTag effect="queued">not yet off sale</EffectTag>
  switch (product.sale) {
    case 'on':
      return null
    case 'offAsked':
      return <EffectTag effect="asked">not yet off sale</EffectTag>
    case 'off':
      return <Tag tone="bad">off sale since {momentWords(product.saleSince, now)}</Tag>
    case 'onAsked':
      return <EffectTag effect="asked">not yet back on sale</EffectTag>
    case 'retired':
      return <Tag tone="bad">retired</Tag>
    default:
      return assertNever(product.sale)
  }
}
