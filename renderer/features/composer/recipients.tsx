import { TriangleAlert, X } from 'lucide-react'
import { useState } from 'react'
import { emailAddress, type Message } from '../../../shared/domain/message/message.ts'
import { Button } from '../../ui/button.tsx'
import { cx } from '../../ui/class-names.ts'
import { Notice } from '../../ui/notice.tsx'
import { differenceWords, isKnown, type Usual } from './recipient-words.ts'
import css from './recipients.module.css'

interface Props {
  readonly to: readonly string[]
  readonly cc: readonly string[]
  readonly usual: Usual
  readonly messages: readonly Message[]
  readonly onChange: (change: { to?: readonly string[]; cc?: readonly string[] }) => void
}

/** Who it goes to, and how that differs from the customer's last mail. A new address asks first. */
export function Recipients({ to, cc, usual, messages, onChange }: Props) {
  const [editing, setEditing] = useState(false)
  const [typed, setTyped] = useState('')
  const [asking, setAsking] = useState<string | null>(null)
  const { words, differs } = differenceWords(to, cc, usual)
  const missing = usual.copied.filter(one => ![...to, ...cc].includes(one))
  const valid = emailAddress.safeParse(typed.trim()).success

  function add(address: string) {
    onChange({ cc: [...cc.filter(one => one !== address), address] })
    setTyped('')
    setAsking(null)
  }

  return (
    <div className={css.recipients}>
      <div className={css.line}>
        <span>To</span>
        {[...to, ...cc].map((address, i) => (
          <span key={address} className={css.address}>
            {i === to.length && cc.length > 0 && <span className={css.copy}>copy to </span>}
            <b>{address}</b>
            {editing && to.length + cc.length > 1 && (
              <button
                type="button"
                className={css.remove}
                aria-label={`Leave out ${address}`}
                onClick={() =>
                  onChange({
                    to: to.filter(one => one !== address),
                    cc: cc.filter(one => one !== address),
                  })
                }
              >
                <X size={12} aria-hidden />
              </button>
            )}
          </span>
        ))}
        <span className={cx(css.words, differs && css.differs)}>· {words}</span>
        <button
          type="button"
          className={css.change}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {editing ? 'Done' : 'Change'}
        </button>
        {missing.length > 0 && (
          <button
            type="button"
            className={css.change}
            onClick={() => onChange({ cc: [...cc, ...missing] })}
          >
            Reply to all
          </button>
        )}
      </div>
      {editing && (
        <div className={css.line}>
          <input
            className={css.input}
            aria-label="Copy to another address"
            placeholder="Copy to another address"
            value={typed}
            inputMode="email"
            onChange={event => setTyped(event.target.value)}
            onKeyDown={event => {
              if (event.key !== 'Enter' || !valid) return
              event.preventDefault()
              const address = typed.trim()
              if (isKnown(address, messages, usual)) add(address)
              else setAsking(address)
            }}
          />
          {typed !== '' && <span>{valid ? 'Enter adds it' : 'not an address yet'}</span>}
        </div>
      )}
      {asking !== null && (
        <Notice
          tone="warn"
          urgent
          icon={<TriangleAlert size={14} aria-hidden />}
          actions={
            <>
              <Button size="small" onClick={() => add(asking)}>
                Add
              </Button>
              <Button size="small" look="quiet" onClick={() => setAsking(null)}>
                Do not add
              </Button>
            </>
          }
        >
          {asking} has never been on this ticket. Everything quoted below goes there too.
        </Notice>
      )}
    </div>
  )
}
