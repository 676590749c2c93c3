import { hasRole } from '../../../shared/domain/person/person.ts'
import { useDeskView } from '../../features/desk.ts'
import { PeopleTable } from '../../features/people/people-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'

/** People and their limits, for admins. */
export function PeoplePage() {
  const reference = useDeskView('reference')
  if (reference === undefined) return <Skeleton rows={6} label="People are being opened" />
  if (!hasRole(reference.me, 'admin')) {
    return (
      <EmptyState whole title="Not yours to see">
        Only admins look after people and limits.
      </EmptyState>
    )
  }
  return <PeopleTable reference={reference} />
}
