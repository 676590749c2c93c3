import { Navigate } from '@tanstack/react-router'
import { CloudDownload } from 'lucide-react'
import type { SyncStatus } from '../../engine/views/contract.ts'
import { useDeskView } from '../../features/desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { homeOf } from '../frame/places.ts'

function NotHereYet({ connection }: { readonly connection: SyncStatus['connection'] }) {
  if (connection !== 'offline')
    return <Skeleton rows={6} label="Your desk is being fetched from the hub" />
  return (
    <EmptyState
      whole
      icon={<CloudDownload size={20} aria-hidden />}
      title="Your desk is not here yet"
    >
      It comes as soon as the hub answers. Once it has been here, it works without a network too.
    </EmptyState>
  )
}

/** Leads everybody to where their day begins; says so where a role has nothing here yet. */
export function HomePage() {
  const me = useDeskView('reference')?.me
  const status = useDeskView('status')
  if (me === undefined) return <Skeleton rows={6} label="Your desk is being opened" />
  const home = homeOf(me)
  if (home === '/tickets/mine')
    return <Navigate to="/tickets/$view" params={{ view: 'mine' }} replace />
  if (home !== null) return <Navigate to={home} replace />
  // Nobody's roles are known before the desk has been fetched for the first time.
  if (status?.asOf === null) return <NotHereYet connection={status.connection} />
  return (
    <EmptyState whole icon={<Mark size={22} />} title={`Welcome, ${me.name}`}>
      {me.roles.includes('manager')
        ? 'Your two days of customer service are not part of this version yet. Until then your supervisor can give you a seat in a team.'
        : 'Your roles do not open anything here yet. Whoever looks after people can give you a team.'}
    </EmptyState>
  )
}
