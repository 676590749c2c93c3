import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import css from './customer-words.module.css'

interface Props {
  /** `line` in a list, `quote` beside a warm line, `large` before any number. */
  readonly size: 'line' | 'quote' | 'large'
  readonly children: ReactNode
}

/** The customer's own words: the only thing set in the serif. */
export function CustomerWords({ size, children }: Props) {
  const Element = size === 'line' ? 'span' : 'blockquote'
  return (
    <Element className={cx(css.words, css[size])} dir="auto">
      {children}
    </Element>
  )
}

/** Puts the words into the quotation marks we use everywhere, once. */
export const quoted = (words: string): string => `“${words.trim().replace(/^["“”]+|["“”]+$/g, '')}”`
