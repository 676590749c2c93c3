import { create } from 'zustand'
import { desktop, type Settings } from '../platform/desktop.ts'
import { toastProblem } from '../ui/toast.tsx'

interface Preferences {
  readonly settings: Settings
  /** Takes over what main has kept: at the start, and when another window has changed it. */
  readonly begin: (settings: Settings) => void
  /** Changes something, and keeps it on this computer. */
  readonly change: (patch: Partial<Settings>) => void
}

/** How this person likes the app. */
export const usePreferences = create<Preferences>((set, get) => ({
  settings: { theme: 'system', undoSendSeconds: 10, singleKeys: true, zoom: 1 },
  begin: settings => set({ settings }),
  change(patch) {
    const settings = { ...get().settings, ...patch }
    set({ settings })
    void keep(settings)
  },
}))

async function keep(settings: Settings): Promise<void> {
  const answer = await desktop.saveSettings(settings)
  if (!answer.ok) toastProblem('Your settings could not be kept on this computer.')
}
