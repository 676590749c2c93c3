import { Reply, StickyNote } from 'lucide-react'
import css from './composer-tabs.module.css'
import type { Kind } from './words.ts'

const TABS = [
  { kind: 'reply', words: 'Reply', icon: Reply },
  { kind: 'note', words: 'Note', icon: StickyNote },
] as const

interface Props {
  readonly kind: Kind
  readonly onShow: (kind: Kind) => void
}

/** Chooses between words for the customer and words for colleagues. */
export const ComposerTabs = ({ kind, onShow }: Props) => (
  <div className={css.tabs} role="toolbar" aria-label="What to write">
    {TABS.map(({ kind: one, words, icon: Icon }) => (
      <button
        key={one}
        type="button"
        aria-pressed={one === kind}
        className={css.tab}
        onClick={() => onShow(one)}
      >
        <Icon size={14} strokeWidth={1.75} aria-hidden />
        {words}
      </button>
    ))}
  </div>
)
