import { Circle, CircleCheck, TriangleAlert } from 'lucide-react'
import { mayAnswer } from '../../../shared/domain/review/policy.ts'
import { isEnded } from '../../../shared/domain/review/workflow.ts'
import type { Reference, ReviewRow } from '../../engine/views/contract.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import { momentWords } from '../../ui/clock.ts'
import { countWords } from '../../ui/count-words.ts'
import { Notice } from '../../ui/notice.tsx'
import { Spark } from '../../ui/spark.tsx'
import { useNow } from '../../ui/use-now.ts'
import { REVIEW_STATE_WORDS } from '../words.ts'
import { EmptyChair } from './empty-chair.tsx'
import { PointCard } from './point-card.tsx'
import css from './review-detail.module.css'
import { ReviewHead } from './review-head.tsx'
import { stepsToReturn } from './review-words.ts'
import { useReviewActs } from './use-review-acts.ts'

interface Props {
  readonly row: ReviewRow
  readonly reference: Reference
  /** Null for those who may not see tickets. */
  readonly onOpenTicket: ((ticketId: string) => void) | null
}

/** One review: a customer first, then the numbers, then each complaint on its own. */
export function ReviewDetail({ row, reference, onOpenTicket }: Props) {
  const { review, product } = row
  const now = useNow()
  const acts = useReviewActs(review)
  const voice = review.points.toSorted((a, b) => b.words.length - a.words.length)[0]
  const canAnswer = mayAnswer(reference.me, review) && !isEnded(review)
  const radar = product?.radar
  return (
    <div className={css.page}>
      <div className={css.column}>
        <ReviewHead row={row} reference={reference} acts={acts} />
        {voice !== undefined && (
          <EmptyChair
            words={voice.words}
            about={`${voice.customerName}, order ${voice.orderNumber}, ${momentWords(voice.at, now)}`}
            action={
              onOpenTicket !== null && (
                <Button size="small" onClick={() => onOpenTicket(voice.ticketId)}>
                  Their ticket
                </Button>
              )
            }
          />
        )}
        {review.outcome !== null && (
          <Notice tone="plain">
            {REVIEW_STATE_WORDS[review.outcome.kind]} by {review.outcome.byName},{' '}
            {momentWords(review.outcome.at, now)}: {review.outcome.words}
          </Notice>
        )}
        {review.fix !== null && (
          <Notice tone="act">
            Fix by {review.fix.byName}, {momentWords(review.fix.at, now)}: {review.fix.words}
          </Notice>
        )}
        {review.sentBack.map(line => (
          <Notice key={line.at} tone="warn">
            Sent back by {line.byName}, {momentWords(line.at, now)}: {line.words}
          </Notice>
        ))}
        <div className={css.cards}>
          {radar !== undefined && (
            <section className={css.card}>
              <h2 className={css.label}>Contacts per 1,000 orders</h2>
              <b className={css.number}>
                {radar.orders === 0
                  ? 'too few orders'
                  : ((radar.contacts / radar.orders) * 1000).toFixed(1)}
              </b>
              <Spark
                values={radar.weeks}
                height={28}
                label={`Contacts per week, oldest first: ${radar.weeks.join(', ')}`}
              />
            </section>
          )}
          {radar !== undefined && (
            <section className={css.card}>
              <h2 className={css.label}>Last 30 days</h2>
              <b className={css.number}>{radar.contacts}</b>
              <p className={css.muted}>
                {radar.contacts === 1 ? 'contact' : 'contacts'};{' '}
                {countWords(Math.max(0, radar.orders - radar.contacts), 'order')} without a
                complaint.
              </p>
            </section>
          )}
          <section className={css.card}>
            <h2 className={css.label}>Before it can return</h2>
            <ul className={css.steps}>
              {stepsToReturn(review).map(({ words, done, warn }) => {
                const Icon = warn ? TriangleAlert : done ? CircleCheck : Circle
                return (
                  <li key={words} className={cx(css.step, warn && css.warn, done && css.done)}>
                    <Icon
                      size={14}
                      strokeWidth={1.75}
                      aria-label={done ? 'done' : warn ? 'mind' : 'still open'}
                    />
                    {words}
                  </li>
                )
              })}
            </ul>
          </section>
        </div>
        {review.points.map(point => (
          <PointCard
            key={point.id}
            point={point}
            canAnswer={canAnswer}
            onAnswer={acts.answer}
            onOpenTicket={onOpenTicket}
          />
        ))}
      </div>
    </div>
  )
}
