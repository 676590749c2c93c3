import { Kbd } from '../../ui/kbd.tsx'
import { keyLabel } from './key-labels.ts'
import css from './key-table.module.css'
import { COMMANDS, type CommandEntry } from './registry.ts'

const GROUPS = ['List', 'Ticket', 'Reply', 'Go to', 'App'] as const

/** Every command that has keys, by group. */
export const KeyTable = () => (
  <div className={css.table}>
    {GROUPS.map(group => (
      <section key={group} className={css.group}>
        <h3 className={css.title}>{group}</h3>
        <dl className={css.list}>
          {(COMMANDS as readonly CommandEntry[])
            .filter(one => one.group === group && one.keys.length > 0)
            .map(one => (
              <div key={one.id} className={css.row}>
                <dt>{one.words}</dt>
                <dd className={css.keys}>
                  {[...new Set(one.keys.map(keyLabel))].map(label => (
                    <Kbd key={label}>{label}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
        </dl>
      </section>
    ))}
  </div>
)
