import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import css from './tag.module.css'

export type TagTone = 'plain' | 'warn' | 'bad' | 'good' | 'act' | 'practice'

interface Props {
  readonly tone?: TagTone
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly title?: string
}

/** A small word with a colour that never stands alone. */
export const Tag = ({ tone = 'plain', icon, children, title }: Props) => (
  <span className={cx(css.tag, css[tone])} title={title}>
    {icon}
    <span className={css.words}>{children}</span>
  </span>
)
