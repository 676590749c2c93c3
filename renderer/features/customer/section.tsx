import type { ReactNode } from 'react'
import css from './section.module.css'

interface Props {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** One part of the pane, under its small heading. */
export const Section = ({ title, aside, children }: Props) => (
  <section className={css.section}>
    <h2 className={css.title}>
      {title}
      {aside !== undefined && <span className={css.aside}>{aside}</span>}
    </h2>
    {children}
  </section>
)
