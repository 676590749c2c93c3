import { FilePen } from 'lucide-react'
import { memo } from 'react'
import type { QueueRow as Row } from '../../engine/views/contract.ts'
import { cx } from '../../ui/class-names.ts'
import { dueWords, momentWords } from '../../ui/clock.ts'
import { CustomerWords, quoted } from '../../ui/customer-words.tsx'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { Hidden } from '../../ui/hidden.tsx'
import { Tag } from '../../ui/tag.tsx'
import { PRIORITY_WORDS } from '../words.ts'
import css from './queue-row.module.css'
import { pendingWords } from './row-words.ts'

interface Props {
  readonly row: Row
  readonly now: number
  /** Everything here has the same owner, so nobody's name is worth a tag. */
  readonly oneOwner: boolean
}

/** One customer's matter in three lines: who and how long, what about, their own words. */
export const QueueRow = memo(function QueueRow({ row, now, oneOwner }: Props) {
  const { ticket } = row
  const due = ticket.dueAt === null ? null : dueWords(ticket.dueAt, now)
  return (
    <div className={cx(css.row, due !== null && css[due.tone])}>
      <span className={css.bar} />
      <span className={css.who}>
        <bdi className={css.name}>{ticket.customerName}</bdi>
        {ticket.status === 'new' && (
          <>
            <span className={css.dot} />
            <Hidden>new</Hidden>
          </>
        )}
      </span>
      <span className={css.time}>{due?.words ?? momentWords(ticket.lastMessageAt, now)}</span>
      <span className={css.subject} dir="auto">
        {ticket.subject || 'No subject'}
      </span>
      <span className={css.say}>
        {ticket.snippet !== '' && (
          <CustomerWords size="line">{quoted(ticket.snippet)}</CustomerWords>
        )}
      </span>
      {hasTags(row, oneOwner) && <Tags row={row} oneOwner={oneOwner} />}
    </div>
  )
})

/** Whether a row has its fourth line; the list needs it to know the height. */
export const hasTags = (row: Row, oneOwner: boolean): boolean =>
  row.held ||
  row.hasDraft ||
  (row.assigneeName !== null && !oneOwner) ||
  row.ticket.openNo ||
  row.ticket.priority !== 'normal' ||
  row.ticket.productName !== null ||
  row.ticket.orderNumber !== null ||
  row.ticket.tags.length > 0 ||
  pendingWords(row) !== null

function Tags({ row, oneOwner }: { readonly row: Row; readonly oneOwner: boolean }) {
  const { ticket, held, hasDraft, assigneeName } = row
  const acts = pendingWords(row)
  return (
    <span className={css.tags}>
      {held && <EffectTag effect="held" what="reply" />}
      {!held && acts !== null && <EffectTag effect="queued" what={acts} />}
      {ticket.openNo && <Tag tone="bad">not helpful</Tag>}
      {ticket.priority !== 'normal' && (
        <Tag tone={ticket.priority === 'urgent' ? 'bad' : 'warn'}>
          {PRIORITY_WORDS[ticket.priority]}
        </Tag>
      )}
      {hasDraft && (
        <Tag tone="act" icon={<FilePen size={11} strokeWidth={2} aria-hidden />}>
          draft
        </Tag>
      )}
      {ticket.tags.map(tag => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {ticket.productName !== null && <Tag>{ticket.productName}</Tag>}
      {ticket.productName === null && ticket.orderNumber !== null && (
        <Tag>order {ticket.orderNumber}</Tag>
      )}
      {assigneeName !== null && !oneOwner && <Tag>{assigneeName}</Tag>}
    </span>
  )
}
