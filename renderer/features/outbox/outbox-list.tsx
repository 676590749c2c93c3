import { Send } from 'lucide-react'
import type { OutboxItem } from '../../engine/views/contract.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useDeskView, useIsOffline } from '../desk.ts'
import css from './outbox-list.module.css'
import { OutboxRow } from './outbox-row.tsx'
import { outboxWords } from './outbox-words.ts'

const needsYou = (item: OutboxItem) => item.state === 'held' || item.state === 'refused'

interface Props {
  readonly onOpenTicket: (ticketId: string) => void
}

/** Every act the hub has not confirmed: in words, with its state and what can be done. */
export function OutboxList({ onOpenTicket }: Props) {
  const items = useDeskView('outbox')
  const offline = useIsOffline()
  const now = useNow()
  const sections = [
    { title: 'Needs you', items: (items ?? []).filter(needsYou) },
    { title: 'On its way', items: (items ?? []).filter(item => !needsYou(item)) },
  ].filter(section => section.items.length > 0)

  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1 className={css.title}>Outbox</h1>
        <p className={css.muted}>{items === undefined ? '' : outboxWords(items, now)}</p>
      </header>
      {items === undefined && <Skeleton rows={3} label="The outbox is being opened" />}
      {items?.length === 0 && (
        <EmptyState icon={<Send size={20} aria-hidden />} title="Nothing is waiting">
          What you do while offline stands here until the hub has confirmed it.
        </EmptyState>
      )}
      {sections.map(section => (
        <section key={section.title} className={css.section}>
          <h2 className={css.heading}>
            {section.title} <span>{section.items.length}</span>
          </h2>
          <ul className={css.rows}>
            {section.items.map(item => (
              <OutboxRow
                key={item.id}
                item={item}
                now={now}
                offline={offline}
                onOpenTicket={onOpenTicket}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
