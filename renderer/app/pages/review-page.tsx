import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useDeskView, useDeskViewOf } from '../../features/desk.ts'
import { ReviewDetail } from '../../features/review/review-detail.tsx'
import { ReviewList } from '../../features/review/review-list.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PaneHandle } from '../../ui/pane-handle.tsx'
import { usePaneWidth } from '../../ui/use-pane-width.ts'
import { hasQueues } from '../frame/places.ts'
import css from './pages.module.css'

const ALL = { which: 'all' } as const

/** Product review: the list, and the one that is open. */
export function ReviewPage() {
  const { review } = useSearch({ from: '/reviews' })
  const navigate = useNavigate()
  const reference = useDeskView('reference')
  const rows = useDeskViewOf('reviews', ALL)
  const list = usePaneWidth('list', { normal: 364, min: 300, max: 520 })
  const open = useCallback(
    (id: string) => void navigate({ to: '/reviews', search: { review: id }, replace: true }),
    [navigate],
  )
  const row = rows?.find(one => one.review.id === review)
  return (
    <div className={css.panes} style={{ '--list': `${list.width}px` } as Record<string, string>}>
      <ReviewList rows={rows} openId={review} onOpen={open} />
      <PaneHandle label="Width of the list" pane={list} side="left" />
      {row !== undefined && reference !== undefined ? (
        <ReviewDetail
          key={row.review.id}
          row={row}
          reference={reference}
          onOpenTicket={
            hasQueues(reference.me)
              ? ticket =>
                  void navigate({
                    to: '/tickets/$view',
                    params: { view: 'all' },
                    search: { ticket },
                  })
              : null
          }
        />
      ) : (
        rows !== undefined && (
          <EmptyState whole icon={<Mark size={22} />} title="A seat kept for the customer">
            Nothing is open here.
          </EmptyState>
        )
      )}
    </div>
  )
}
