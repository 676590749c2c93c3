import type { Counts } from '../../engine/views/contract.ts'
import { spanWords } from '../../ui/clock.ts'
import { useNow } from '../../ui/use-now.ts'
import css from './not-addressed.module.css'

/** The headline: how many customers are not yet helped, and how long the oldest has waited. */
export function NotAddressed({ counts }: { readonly counts: Counts }) {
  const now = useNow()
  const { notAddressed, oldestWaitingSince } = counts
  return (
    <div className={css.card}>
      <b className={css.number}>{notAddressed.toLocaleString('en-GB')}</b>
      <p className={css.words}>
        {notAddressed === 0
          ? 'not yet addressed. Everybody has been helped.'
          : oldestWaitingSince === null
            ? 'not yet addressed. Nobody waits for an answer.'
            : `not yet addressed. The oldest has waited ${spanWords(now - oldestWaitingSince)}.`}
      </p>
    </div>
  )
}
