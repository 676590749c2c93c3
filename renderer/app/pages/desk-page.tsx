import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { FilterChange, QueueFilter } from '../../engine/views/contract.ts'
import { Queue } from '../../features/queue/queue.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PaneHandle } from '../../ui/pane-handle.tsx'
import { usePaneWidth } from '../../ui/use-pane-width.ts'
import { QUEUE_PLACES } from '../frame/places.ts'
import css from './pages.module.css'
import { TicketArea } from './ticket-area.tsx'

/** The desk: who waits, what they wrote, who they are. */
export function DeskPage() {
  const { view } = useParams({ from: '/tickets/$view' })
  const search = useSearch({ from: '/tickets/$view' })
  const { ticket, q = '', status, priority, teamId, productId } = search
  const navigate = useNavigate()
  const list = usePaneWidth('list', { normal: 364, min: 300, max: 520 })
  const filter = useMemo(
    () => filterFrom({ status, priority, teamId, productId }),
    [status, priority, teamId, productId],
  )
  const place = QUEUE_PLACES.find(one => one.view === view)

  const open = useCallback(
    (id: string) =>
      void navigate({
        to: '/tickets/$view',
        params: { view },
        search: before => ({ ...before, ticket: id }),
        replace: true,
      }),
    [navigate, view],
  )

  // Upon what the address says then: two choices made in a moment are both kept.
  const narrow = (by: FilterChange) =>
    void navigate({
      to: '/tickets/$view',
      params: { view },
      search: before => ({ ...before, ...by }),
      replace: true,
    })

  return (
    <div className={css.panes} style={{ '--list': `${list.width}px` } as Record<string, string>}>
      <Queue
        // Words are searched for in everything here, whichever view one stands in.
        view={q === '' ? view : 'all'}
        title={q === '' ? (place?.words ?? '') : 'Found'}
        search={q}
        filter={filter}
        onNarrow={narrow}
        openId={ticket}
        onOpen={open}
        onFirst={open}
        onEnter={() => document.querySelector<HTMLElement>('[role="log"]')?.focus()}
        onClearSearch={() =>
          void navigate({
            to: '/tickets/$view',
            params: { view },
            search: before => ({ ...before, q: undefined }),
            replace: true,
          })
        }
      />
      <PaneHandle label="Width of the list" pane={list} side="left" />
      {ticket === undefined ? (
        <EmptyState whole icon={<Mark size={22} />} title="A seat kept for the customer">
          Choose a ticket to hear what they say.
        </EmptyState>
      ) : (
        <TicketArea ticketId={ticket} />
      )}
    </div>
  )
}

/** The filter that stands in the address. */
const filterFrom = (asked: FilterChange): QueueFilter =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined))
