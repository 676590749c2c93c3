import { X } from 'lucide-react'
import type { FilterChange, QueueFilter } from '../../engine/views/contract.ts'
import { Pill } from '../../ui/pill.tsx'
import { useDeskView } from '../desk.ts'
import { PRIORITY_WORDS, STATUS_WORDS } from '../words.ts'
import css from './filter.module.css'
import { useProducts } from './use-products.ts'

interface Props {
  readonly filter: QueueFilter
  readonly onNarrow: (by: FilterChange) => void
}

/** What the list is narrowed to, each to be taken away again. */
export function FilterChips({ filter, onNarrow }: Props) {
  const teams = useDeskView('reference')?.teams ?? []
  const { status, priority, teamId, productId } = filter
  return (
    <fieldset className={css.chips} aria-label="Filter">
      {status !== undefined && (
        <Chip words={STATUS_WORDS[status]} onRemove={() => onNarrow({ status: undefined })} />
      )}
      {priority !== undefined && (
        <Chip
          words={`${PRIORITY_WORDS[priority]} priority`}
          onRemove={() => onNarrow({ priority: undefined })}
        />
      )}
      {teamId !== undefined && (
        <Chip
          words={teams.find(team => team.id === teamId)?.name ?? 'another team'}
          onRemove={() => onNarrow({ teamId: undefined })}
        />
      )}
      {productId !== undefined && (
        <ProductChip productId={productId} onRemove={() => onNarrow({ productId: undefined })} />
      )}
    </fieldset>
  )
}

function ProductChip({
  productId,
  onRemove,
}: {
  readonly productId: string
  readonly onRemove: () => void
}) {
  const product = useProducts().find(one => one.id === productId)
  return <Chip words={product?.name ?? 'one product'} onRemove={onRemove} />
}

const Chip = ({ words, onRemove }: { readonly words: string; readonly onRemove: () => void }) => (
  <Pill tone="act" title={words} aria-label={`Not only ${words}`} onClick={onRemove}>
    <span className={css.words}>{words}</span>
    <X size={12} aria-hidden />
  </Pill>
)
