import css from './avatar.module.css'
import { cx } from './class-names.ts'

interface Props {
  readonly name: string
  readonly size?: 'small' | 'large'
}

/** First and last initial of a name, in any script. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean)
  const first = [...(parts[0] ?? '')][0] ?? '?'
  const last = parts.length > 1 ? ([...(parts.at(-1) ?? '')][0] ?? '') : ''
  return (first + last).toLocaleUpperCase()
}

/** Somebody, as two letters. Their name always stands beside it or in a label. */
export const Avatar = ({ name, size = 'small' }: Props) => (
  <span className={cx(css.avatar, size === 'large' && css.large)} aria-hidden>
    {initialsOf(name)}
  </span>
)
