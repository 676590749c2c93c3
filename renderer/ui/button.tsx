import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import css from './button.module.css'
import { cx } from './class-names.ts'
import { Kbd } from './kbd.tsx'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** One primary per view, and its words say what happens. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'quiet'
  readonly size?: 'normal' | 'small'
  readonly icon?: ReactNode
  /** Keys as `Ctrl ↵`, drawn after the words. */
  readonly keys?: string | null
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button that says what it does. */
export function Button({
  look = 'plain',
  size = 'normal',
  icon,
  keys,
  className,
  children,
  ...rest
}: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={cx(css.button, css[look], size === 'small' && css.small, className)}
    >
      {icon}
      {children !== undefined && <span className={css.words}>{children}</span>}
      {keys && <Kbd bare>{keys}</Kbd>}
    </button>
  )
}
