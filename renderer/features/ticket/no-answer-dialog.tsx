import { Radio, TextInput } from '@mantine/core'
import { MessageCircleOff } from 'lucide-react'
import { useState } from 'react'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { CustomerWords, quoted } from '../../ui/customer-words.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import type { TicketActs } from './use-ticket-acts.ts'

const REASONS = [
  'a thank-you',
  'answered by phone',
  'sent to us by mistake',
  'the same matter is answered in another ticket',
] as const
const OTHER = 'other'

interface Props {
  readonly ticket: Ticket
  readonly acts: TicketActs
}

/** Says, with a reason, that the customer's last words need no answer. */
export function NoAnswerDialog({ ticket, acts }: Props) {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<string>(REASONS[0])
  const [words, setWords] = useState('')
  const keys = useCommandKeys()
  const waits = ticket.waitingSince !== null
  useCommand('ticket.noAnswer', waits ? () => setOpen(true) : null)
  const reason = chosen === OTHER ? words.trim() : chosen
  return (
    <>
      <IconButton
        label="No answer needed"
        keys={keys.label('ticket.noAnswer')}
        disabled={!waits}
        onClick={() => setOpen(true)}
      >
        <MessageCircleOff size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      {open && (
        <Dialog
          title="No answer needed"
          confirm="Needs no answer"
          onClose={() => setOpen(false)}
          blocked={reason.length < 3 ? 'Say in a few words why.' : null}
          onConfirm={async () => {
            if (await acts.noAnswer(reason)) setOpen(false)
          }}
        >
          <CustomerWords size="quote">{quoted(ticket.snippet)}</CustomerWords>
          <Radio.Group value={chosen} onChange={setChosen} label="Because it is">
            {REASONS.map(one => (
              <Radio key={one} value={one} label={one} my={6} />
            ))}
            <Radio value={OTHER} label="something else" my={6} />
          </Radio.Group>
          {chosen === OTHER && (
            <TextInput
              label="What"
              value={words}
              maxLength={500}
              onChange={event => setWords(event.currentTarget.value)}
            />
          )}
        </Dialog>
      )}
    </>
  )
}
