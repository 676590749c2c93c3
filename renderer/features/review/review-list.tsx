import { PackageCheck } from 'lucide-react'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isEnded } from '../../../shared/domain/review/workflow.ts'
import type { ReviewRow as Row } from '../../engine/views/contract.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useNow } from '../../ui/use-now.ts'
import css from './review-list.module.css'
import { ReviewRow } from './review-row.tsx'

interface Props {
  readonly rows: readonly Row[] | undefined
  readonly openId: string | undefined
  readonly onOpen: (reviewId: string) => void
}

/** The products that are being looked at, and those that have come back. */
export function ReviewList({ rows, openId, onOpen }: Props) {
  const now = useNow()
  const box = useRef<HTMLDivElement>(null)
  const all = rows ?? []
  const at = Math.max(
    0,
    all.findIndex(row => row.review.id === openId),
  )
  const first = all[0]?.review.id
  const openFirst = useEffectEvent(onOpen)
  useEffect(() => {
    if (openId === undefined && first !== undefined) openFirst(first)
  }, [openId, first])

  function move(by: number) {
    const next = all[Math.max(0, Math.min(all.length - 1, at + by))]
    if (next === undefined) return
    onOpen(next.review.id)
    document.getElementById(`review-${next.review.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  useCommand('list.next', all.length > 0 ? () => move(1) : null)
  useCommand('list.previous', all.length > 0 ? () => move(-1) : null)
  useCommand('list.back', () => box.current?.focus())

  const offSale = all.filter(row => row.product?.sale === 'off' && !isEnded(row.review)).length
  return (
    <section className={css.list} aria-label="Product review">
      <header className={css.head}>
        <h2 className={css.title}>Product review</h2>
        {rows !== undefined && <span className={css.muted}>{offSale} off sale</span>}
      </header>
      {rows === undefined && <Skeleton rows={4} label="The reviews are being opened" />}
      {rows?.length === 0 && (
        <EmptyState
          icon={<PackageCheck size={20} aria-hidden />}
          title="No product is under review"
        >
          When somebody pulls a product, its review opens here with the customer’s own words.
        </EmptyState>
      )}
      {all.length > 0 && (
        <div
          ref={box}
          className={css.rows}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows of several lines have no native tag
          role="listbox"
          aria-label={`Product review, ${all.length}`}
          aria-activedescendant={openId === undefined ? undefined : `review-${openId}`}
          tabIndex={0}
          data-list
        >
          {all.map(row => (
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box has the keys
            <div
              key={row.review.id}
              id={`review-${row.review.id}`}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- rows of several lines have no native tag
              role="option"
              aria-selected={row.review.id === openId}
              tabIndex={-1}
              className={css.option}
              data-on={row.review.id === openId}
              onClick={() => onOpen(row.review.id)}
            >
              <ReviewRow row={row} now={now} />
            </div>
          ))}
        </div>
      )}
    </section>
  )
}
