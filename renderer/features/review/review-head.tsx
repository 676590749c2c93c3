import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Reference, ReviewRow } from '../../engine/views/contract.ts'
import { Button } from '../../ui/button.tsx'
import { momentWords, spanWords } from '../../ui/clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { ProductPicture } from '../../ui/product-picture.tsx'
import { Tag } from '../../ui/tag.tsx'
import { toastProblem } from '../../ui/toast.tsx'
import { useNow } from '../../ui/use-now.ts'
import { PULL_REASON_WORDS } from '../words.ts'
import { type ReviewAct, type ReviewButton, reviewButtons } from './review-buttons.ts'
import css from './review-head.module.css'
import { saleWords } from './review-words.ts'
import type { ReviewActs } from './use-review-acts.ts'

/** What is asked before each decision; the words go to those who pulled. */
const QUESTIONS: Readonly<
  Record<Exclude<ReviewAct, 'acknowledge'>, { title: string; label: string }>
> = {
  submitFix: { title: 'Submit the fix', label: 'What was fixed, in a few words' },
  return: { title: 'Return to catalogue', label: 'Why it may be sold again' },
  sendBack: { title: 'Send back', label: 'What is still missing' },
  retire: { title: 'Retire from the catalogue', label: 'Why it is given up' },
  notTheProduct: { title: 'Not the product’s fault', label: 'What it was instead' },
}

interface Props {
  readonly row: ReviewRow
  readonly reference: Reference
  readonly acts: ReviewActs
}

/** Which product, since when and why, whose it is, and the decisions that are this person's. */
export function ReviewHead({ row, reference, acts }: Props) {
  const { review, product } = row
  const now = useNow()
  const [asking, setAsking] = useState<ReviewButton | null>(null)
  const [words, setWords] = useState('')
  const owner = reference.people.find(one => one.id === review.ownerId)
  const sale = saleWords(row, now)
  const first = review.points[0]

  async function decide(act: ReviewAct) {
    const done = {
      acknowledge: acts.acknowledge,
      submitFix: () => acts.submitFix(words),
      return: () => acts.end('returned', words),
      sendBack: () => acts.sendBack(words),
      retire: () => acts.end('retired', words),
      notTheProduct: () => acts.end('notTheProduct', words),
    }[act]
    if (await done()) setAsking(null)
  }

  function press(button: ReviewButton) {
    if (button.blocked !== null) return toastProblem(button.blocked)
    if (button.act === 'acknowledge') return void decide('acknowledge')
    setWords('')
    setAsking(button)
  }

  return (
    <header className={css.head}>
      <ProductPicture picture={product?.picture} size="large" />
      <div className={css.words}>
        <h1 className={css.title}>{review.productName}</h1>
        <p className={css.muted}>
          {review.grade === 'pull' ? 'Pulled' : 'Told to merchandising'}{' '}
          {momentWords(review.openedAt, now)} by {review.openedByName}
          {first !== undefined && `, ${PULL_REASON_WORDS[first.reason]}`} · owner:{' '}
          {owner?.name ?? 'nobody'} ·{' '}
          {review.acknowledgedAt === null
            ? 'not yet acknowledged'
            : `acknowledged after ${spanWords(review.acknowledgedAt - review.openedAt)}`}
        </p>
        <p className={css.tags}>
          {sale?.effect && <EffectTag effect={sale.effect}>{sale.words}</EffectTag>}
          {sale !== null && sale.effect === null && <Tag tone={sale.tone}>{sale.words}</Tag>}
          {review.safety && <Tag tone="bad">safety</Tag>}
        </p>
      </div>
      <div className={css.acts}>
        {reviewButtons(reference.me, review).map(button => (
          <Button
            key={button.act}
            look={button.primary ? 'primary' : 'plain'}
            aria-disabled={button.blocked !== null}
            title={button.blocked ?? undefined}
            onClick={() => press(button)}
          >
            {button.words}
          </Button>
        ))}
      </div>
      {asking !== null && asking.act !== 'acknowledge' && (
        <Dialog
          title={QUESTIONS[asking.act].title}
          confirm={asking.words}
          danger={asking.act === 'retire'}
          blocked={words.trim().length < 3 ? 'Say it in a few words.' : null}
          onClose={() => setAsking(null)}
          onConfirm={() => decide(asking.act)}
        >
          {asking.act === 'return' && (
            <p>The shop is asked to put it back on sale. It counts when the shop says yes.</p>
          )}
          <Textarea
            label={QUESTIONS[asking.act].label}
            description="Those who pulled it read this."
            autosize
            minRows={3}
            maxRows={10}
            maxLength={4_000}
            value={words}
            onChange={event => setWords(event.currentTarget.value)}
          />
        </Dialog>
      )}
    </header>
  )
}
