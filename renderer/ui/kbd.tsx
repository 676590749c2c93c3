import { cx } from './class-names.ts'
import css from './kbd.module.css'

interface Props {
  readonly children: string
  /** Without a frame: inside a button or a line of text. */
  readonly bare?: boolean
}

/** A key, as it stands on the keyboard. */
export const Kbd = ({ children, bare = false }: Props) => (
  <kbd className={cx(css.kbd, bare && css.bare)}>{children}</kbd>
)
