import type { ReactNode } from 'react'
import css from './empty-state.module.css'

interface Props {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** It is all there is on the page, so its title is the page's. */
  readonly whole?: boolean
}

/** Says what is true when there is nothing to show, and what to do. */
export const EmptyState = ({ icon, title, children, action, whole = false }: Props) => (
  <div className={css.empty}>
    {icon !== undefined && <div className={css.icon}>{icon}</div>}
    {whole ? <h1 className={css.title}>{title}</h1> : <h2 className={css.title}>{title}</h2>}
    {children !== undefined && <p className={css.words}>{children}</p>}
    {action}
  </div>
)
