import { useDeskView } from '../../features/desk.ts'
import { useCanRun } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import css from './foot.module.css'
import { asOfWords, failsToSave } from './status-words.ts'

/** The line at the bottom: how old the data is, and the keys that help now. */
export function Foot() {
  const status = useDeskView('status')
  const now = useNow()
  const keys = useCommandKeys()
  const canMove = useCanRun('list.next')
  const canReply = useCanRun('ticket.reply')
  return (
    <footer className={css.foot}>
      {status !== undefined && (
        <span className={css.words}>
          {asOfWords(status.asOf, now)}
          {!failsToSave(status.trouble?.code) && ' · everything you do is saved on this computer'}
        </span>
      )}
      <span className={css.keys} aria-hidden>
        {canMove && <span>j k move</span>}
        {canReply && <span>{keys.label('ticket.reply')} reply</span>}
        {canReply && <span>{keys.label('ticket.addressed')} addressed</span>}
        <span>? keys</span>
      </span>
    </footer>
  )
}
