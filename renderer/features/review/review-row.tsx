import type { ReviewRow as Row } from '../../engine/views/contract.ts'
import { cx } from '../../ui/class-names.ts'
import { countWords } from '../../ui/count-words.ts'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { PULL_REASON_WORDS } from '../words.ts'
import css from './review-row.module.css'
import { clockOf, pointsWords, saleWords } from './review-words.ts'

interface Props {
  readonly row: Row
  readonly now: number
}

/** One product under review, in three lines. */
export function ReviewRow({ row, now }: Props) {
  const { review, product } = row
  const due = clockOf(review, now)
  const sale = saleWords(row, now)
  const reasons = [...new Set(review.points.map(point => PULL_REASON_WORDS[point.reason]))].join(
    ', ',
  )
  const contacts = product?.radar.contacts ?? review.points.length
  return (
    <div className={cx(css.row, css[due.tone])}>
      <span className={css.bar} />
      <span className={css.name}>{review.productName}</span>
      <span className={css.time}>{due.words}</span>
      <span className={css.line}>{reasons}</span>
      <span className={cx(css.line, css.muted)}>
        {countWords(contacts, 'contact')} in 30 days
        {review.safety && ' · one marked safety'}
      </span>
      <span className={css.tags}>
        {sale?.effect && <EffectTag effect={sale.effect}>{sale.words}</EffectTag>}
        {sale !== null && sale.effect === null && <Tag tone={sale.tone}>{sale.words}</Tag>}
        {review.state === 'fixSubmitted' && (
          <Tag tone="act">waits for release by another person</Tag>
        )}
        {review.state === 'returned' && <Tag tone="good">returned</Tag>}
        {(review.state === 'open' || review.state === 'acknowledged') && (
          <Tag>{pointsWords(review)}</Tag>
        )}
        {review.again && <Tag tone="warn">second pull</Tag>}
      </span>
    </div>
  )
}
