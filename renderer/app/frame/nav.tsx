import { Link } from '@tanstack/react-router'
import type { LucideIcon } from 'lucide-react'
import type { Actor } from '../../../shared/domain/person/person.ts'
import { useDeskView } from '../../features/desk.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import css from './nav.module.css'
import { NotAddressed } from './not-addressed.tsx'
import { beyondFor, hasQueues, QUEUE_PLACES } from './places.ts'

/** The views down the left: the queues, and what lies beyond tickets. Only what the roles open. */
export function Nav({ me }: { readonly me: Actor | undefined }) {
  const counts = useDeskView('counts')
  const keys = useCommandKeys()
  if (me === undefined) return <nav className={css.nav} aria-label="Views" />
  const queues = hasQueues(me)
  return (
    <nav className={css.nav} aria-label="Views">
      {queues && (
        <ul className={css.list}>
          {QUEUE_PLACES.map(({ view, words, icon, command }) => (
            <li key={view}>
              <Link
                to="/tickets/$view"
                params={{ view }}
                activeOptions={{ includeSearch: false }}
                className={css.link ?? ''}
                title={`${words}  ${keys.label(command) ?? ''}`}
              >
                <Place icon={icon} words={words} count={counts?.views[view] ?? null} />
              </Link>
            </li>
          ))}
        </ul>
      )}
      {queues && <h2 className={css.heading}>Beyond tickets</h2>}
      <ul className={css.list}>
        {beyondFor(me).map(({ to, words, icon, command, count }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ includeSearch: false }}
              className={css.link ?? ''}
              title={`${words}  ${keys.label(command) ?? ''}`}
            >
              <Place
                icon={icon}
                words={words}
                count={counts === undefined ? null : count(counts)}
              />
            </Link>
          </li>
        ))}
      </ul>
      {queues && counts !== undefined && <NotAddressed counts={counts} />}
    </nav>
  )
}

interface PlaceProps {
  readonly icon: LucideIcon
  readonly words: string
  readonly count: number | null
}

const Place = ({ icon: Icon, words, count }: PlaceProps) => (
  <>
    <Icon size={16} strokeWidth={1.75} aria-hidden />
    <span className={css.words}>{words}</span>
    {count !== null && count > 0 && <b className={css.count}>{count.toLocaleString('en-GB')}</b>}
  </>
)
