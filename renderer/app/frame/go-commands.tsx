import { useNavigate } from '@tanstack/react-router'
import type { Actor } from '../../../shared/domain/person/person.ts'
import type { QueueView } from '../../engine/views/contract.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { beyondFor, hasQueues, QUEUE_PLACES } from './places.ts'

/** Offers every place that this person may go to. */
export function GoCommands({ me }: { readonly me: Actor }) {
  const navigate = useNavigate()
  useCommand('app.settings', () => void navigate({ to: '/settings' }))
  return (
    <>
      {hasQueues(me) &&
        QUEUE_PLACES.map(({ view, command }) => (
          <GoToQueue key={view} view={view} command={command} />
        ))}
      {beyondFor(me).map(({ to, command }) => (
        <GoTo key={to} to={to} command={command} />
      ))}
    </>
  )
}

function GoToQueue({ view, command }: { readonly view: QueueView; readonly command: string }) {
  const navigate = useNavigate()
  useCommand(command, () => void navigate({ to: '/tickets/$view', params: { view } }))
  return null
}

interface GoToProps {
  readonly to: '/outbox' | '/reviews' | '/people'
  readonly command: string
}

function GoTo({ to, command }: GoToProps) {
  const navigate = useNavigate()
  useCommand(command, () => void navigate({ to }))
  return null
}
