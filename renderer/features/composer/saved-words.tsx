import { cx } from '../../ui/class-names.ts'
import { clockTime } from '../../ui/clock.ts'
import css from './composer.module.css'
import type { Saved } from './use-draft.ts'

/** When the words were kept last, or that they were not: why stands below them. */
export function SavedWords({ saved }: { readonly saved: Saved }) {
  if (saved.state === 'none') return null
  if (saved.state === 'notSaved')
    return <span className={cx(css.saved, css.notSaved)}>not saved</span>
  return <span className={css.saved}>{`saved ${clockTime(saved.at)}`}</span>
}

/** What the person must be told below their words: why they were not sent, or else not kept. */
export const whyNot = (problem: string | null, saved: Saved): string | null =>
  problem ?? (saved.state === 'notSaved' ? saved.words : null)
