import { Menu } from '@mantine/core'
import { Check, Flag } from 'lucide-react'
import { useState } from 'react'
import { priority, type Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { PRIORITY_WORDS } from '../words.ts'
import type { TicketActs } from './use-ticket-acts.ts'

interface Props {
  readonly ticket: Ticket
  readonly acts: TicketActs
}

/** How soon it must be answered; the due time follows the team's target. */
export function PriorityMenu({ ticket, acts }: Props) {
  const [open, setOpen] = useState(false)
  const keys = useCommandKeys()
  useCommand('ticket.priority', () => setOpen(true))
  return (
    <Menu opened={open} onChange={setOpen} width={180}>
      <Menu.Target>
        <IconButton
          label={`Priority: ${PRIORITY_WORDS[ticket.priority]}`}
          keys={keys.label('ticket.priority')}
        >
          <Flag size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {priority.options.map(one => (
          <Menu.Item
            key={one}
            rightSection={one === ticket.priority ? <Check size={14} aria-label="now" /> : null}
            onClick={() => void (one !== ticket.priority && acts.setPriority(one))}
          >
            {PRIORITY_WORDS[one]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
