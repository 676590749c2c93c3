import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { cx } from './class-names.ts'
import css from './pill.module.css'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly tone?: 'plain' | 'good' | 'warn' | 'bad' | 'act' | 'practice'
  readonly icon?: ReactNode
}

/** A rounded word in a bar; a button when it leads somewhere. */
export function Pill({ tone = 'plain', icon, children, onClick, className, ...rest }: Props) {
  const look = cx(css.pill, css[tone], className)
  if (onClick === undefined) {
    return (
      <span className={look}>
        {icon}
        {children}
      </span>
    )
  }
  return (
    <button type="button" {...rest} onClick={onClick} className={cx(look, css.button)}>
      {icon}
      {children}
    </button>
  )
}
