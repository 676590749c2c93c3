import css from './avatar.module.css'
import { cx } from './class-names.ts'

interface Props {
  readonly name: string
  readonly size?: 'small' | 'large'
}

/** First and last initial of a name, in any script. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean)
  const last = parts.length > 1 ? firstLetter(parts.at(-1) ?? '') : ''
  return (firstLetter(parts[0] ?? '?') + last).toLocaleUpperCase()
}

const letters = new Intl.Segmenter()
/** What a reader takes for one letter, accents and all. */
const firstLetter = (word: string): string => letters.segment(word).containing(0)?.segment ?? ''

/** Somebody, as two letters. Their name always stands beside it or in a label. */
export const Avatar = ({ name, size = 'small' }: Props) => (
  <span className={cx(css.avatar, size === 'large' && css.large)} aria-hidden>
    {initialsOf(name)}
  </span>
)
