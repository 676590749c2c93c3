import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import css from './notice.module.css'

interface Props {
  readonly tone: 'plain' | 'warn' | 'bad' | 'act'
  readonly icon?: ReactNode
  readonly children: ReactNode
  readonly actions?: ReactNode
  /** Read out as soon as it appears. */
  readonly urgent?: boolean
}

/** One sentence that is true now, with what can be done about it. */
export const Notice = ({ tone, icon, children, actions, urgent = false }: Props) => (
  <div className={cx(css.notice, css[tone])} role={urgent ? 'alert' : undefined}>
    {icon}
    <div className={css.words}>{children}</div>
    {actions !== undefined && <div className={css.actions}>{actions}</div>}
  </div>
)
