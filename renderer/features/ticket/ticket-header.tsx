import { PanelRight } from 'lucide-react'
import { hasRole } from '../../../shared/domain/person/person.ts'
import { mayWorkOn } from '../../../shared/domain/ticket/policy.ts'
import { canMove, type Missing } from '../../../shared/domain/ticket/workflow.ts'
import type { Reference, TicketData } from '../../engine/views/contract.ts'
import { momentWords } from '../../ui/clock.ts'
import { runCommand, useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { toastProblem } from '../../ui/toast.tsx'
import { useNow } from '../../ui/use-now.ts'
import { PRIORITY_WORDS, STATUS_TONES, STATUS_WORDS } from '../words.ts'
import { AddressedButton } from './addressed-button.tsx'
import { AssignMenu } from './assign-menu.tsx'
import { NoAnswerDialog } from './no-answer-dialog.tsx'
import { PriorityMenu } from './priority-menu.tsx'
import { SnoozeMenu } from './snooze-menu.tsx'
import { openThings } from './status-line.ts'
import css from './ticket-header.module.css'
import { useTicketActs } from './use-ticket-acts.ts'

interface Props {
  readonly data: TicketData
  readonly reference: Reference
  /** Leads to what is missing: the composer, the promise, the held reply, the vote. */
  readonly onGoTo: (missing: Missing) => void
  /** The customer's pane is out of sight, and can be asked for. */
  readonly paneHidden: boolean
}

/** What it is about, how it stands, what is still open, and what can be done. */
export function TicketHeader({ data, reference, onGoTo, paneHidden }: Props) {
  const { ticket, assignee } = data
  const acts = useTicketActs(data)
  const now = useNow()
  const keys = useCommandKeys()
  const may = mayWorkOn(reference.me, ticket)
  const open = openThings(data)
  const done = ticket.status === 'addressed'

  function address() {
    const first = open[0]
    if (first === undefined) {
      runCommand('list.next')
      void acts.address()
      return
    }
    toastProblem(`Not yet: ${open.map(one => one.words).join(', ')}.`)
    onGoTo(first.what)
  }
  useCommand('ticket.addressed', may && canMove(ticket.status, 'addressed') ? address : null)
  useCommand(
    'ticket.reopen',
    may && canMove(ticket.status, 'open') ? () => void acts.reopen() : null,
  )
  useCommand('ticket.assignMe', may ? () => void acts.assign(reference.me) : null)

  return (
    <header className={css.head}>
      <div className={css.line}>
        <h1 className={css.title} dir="auto">
          {ticket.subject || 'No subject'}
        </h1>
        {may && (
          <AddressedButton
            done={done}
            open={open.length > 0}
            onAddress={address}
            onReopen={() => void acts.reopen()}
          />
        )}
      </div>
      <div className={css.meta}>
        <Tag tone={STATUS_TONES[ticket.status]}>
          {STATUS_WORDS[ticket.status]}
          {ticket.holdUntil !== null && ` until ${momentWords(ticket.holdUntil, now)}`}
        </Tag>
        {ticket.priority !== 'normal' && (
          <Tag tone={ticket.priority === 'urgent' ? 'bad' : 'warn'}>
            {PRIORITY_WORDS[ticket.priority]}
          </Tag>
        )}
        <span className={css.facts}>
          <bdi>{ticket.customerName}</bdi> · first wrote {momentWords(ticket.openedAt, now)} · no.{' '}
          {ticket.number}
          {assignee !== null && ` · ${assignee.id === reference.me.id ? 'yours' : assignee.name}`}
          {assignee === null && hasRole(reference.me, 'agent', 'supervisor') && ' · nobody’s yet'}
        </span>
        <span className={css.open}>
          {ticket.addressWhenSent && (
            <span>
              {ticket.unsentReplies > 0
                ? 'addressed once it has left'
                : 'addressed once its promises are kept'}
            </span>
          )}
          {open.map(({ what, words }) => (
            <button key={what} type="button" className={css.missing} onClick={() => onGoTo(what)}>
              {words}
            </button>
          ))}
        </span>
        {may && (
          <div className={css.acts} role="toolbar" aria-label="Ticket">
            <AssignMenu data={data} reference={reference} acts={acts} />
            <SnoozeMenu acts={acts} />
            <PriorityMenu ticket={ticket} acts={acts} />
            <NoAnswerDialog ticket={ticket} acts={acts} />
          </div>
        )}
        {paneHidden && (
          <IconButton
            label="Customer and order"
            keys={keys.label('pane.context')}
            onClick={() => runCommand('pane.context')}
          >
            <PanelRight size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        )}
      </div>
    </header>
  )
}
