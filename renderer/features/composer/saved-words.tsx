import { clockTime } from '../../ui/clock.ts'
import css from './composer.module.css'
import type { Saved } from './use-draft.ts'

/** When the words were kept last; loud only when they were not. */
export function SavedWords({ saved }: { readonly saved: Saved }) {
  if (saved.state === 'none') return null
  return (
    <span className={css.saved} role={saved.state === 'notSaved' ? 'alert' : undefined}>
      {saved.state === 'saved' ? `saved ${clockTime(saved.at)}` : saved.words}
    </span>
  )
}
