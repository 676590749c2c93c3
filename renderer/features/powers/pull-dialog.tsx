import { Radio, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Product } from '../../../shared/domain/product/product.ts'
import { type PullReason, pullReason } from '../../../shared/domain/review/review.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { newId } from '../../engine/new-id.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { ProductPicture } from '../../ui/product-picture.tsx'
import { useAct } from '../act.ts'
import { useIsOffline } from '../desk.ts'
import { PULL_REASON_WORDS } from '../words.ts'
import css from './powers.module.css'
import { pullEffects, pulledWords } from './pull-words.ts'

interface Props {
  readonly ticket: Ticket
  readonly product: Product
  readonly orderNumber: string
  readonly grade: 'notify' | 'pull'
  /** The customer's own words, to begin with. */
  readonly words: string
  readonly onClose: () => void
}

/** Takes a product off sale, or tells merchandising. Nobody is asked for permission. */
export function PullDialog({ ticket, product, orderNumber, grade, words: said, onClose }: Props) {
  const act = useAct()
  const offline = useIsOffline()
  const [reason, setReason] = useState<PullReason | null>(null)
  const [words, setWords] = useState(said.slice(0, 2_000))
  const [number, setNumber] = useState(orderNumber)
  const running = product.sale !== 'on' && grade === 'pull'
  const blocked =
    reason === null
      ? 'Choose a reason.'
      : words.trim().length < 3
        ? 'The customer’s own words are needed.'
        : number.trim() === ''
          ? 'Name the order.'
          : null

  async function pull() {
    if (reason === null) return
    const done = await act(
      'pullProduct',
      {
        reviewId: newId(),
        pointId: newId(),
        eventId: newId(),
        productId: product.id,
        ticketId: ticket.id,
        orderNumber: number.trim(),
        grade,
        reason,
        words: words.trim(),
      },
      { done: pulledWords(grade, product.name, offline), atOnce: true },
    )
    if (done) onClose()
  }

  return (
    <Dialog
      title={grade === 'pull' ? 'Pull from sale' : 'Notify merchandising'}
      size={520}
      danger={grade === 'pull'}
      confirm={
        grade === 'notify'
          ? 'Notify'
          : offline
            ? 'Pull when online'
            : running
              ? 'Add to the pull'
              : 'Pull from sale'
      }
      blocked={blocked}
      onClose={onClose}
      onConfirm={pull}
    >
      <div className={css.product}>
        <ProductPicture picture={product.picture} />
        <div>
          <b>{product.name}</b>
          <p className={css.muted}>{product.category}</p>
        </div>
        <TextInput
          className={css.quantity ?? ''}
          label="Order"
          maxLength={60}
          value={number}
          onChange={event => setNumber(event.currentTarget.value)}
        />
      </div>
      <Radio.Group
        label="Reason"
        value={reason}
        onChange={value => setReason(pullReason.parse(value))}
      >
        {pullReason.options.map(one => (
          <Radio key={one} my={6} value={one} label={PULL_REASON_WORDS[one]} />
        ))}
      </Radio.Group>
      <Textarea
        label="In the customer’s own words"
        autosize
        minRows={3}
        maxRows={8}
        maxLength={2_000}
        classNames={{ input: css.voice ?? '' }}
        value={words}
        onChange={event => setWords(event.currentTarget.value)}
      />
      <Notice tone={reason === 'safety' || (offline && grade === 'pull') ? 'warn' : 'plain'}>
        <ul className={css.effects}>
          {pullEffects({
            grade,
            reason: reason ?? 'defect',
            productName: product.name,
            offline,
            running,
          }).map(one => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Notice>
    </Dialog>
  )
}
