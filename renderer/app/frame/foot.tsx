import type { SyncStatus } from '../../engine/views/contract.ts'
import { useDeskView } from '../../features/desk.ts'
import { useCanRun } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { useNow } from '../../ui/use-now.ts'
import css from './foot.module.css'
import { asOfWords } from './status-words.ts'

/** What is said of saving must be true, also where the disk is full. */
const savesNothing = ({ trouble }: SyncStatus): boolean =>
  trouble?.code === 'diskFull' || trouble?.code === 'storageFailed'

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
          {!savesNothing(status) && ' · everything you do is saved on this computer'}
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
