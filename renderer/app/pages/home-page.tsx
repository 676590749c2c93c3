import { Navigate } from '@tanstack/react-router'
import { useDeskView } from '../../features/desk.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { homeOf } from '../frame/places.ts'

/** Leads everybody to where their day begins; says so where a role has nothing here yet. */
export function HomePage() {
  const me = useDeskView('reference')?.me
  if (me === undefined) return <Skeleton rows={6} label="Your desk is being opened" />
  const home = homeOf(me)
  if (home === '/tickets/mine')
    return <Navigate to="/tickets/$view" params={{ view: 'mine' }} replace />
  if (home !== null) return <Navigate to={home} replace />
  return (
    <EmptyState whole icon={<Mark size={22} />} title={`Welcome, ${me.name}`}>
      {me.roles.includes('manager')
        ? 'Your two days of customer service are not part of this version yet. Until then your supervisor can give you a seat in a team.'
        : 'Your roles do not open anything here yet. Whoever looks after people can give you a team.'}
    </EmptyState>
  )
}
