import { type MantineColorSchemeManager, MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { CommandKeysProvider } from '../ui/command-keys.ts'
import { LiveRegion } from '../ui/live-region.tsx'
import { styleNonce } from '../ui/style-nonce.ts'
import { theme, tokensForKit } from '../ui/theme.ts'
import { commandKeys } from './commands/key-labels.ts'

/** Beside the page, so that the first paint already has the right colours. */
const THEME_KEY = 'empty-chair.theme'

const remembered: MantineColorSchemeManager = {
  get(fallback) {
    const kept = localStorage.getItem(THEME_KEY)
    return kept === 'light' || kept === 'dark' ? kept : fallback
  },
  set: value => localStorage.setItem(THEME_KEY, value),
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => localStorage.removeItem(THEME_KEY),
}

/** What every screen stands on: the kit with our tokens, toasts, announcements, key names. */
export const Providers = ({ children }: { readonly children: ReactNode }) => (
  <MantineProvider
    theme={theme}
    cssVariablesResolver={tokensForKit}
    colorSchemeManager={remembered}
    defaultColorScheme="auto"
    {...(styleNonce === '' ? {} : { getStyleNonce: () => styleNonce })}
  >
    <CommandKeysProvider value={commandKeys}>
      {children}
      <Notifications position="bottom-left" limit={3} />
      <LiveRegion />
    </CommandKeysProvider>
  </MantineProvider>
)
