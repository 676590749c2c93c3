import { Menu } from '@mantine/core'
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { mayAssign } from '../../../shared/domain/ticket/policy.ts'
import type { Reference, TicketData } from '../../engine/views/contract.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { TicketActs } from './use-ticket-acts.ts'

interface Props {
  readonly data: TicketData
  readonly reference: Reference
  readonly acts: TicketActs
}

/** Who takes care of it: only those to whom this person may give it. */
export function AssignMenu({ data, reference, acts }: Props) {
  const { ticket } = data
  const { me, people } = reference
  const [open, setOpen] = useState(false)
  const keys = useCommandKeys()
  useCommand('ticket.assign', () => setOpen(true))
  const others = people.filter(
    one => one.id !== me.id && one.teamIds.includes(ticket.teamId) && mayAssign(me, ticket, one.id),
  )
  return (
    <Menu opened={open} onChange={setOpen} width={230}>
      <Menu.Target>
        <IconButton label="Assign" keys={keys.label('ticket.assign')}>
          <UserPlus size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<Avatar name={me.name} />}
          rightSection={<Kbd bare>{keys.label('ticket.assignMe') ?? ''}</Kbd>}
          disabled={ticket.assigneeId === me.id}
          onClick={() => void acts.assign(me)}
        >
          To me
        </Menu.Item>
        {others.map(one => (
          <Menu.Item
            key={one.id}
            leftSection={<Avatar name={one.name} />}
            disabled={ticket.assigneeId === one.id}
            onClick={() => void acts.assign(one)}
          >
            {one.name}
          </Menu.Item>
        ))}
        {ticket.assigneeId !== null && mayAssign(me, ticket, null) && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => void acts.assign(null)}>Give back to the queue</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
