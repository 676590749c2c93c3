import { Menu, UnstyledButton } from '@mantine/core'
import { Keyboard, LogOut, Moon, Settings, Sun } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { runCommand, useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { Kbd } from '../../ui/kbd.tsx'
import css from './account-menu.module.css'
import { SignOutDialog } from './sign-out-dialog.tsx'

interface Props {
  readonly name: string
  readonly email: string
}

const ITEMS = [
  { id: 'app.settings', words: 'Settings', icon: Settings },
  { id: 'help.keys', words: 'Keys', icon: Keyboard },
] as const

/** You: settings, theme, the way out. */
export function AccountMenu({ name, email }: Props) {
  const [leaving, setLeaving] = useState(false)
  const keys = useCommandKeys()
  useCommand('session.signOut', () => setLeaving(true))
  return (
    <>
      <Menu width={220}>
        <Menu.Target>
          <UnstyledButton className={css.button} aria-label={`You: ${name}`}>
            <Avatar name={name} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <div className={css.who}>
            <b>{name}</b>
            <span>{email}</span>
          </div>
          <Menu.Divider />
          {ITEMS.map(({ id, words, icon: Icon }) => (
            <Menu.Item
              key={id}
              leftSection={<Icon size={15} strokeWidth={1.75} />}
              rightSection={keys.label(id) && <Kbd bare>{keys.label(id) ?? ''}</Kbd>}
              onClick={() => runCommand(id)}
            >
              {words}
            </Menu.Item>
          ))}
          <Menu.Item
            leftSection={
              <>
                <Moon size={15} strokeWidth={1.75} className={css.light} />
                <Sun size={15} strokeWidth={1.75} className={css.dark} />
              </>
            }
            onClick={() => runCommand('theme.toggle')}
          >
            Light or dark
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<LogOut size={15} strokeWidth={1.75} />}
            onClick={() => setLeaving(true)}
          >
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {leaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </>
  )
}
