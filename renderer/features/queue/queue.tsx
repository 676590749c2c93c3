import { useVirtualizer } from '@tanstack/react-virtual'
import { ArrowDownWideNarrow } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  asksNothing,
  type FilterChange,
  type QueueFilter,
  type QueueView,
} from '../../engine/views/contract.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { Pill } from '../../ui/pill.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useNow } from '../../ui/use-now.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterMenu } from './filter-menu.tsx'
import css from './queue.module.css'
import { QueueEmpty } from './queue-empty.tsx'
import { hasTags, QueueRow } from './queue-row.tsx'
import { useCursor } from './use-cursor.ts'
import { keyOfAsked, useQueueRows } from './use-queue-rows.ts'

/** The filter that asks for nothing. */
const ANY = { status: undefined, priority: undefined, teamId: undefined, productId: undefined }

const SHORT_ROW = 73
const TALL_ROW = 93

interface Props {
  readonly view: QueueView
  readonly title: string
  /** Words searched for; empty for none. */
  readonly search: string
  readonly filter: QueueFilter
  readonly onNarrow: (by: FilterChange) => void
  readonly openId: string | undefined
  readonly onOpen: (ticketId: string) => void
  /** Nothing is open yet and this is the customer who has waited longest. */
  readonly onFirst: (ticketId: string) => void
  readonly onEnter: () => void
  readonly onClearSearch: () => void
}

/** The list of one view: who waits, how long, what about. Ten thousand rows move like ten. */
export function Queue(props: Props) {
  const { view, title, search, filter, onNarrow, openId, onOpen, onFirst, onEnter } = props
  const now = useNow()
  const scroller = useRef<HTMLDivElement>(null)
  const [firstVisible, setFirstVisible] = useState(0)
  const rows = useQueueRows(props, firstVisible)
  const cursor = useCursor({ rows, openId, onOpen })
  const total = rows.total ?? 0
  const isNarrowed = !asksNothing(filter)
  const oneOwner = view === 'mine' || view === 'unassigned'

  // oxlint-disable-next-line react/incompatible-library -- it redraws by itself; nothing here is memoised by a compiler
  const list = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: index => {
      const row = rows.rowAt(index)
      return row !== undefined && !hasTags(row, oneOwner) ? SHORT_ROW : TALL_ROW
    },
    overscan: 6,
    onChange: instance => setFirstVisible(instance.range?.startIndex ?? 0),
  })

  // Heights follow the rows that are known; a few thousand sums take under a millisecond.
  const known = rows.rowAt(cursor.index)
  const shape = Array.from({ length: Math.min(total, 200) }, (_, i) => {
    const row = rows.rowAt(Math.max(0, firstVisible - 50) + i)
    return row === undefined ? '-' : hasTags(row, oneOwner) ? 'T' : 's'
  }).join('')
  useEffect(() => list.measure(), [list, shape])

  const first = rows.rowAt(0)?.ticket.id
  const openFirst = useEffectEvent(onFirst)
  useEffect(() => {
    if (openId === undefined && first !== undefined) openFirst(first)
  }, [openId, first])

  const place = keyOfAsked({ view, search, filter })
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [place])

  const moveTo = (index: number) => {
    cursor.moveTo(index)
    list.scrollToIndex(index)
  }
  const move = (by: number) => list.scrollToIndex(cursor.move(by), { align: 'auto' })
  useCommand('list.next', total > 0 ? () => move(1) : null)
  useCommand('list.previous', total > 0 ? () => move(-1) : null)
  useCommand('list.first', total > 0 ? () => moveTo(0) : null)
  useCommand('list.open', total > 0 ? onEnter : null)
  useCommand('list.back', () => scroller.current?.focus())

  return (
    <section className={css.list} aria-label={title}>
      <header className={css.head}>
        <h2 className={css.title}>{title}</h2>
        {rows.total !== null && <span className={css.total}>{total.toLocaleString('en-GB')}</span>}
        <Pill
          className={css.order ?? ''}
          icon={<ArrowDownWideNarrow size={14} strokeWidth={1.75} aria-hidden />}
        >
          {view === 'snoozed' ? 'Returns soonest' : 'Waiting longest'}
        </Pill>
        <FilterMenu filter={filter} onNarrow={onNarrow} />
      </header>
      {isNarrowed && <FilterChips filter={filter} onNarrow={onNarrow} />}
      {rows.total === null && <Skeleton rows={8} label="The list is being opened" />}
      {rows.total === 0 && (
        <QueueEmpty
          view={view}
          search={search}
          onClearSearch={props.onClearSearch}
          onClearFilter={isNarrowed ? () => onNarrow(ANY) : null}
        />
      )}
      <div
        ref={scroller}
        className={css.scroller}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a list in windows has no native tag
        role="listbox"
        aria-label={`${title}, ${total} tickets`}
        aria-activedescendant={known === undefined ? undefined : `row-${known.ticket.id}`}
        tabIndex={total === 0 ? -1 : 0}
        hidden={total === 0}
        data-list
      >
        <div role="presentation" className={css.sizer} style={{ height: list.getTotalSize() }}>
          {list.getVirtualItems().map(({ index, start, size }) => {
            const row = rows.rowAt(index)
            if (row === undefined) return null
            const here = index === cursor.index
            const on = here && cursor.isShown
            return (
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the list box has the keys
              <div
                key={row.ticket.id}
                id={`row-${row.ticket.id}`}
                // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a list in windows has no native tag
                role="option"
                aria-selected={on}
                aria-setsize={total}
                aria-posinset={index + 1}
                tabIndex={-1}
                className={css.option}
                data-on={on}
                data-here={here}
                style={{ height: size, transform: `translateY(${start}px)` }}
                onClick={() => cursor.moveTo(index)}
              >
                <QueueRow row={row} now={now} oneOwner={oneOwner} />
              </div>
            )
          })}
        </div>
      </div>
    </section>
  )
}
