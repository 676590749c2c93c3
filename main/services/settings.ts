import { rename } from 'node:fs/promises'
import { type Settings, settings as schema } from '../../shared/ipc/contract.ts'
import { readIfThere, writeSafely } from './safe-file.ts'

export const DEFAULT_SETTINGS: Settings = {
  theme: 'system',
  undoSendSeconds: 10,
  singleKeys: true,
  zoom: 1,
}

export type SettingsStore = {
  readonly current: () => Settings
  readonly save: (settings: Settings) => Promise<void>
}

/**
 * Loads the settings of this computer. A file that cannot be read or was made by a newer
 * version is kept beside as `.broken`, and the app starts with the defaults.
 */
export async function openSettings(path: string): Promise<SettingsStore> {
  let current = await load(path)
  return {
    current: () => current,
    async save(settings) {
      current = settings
      await writeSafely(path, `${JSON.stringify(settings, null, 2)}\n`)
    },
  }
}

async function load(path: string): Promise<Settings> {
  const text = await readIfThere(path)
  if (text === null) return DEFAULT_SETTINGS
  const read = parse(text)
  if (read !== null) return read
  await rename(path, `${path}.broken`)
  return DEFAULT_SETTINGS
}

function parse(text: string): Settings | null {
  try {
    // Over the defaults, so that a file from before a setting existed still counts.
    const values: unknown = { ...DEFAULT_SETTINGS, ...JSON.parse(text) }
    return schema.safeParse(values).data ?? null
  } catch {
    // Not JSON: cut short or edited by hand. The caller keeps it aside.
    return null
  }
}
