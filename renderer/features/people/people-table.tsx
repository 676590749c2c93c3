import { Pencil } from 'lucide-react'
import { useState } from 'react'
import type { Person } from '../../../shared/domain/person/person.ts'
import { maySetLimits } from '../../../shared/domain/person/policy.ts'
import { formatMinor } from '../../../shared/lib/money.ts'
import type { Reference } from '../../engine/views/contract.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Tag } from '../../ui/tag.tsx'
import { ROLE_WORDS } from '../words.ts'
import { LimitsDialog } from './limits-dialog.tsx'
import css from './people-table.module.css'

/** Who works here, in which teams, and what each may give away. */
export function PeopleTable({ reference }: { readonly reference: Reference }) {
  const { people, teams, me } = reference
  const [editing, setEditing] = useState<Person | null>(null)
  const teamName = (id: string) => teams.find(team => team.id === id)?.name ?? id
  return (
    <div className={css.page}>
      <div className={css.column}>
        <h1 className={css.title}>People</h1>
        <p className={css.muted}>
          Limits are what one person may give away by themselves. The hub checks them on every act.
        </p>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Roles</th>
              <th scope="col">Teams</th>
              <th scope="col" className={css.number}>
                Per order
              </th>
              <th scope="col" className={css.number}>
                Per day
              </th>
              <th scope="col">
                <span className={css.quiet}>Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map(person => (
              <tr key={person.id}>
                <th scope="row" className={css.person}>
                  <Avatar name={person.name} />
                  <span>
                    <b>{person.name}</b>
                    <span className={css.muted}>{person.email}</span>
                  </span>
                </th>
                <td>
                  <span className={css.tags}>
                    {person.roles.map(role => (
                      <Tag key={role}>{ROLE_WORDS[role]}</Tag>
                    ))}
                  </span>
                </td>
                <td>{person.teamIds.map(teamName).join(', ') || 'none'}</td>
                <td className={css.number}>{formatMinor(person.limits.perOrderMinor)}</td>
                <td className={css.number}>{formatMinor(person.limits.perDayMinor)}</td>
                <td className={css.number}>
                  <IconButton
                    label={
                      maySetLimits(me, person.id)
                        ? `Change the limits of ${person.name}`
                        : 'Nobody changes their own limits'
                    }
                    disabled={!maySetLimits(me, person.id)}
                    onClick={() => setEditing(person)}
                  >
                    <Pencil size={14} strokeWidth={1.75} aria-hidden />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {editing !== null && <LimitsDialog person={editing} onClose={() => setEditing(null)} />}
    </div>
  )
}
