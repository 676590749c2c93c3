import { Keyboard } from 'lucide-react'
import type { Actor } from '../../../shared/domain/person/person.ts'
import { runCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { Mark } from '../../ui/mark.tsx'
import { Pill } from '../../ui/pill.tsx'
import { AccountMenu } from './account-menu.tsx'
import css from './head.module.css'
import { hasQueues } from './places.ts'
import { SearchBox } from './search-box.tsx'
import { StatusPill } from './status-pill.tsx'

interface Props {
  readonly name: string
  readonly email: string
  readonly me: Actor | undefined
}

/** The bar on top: who we are, search, the connection, every command, you. */
export function Head({ name, email, me }: Props) {
  const keys = useCommandKeys().label('palette.open')
  return (
    <header className={css.head}>
      <div className={css.mark}>
        <Mark />
        <span className={css.name}>Empty Chair</span>
      </div>
      <div className={css.middle}>{me !== undefined && hasQueues(me) && <SearchBox />}</div>
      <StatusPill />
      <Pill
        icon={<Keyboard size={14} strokeWidth={1.75} aria-hidden />}
        aria-label={`All commands, ${keys ?? ''}`}
        onClick={() => runCommand('palette.open')}
      >
        {keys}
      </Pill>
      <AccountMenu name={name} email={email} />
    </header>
  )
}
