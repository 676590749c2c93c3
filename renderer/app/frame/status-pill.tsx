import { useNavigate } from '@tanstack/react-router'
import { Check, CircleAlert, CloudOff, LoaderCircle } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useDeskView } from '../../features/desk.ts'
import { announce } from '../../ui/live-region.tsx'
import { Pill } from '../../ui/pill.tsx'
import { useNow } from '../../ui/use-now.ts'
import { OPENING, statusWords } from './status-words.ts'

const ICONS = {
  online: Check,
  offline: CloudOff,
  busy: LoaderCircle,
  needsYou: CircleAlert,
} as const

/** The connection and the queue of acts, always true; leads to the outbox. */
export function StatusPill() {
  const status = useDeskView('status')
  const now = useNow()
  const navigate = useNavigate()
  const connection = status?.connection
  const before = useRef(connection)
  useEffect(() => {
    // Nothing has changed for somebody who has only just come in.
    const changed = before.current !== undefined && before.current !== 'starting'
    before.current = connection
    if (!changed) return
    if (connection === 'offline') announce('Offline. Everything you do is kept on this computer.')
    if (connection === 'online') announce('Online')
  }, [connection])
  const { tone, icon, words } = status === undefined ? OPENING : statusWords(status, now)
  const Icon = ICONS[icon]
  return (
    <Pill
      tone={tone}
      icon={<Icon size={14} strokeWidth={1.75} aria-hidden />}
      title="Open the outbox"
      onClick={() => void navigate({ to: '/outbox' })}
    >
      {words}
    </Pill>
  )
}
