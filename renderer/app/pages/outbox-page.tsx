import { useNavigate } from '@tanstack/react-router'
import { OutboxList } from '../../features/outbox/outbox-list.tsx'

/** The outbox, with a way to each act's ticket. */
export function OutboxPage() {
  const navigate = useNavigate()
  return (
    <OutboxList
      onOpenTicket={ticket =>
        void navigate({ to: '/tickets/$view', params: { view: 'all' }, search: { ticket } })
      }
    />
  )
}
