import { Lock } from 'lucide-react'
import type { Note } from '../../../shared/domain/message/message.ts'
import type { ActState } from '../../engine/views/contract.ts'
import { momentWords } from '../../ui/clock.ts'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { effectOfAct } from './message-effect.ts'
import css from './note-card.module.css'

interface Props {
  readonly note: Note
  readonly act: ActState | null
  readonly mine: boolean
  readonly now: number
}

/** Words for colleagues: yellow, locked, and it says that the customer never sees this. */
export const NoteCard = ({ note, act, mine, now }: Props) => (
  <article
    className={css.note}
    aria-label={`Note by ${note.authorName}`}
    tabIndex={-1}
    data-message
  >
    <header className={css.head}>
      <Lock size={13} strokeWidth={1.75} aria-hidden />
      <b>Note</b>
      <span className={css.facts}>
        the customer never sees this · {mine ? 'you' : note.authorName}, {momentWords(note.at, now)}
      </span>
      {act !== null && <EffectTag effect={effectOfAct(act)} />}
    </header>
    <p className={css.text} dir="auto">
      {note.text}
    </p>
  </article>
)
