import { Check, RotateCcw } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { useCommandKeys } from '../../ui/command-keys.ts'
import css from './ticket-header.module.css'

interface Props {
  readonly done: boolean
  /** Something still stands in the way; pressing says what. */
  readonly open: boolean
  readonly onAddress: () => void
  readonly onReopen: () => void
}

/** Says that the customer has been helped, or takes that back. */
export function AddressedButton({ done, open, onAddress, onReopen }: Props) {
  const keys = useCommandKeys()
  const words = done ? 'Open again' : 'Addressed'
  const label = keys.label(done ? 'ticket.reopen' : 'ticket.addressed')
  const Icon = done ? RotateCcw : Check
  return (
    <Button
      size="small"
      className={css.addressed ?? ''}
      icon={<Icon size={14} aria-hidden />}
      keys={label}
      aria-label={words}
      aria-disabled={!done && open}
      title={`${words}  ${label ?? ''}`}
      onClick={done ? onReopen : onAddress}
    >
      {words}
    </Button>
  )
}
