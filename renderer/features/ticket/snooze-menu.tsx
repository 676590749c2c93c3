import { Menu } from '@mantine/core'
import { Moon } from 'lucide-react'
import { useState } from 'react'
import { momentWords } from '../../ui/clock.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useNow } from '../../ui/use-now.ts'
import { snoozeChoices } from './snooze-choices.ts'
import css from './snooze-menu.module.css'
import type { TicketActs } from './use-ticket-acts.ts'

/** Puts a ticket aside until a time; it keeps counting as not yet addressed. */
export function SnoozeMenu({ acts }: { readonly acts: TicketActs }) {
  const [open, setOpen] = useState(false)
  const [asking, setAsking] = useState(false)
  const [at, setAt] = useState('')
  const keys = useCommandKeys()
  useCommand('ticket.snooze', () => setOpen(true))
  const now = useNow()
  const chosen = at === '' ? null : new Date(at).getTime()
  return (
    <>
      <Menu opened={open} onChange={setOpen} width={250}>
        <Menu.Target>
          <IconButton label="Snooze" keys={keys.label('ticket.snooze')}>
            <Moon size={16} strokeWidth={1.75} aria-hidden />
          </IconButton>
        </Menu.Target>
        <Menu.Dropdown>
          {snoozeChoices(now).map(({ words, until }) => (
            <Menu.Item
              key={words}
              rightSection={<span className={css.when}>{momentWords(until, now)}</span>}
              onClick={() => void acts.snooze(until)}
            >
              {words}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => setAsking(true)}>At another time…</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <Dialog
          title="Snooze until"
          size={360}
          confirm="Snooze"
          onClose={() => setAsking(false)}
          blocked={chosen === null || chosen <= now ? 'Choose a time that is still to come.' : null}
          onConfirm={async () => {
            if (chosen !== null && (await acts.snooze(chosen))) setAsking(false)
          }}
        >
          <label className={css.field}>
            Day and time
            <input type="datetime-local" value={at} onChange={event => setAt(event.target.value)} />
          </label>
        </Dialog>
      )}
    </>
  )
}
