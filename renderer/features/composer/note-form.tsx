import { Lock } from 'lucide-react'
import { useState } from 'react'
import type { TicketData } from '../../engine/views/contract.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { Notice } from '../../ui/notice.tsx'
import css from './composer.module.css'
import { composer, useWriting, writtenNow } from './composer-store.ts'
import { SavedWords, whyNot } from './saved-words.tsx'
import { useDraft } from './use-draft.ts'
import { useSend } from './use-send.ts'
import { hasWords } from './words.ts'

/** Words for colleagues: yellow, no recipients, nothing that could be sent. */
export function NoteForm({ data }: { readonly data: TicketData }) {
  const ticketId = data.ticket.id
  const { words: both, busy } = useWriting(ticketId)
  const words = both.note
  const { write } = composer.getState()
  const saved = useDraft(ticketId, 'note', words, data.drafts.note)
  const { addNote } = useSend(data)
  const [problem, setProblem] = useState<string | null>(null)
  const keys = useCommandKeys()

  const send = () => {
    const { words: now, busy } = writtenNow(ticketId)
    const written = now.note
    if (!busy.note && hasWords(written)) void addNote(written).then(setProblem)
  }
  useCommand('ticket.send', send)

  const trouble = whyNot(problem, saved)
  return (
    <>
      <div className={css.top}>
        <span className={css.private}>
          <Lock size={13} strokeWidth={1.75} aria-hidden />
          The customer never sees this
        </span>
        <SavedWords saved={saved} />
      </div>
      <div className={css.body}>
        <textarea
          className={css.textarea}
          aria-label="Note for colleagues"
          placeholder="For colleagues"
          dir="auto"
          rows={3}
          value={words.text}
          readOnly={busy.note}
          onChange={event => write(ticketId, 'note', { text: event.target.value })}
        />
      </div>
      <div className={css.hints}>
        {trouble !== null && (
          <Notice tone="bad" urgent>
            {trouble}
          </Notice>
        )}
      </div>
      <footer className={css.foot}>
        <Button
          look="primary"
          keys={keys.label('ticket.send')}
          disabled={!hasWords(words)}
          onClick={send}
        >
          Add note
        </Button>
      </footer>
    </>
  )
}
