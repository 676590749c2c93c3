import type { ReactNode } from 'react'
import css from './live-region.module.css'

/** Words for those who listen; the picture says it to the others. */
export const Hidden = ({ children }: { readonly children: ReactNode }) => (
  <span className={css.region}>{children}</span>
)
