import { Tooltip } from '@mantine/core'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { cx } from './class-names.ts'
import css from './icon-button.module.css'
import { Kbd } from './kbd.tsx'

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does: read aloud, and shown on hover with its keys. */
  readonly label: string
  readonly keys?: string | null | undefined
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

/** A button with an icon alone; its words are one hover away. */
export function IconButton({ label, keys, children, className, ...rest }: Props) {
  return (
    <Tooltip
      label={
        <span className={css.tip}>
          {label}
          {keys && <Kbd>{keys}</Kbd>}
        </span>
      }
      classNames={{ tooltip: css.tooltip ?? '' }}
    >
      <button type="button" aria-label={label} {...rest} className={cx(css.button, className)}>
        {children}
      </button>
    </Tooltip>
  )
}
