import type { ReactNode } from 'react'
import { CustomerWords, quoted } from '../../ui/customer-words.tsx'
import { Mark } from '../../ui/mark.tsx'
import css from './empty-chair.module.css'

interface Props {
  readonly words: string
  readonly about: string
  readonly action?: ReactNode
}

/** The empty chair: one customer, in their words, before any number. */
export const EmptyChair = ({ words, about, action }: Props) => (
  <figure className={css.chair}>
    <Mark size={32} />
    <div>
      <CustomerWords size="large">{quoted(words)}</CustomerWords>
      <figcaption className={css.about}>{about}</figcaption>
    </div>
    {action}
  </figure>
)
