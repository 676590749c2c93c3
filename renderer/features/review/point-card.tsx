import { Select, Textarea } from '@mantine/core'
import { useState } from 'react'
import { change, type Point } from '../../../shared/domain/review/review.ts'
import { Button } from '../../ui/button.tsx'
import { momentWords } from '../../ui/clock.ts'
import { CustomerWords, quoted } from '../../ui/customer-words.tsx'
import { Tag } from '../../ui/tag.tsx'
import { useNow } from '../../ui/use-now.ts'
import { PULL_REASON_WORDS } from '../words.ts'
import css from './point-card.module.css'
import type { ReviewActs } from './use-review-acts.ts'

const CHANGE_WORDS = {
  listing: 'the listing',
  packaging: 'the packaging',
  stock: 'the stock',
  supplier: 'the supplier',
  nothing: 'nothing',
} as const

interface Props {
  readonly point: Point
  readonly canAnswer: boolean
  readonly onAnswer: ReviewActs['answer']
  /** Null for those who may not see tickets. */
  readonly onOpenTicket: ((ticketId: string) => void) | null
}

/** One complaint, in the customer's words, answered on its own. */
export function PointCard({ point, canAnswer, onAnswer, onOpenTicket }: Props) {
  const now = useNow()
  const [open, setOpen] = useState(false)
  const [found, setFound] = useState('')
  const [changed, setChanged] = useState<string | null>(null)
  const ready = found.trim().length >= 3 && changed !== null

  async function answer() {
    if (ready && (await onAnswer(point.id, found.trim(), change.parse(changed)))) setOpen(false)
  }

  return (
    <article className={css.card}>
      <header className={css.head}>
        <h3 className={css.title}>{PULL_REASON_WORDS[point.reason]}</h3>
        <span className={css.muted}>
          {point.customerName} · order {point.orderNumber} · pulled by {point.byName},{' '}
          {momentWords(point.at, now)}
        </span>
        <span className={css.state}>
          {point.answer === null ? (
            <Tag tone="warn">to answer</Tag>
          ) : (
            <Tag tone="good">answered</Tag>
          )}
        </span>
      </header>
      <CustomerWords size="quote">{quoted(point.words)}</CustomerWords>
      {point.answer !== null && (
        <p className={css.answer}>
          {point.answer.found}{' '}
          <span className={css.muted}>
            Changed: {CHANGE_WORDS[point.answer.change]} · {point.answer.byName},{' '}
            {momentWords(point.answer.at, now)}
          </span>
        </p>
      )}
      {open && (
        <form
          className={css.form}
          onSubmit={event => {
            event.preventDefault()
            void answer()
          }}
        >
          <Textarea
            label="What was found"
            autosize
            minRows={2}
            maxRows={10}
            maxLength={4_000}
            data-autofocus
            value={found}
            onChange={event => setFound(event.currentTarget.value)}
          />
          <Select
            label="What was changed because of it"
            placeholder="Choose one"
            data={change.options.map(value => ({ value, label: CHANGE_WORDS[value] }))}
            value={changed}
            onChange={setChanged}
          />
          <div className={css.acts}>
            <Button type="submit" size="small" disabled={!ready}>
              Answer this point
            </Button>
            <Button size="small" look="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
          </div>
        </form>
      )}
      {!open && (
        <div className={css.acts}>
          {canAnswer && (
            <Button
              size="small"
              look={point.answer === null ? 'plain' : 'quiet'}
              onClick={() => {
                setFound(point.answer?.found ?? '')
                setChanged(point.answer?.change ?? null)
                setOpen(true)
              }}
            >
              {point.answer === null ? 'Answer this point' : 'Change the answer'}
            </Button>
          )}
          {onOpenTicket !== null && (
            <Button size="small" look="quiet" onClick={() => onOpenTicket(point.ticketId)}>
              Open ticket {point.ticketNumber}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
