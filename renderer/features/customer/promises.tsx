import { CalendarClock } from 'lucide-react'
import type { CustomerPromise } from '../../../shared/domain/promise/promise.ts'
import { mayWorkOn } from '../../../shared/domain/ticket/policy.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { Button } from '../../ui/button.tsx'
import { weekdayWords } from '../../ui/clock.ts'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useNow } from '../../ui/use-now.ts'
import { useAct } from '../act.ts'
import { useDeskView } from '../desk.ts'
import { lineState } from './line-state.ts'
import css from './promises.module.css'
import { Section } from './section.tsx'

/** What we promised this customer, by when, and whether the act behind it is in effect. */
export function Promises({ data }: { readonly data: TicketData }) {
  const open = data.promises.filter(one => one.state !== 'withdrawn')
  if (open.length === 0) return null
  return (
    <Section title="Promises">
      <ul className={css.list} data-promises tabIndex={-1}>
        {open.map(promise => (
          <Row key={promise.id} promise={promise} data={data} />
        ))}
      </ul>
    </Section>
  )
}

interface RowProps {
  readonly promise: CustomerPromise
  readonly data: TicketData
}

function Row({ promise, data }: RowProps) {
  const act = useAct()
  const now = useNow()
  const me = useDeskView('reference')?.me
  const behind =
    promise.remedyId === null ? null : lineState(promise.remedyId, data.remedies, data.pending)
  const open = promise.state === 'open'
  return (
    <li className={css.row}>
      <CalendarClock size={16} strokeWidth={1.75} aria-hidden />
      <div className={css.words}>
        <span>
          {promise.words} by {weekdayWords(promise.dueAt)}
        </span>
        <span className={css.tags}>
          {!open && <Tag tone="good">kept</Tag>}
          {open && promise.dueAt < now && <Tag tone="bad">overdue</Tag>}
          {open && behind !== null && behind.effect !== 'done' && (
            <EffectTag effect={behind.effect}>{behind.words}</EffectTag>
          )}
          {open &&
            me !== undefined &&
            mayWorkOn(me, data.ticket) &&
            (behind === null || behind.effect === 'done') && (
              <Button
                size="small"
                onClick={() =>
                  void act('keepPromise', { promiseId: promise.id }, { done: 'Promise kept' })
                }
              >
                It was kept
              </Button>
            )}
        </span>
      </div>
    </li>
  )
}
