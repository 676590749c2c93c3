import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { usePreferences } from '../../features/preferences.ts'
import { useCommand } from '../../ui/command-bus.ts'

/** Keeps the colours as the person chose them, and offers to switch. */
export function useTheme(): void {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const chosen = usePreferences(state => state.settings.theme)
  const change = usePreferences(state => state.change)
  useEffect(() => setColorScheme(chosen === 'system' ? 'auto' : chosen), [chosen, setColorScheme])
  useCommand('theme.toggle', () => {
    const dark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark'
    change({ theme: dark ? 'light' : 'dark' })
  })
}
