import { useState } from 'react'
import type { CommandArgs } from '../../../shared/domain/commands.ts'
import type { OutboxItem } from '../../engine/views/contract.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import { agoWords } from '../../ui/clock.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { announce } from '../../ui/live-region.tsx'
import { toastProblem } from '../../ui/toast.tsx'
import { failureWords, takeBack, tryAgain } from '../act.ts'
import { useDesk } from '../desk.ts'
import css from './outbox-row.module.css'
import { actWords, discardWords, effectOf, mayTryAgain, reasonWords } from './outbox-words.ts'

interface Props {
  readonly item: OutboxItem
  readonly now: number
  readonly offline: boolean
  readonly onOpenTicket: (ticketId: string) => void
}

/** One act: what, about what, how it stands, and the ways on. */
export function OutboxRow({ item, now, offline, onOpenTicket }: Props) {
  const desk = useDesk()
  const [asking, setAsking] = useState(false)
  const needsYou = item.state === 'held' || item.state === 'refused'
  const words = actWords(item)
  const text = textOf(item)

  async function discard() {
    setAsking(false)
    if (item.source === 'hub') {
      const done = await desk.run('withdrawReply', { messageId: item.id })
      if (!done.ok) return toastProblem(failureWords(done.error))
    } else {
      if (!(await takeBack(desk, item.id))) return
    }
    announce('Discarded')
  }

  return (
    <li className={css.row}>
      <div className={css.words}>
        <span className={css.what}>
          <b>{words}</b>
          <EffectTag effect={effectOf(item.state)} />
          <span className={css.age}>{agoWords(item.doneAt, now)}</span>
        </span>
        {item.subject !== '' && (
          <span className={css.subject} dir="auto">
            {item.subject}
          </span>
        )}
        <span className={cx(css.reason, needsYou && css.bad)}>
          {reasonWords(item, now, offline)}
        </span>
      </div>
      <div className={css.acts}>
        {item.ticketId !== null && (
          <Button size="small" onClick={() => onOpenTicket(item.ticketId ?? '')}>
            {needsYou && item.name === 'sendReply' ? 'Open to edit' : 'Open ticket'}
          </Button>
        )}
        {mayTryAgain(item) && (
          <Button size="small" disabled={offline} onClick={() => void tryAgain(desk, item.id)}>
            Try again
          </Button>
        )}
        {item.state !== 'sending' && (
          <Button
            size="small"
            look="quiet"
            onClick={() => (text === '' ? void discard() : setAsking(true))}
          >
            {item.state === 'undoable' ? 'Take back' : 'Discard'}
          </Button>
        )}
      </div>
      {asking && (
        <Dialog
          title={`Discard: ${words}`}
          confirm="Discard"
          danger
          onClose={() => setAsking(false)}
          onConfirm={discard}
        >
          <p>{discardWords(item)}</p>
          <p className={css.quote}>{text}</p>
        </Dialog>
      )}
    </li>
  )
}

/** Words that would be lost; asked about before they are thrown away. */
function textOf({ name, args }: OutboxItem): string {
  if (name !== 'sendReply' && name !== 'writeNote') return ''
  return (args as Partial<CommandArgs<'writeNote'>> | null)?.text ?? ''
}
