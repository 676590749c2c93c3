import { Hand } from 'lucide-react'
import { refusalWords } from '../../../shared/domain/words.ts'
import { Button } from '../../ui/button.tsx'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { clock } from '../act.ts'
import type { HeldReply } from './held-replies.ts'
import css from './held-reply.module.css'

interface Props {
  readonly held: HeldReply
  readonly onSendAgain: () => void
  readonly onEdit: () => void
  readonly onDiscard: () => void
}

/** What is known of the mail where it may be with somebody already. */
const MAY_HAVE_LEFT: Readonly<Record<string, string>> = {
  'mail.partly': 'not everybody has your reply',
  'mail.unclear': 'your reply may have left',
}

/**
 * A reply that is held: why, in words, and the ways on. One that some of its readers have is not
 * sent again as it is.
 */
export function HeldReplyCard({ held, onSendAgain, onEdit, onDiscard }: Props) {
  const { reply, refusal } = held
  const code = refusal?.code ?? ''
  return (
    <article className={css.card} aria-label="Reply that is held" tabIndex={-1} data-held>
      <header className={css.head}>
        <EffectTag effect={held.source === 'device' ? 'refused' : 'held'}>
          {MAY_HAVE_LEFT[code] ?? 'your reply has not left'}
        </EffectTag>
      </header>
      <p className={css.why} role="alert">
        <Hand size={14} aria-hidden />
        {refusal === null
          ? 'The hub holds this reply back. Read it again, then send, edit or discard it.'
          : refusalWords(refusal.code, refusal.facts, clock)}
      </p>
      {reply.replacements.length > 0 && (
        <p className={css.bundle}>
          The replacement that travels with it has not been asked for either.
        </p>
      )}
      <p className={css.text} dir="auto">
        {reply.text}
      </p>
      <footer className={css.foot}>
        {code !== 'mail.partly' && (
          <Button size="small" onClick={onSendAgain}>
            Send again
          </Button>
        )}
        <Button size="small" onClick={onEdit}>
          Edit
        </Button>
        <Button size="small" look="quiet" onClick={onDiscard}>
          Discard
        </Button>
      </footer>
    </article>
  )
}
