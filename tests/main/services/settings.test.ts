import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS, openSettings } from '../../../main/services/settings.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

describe('the settings of this computer', () => {
  test('are the defaults on the first day', async () => {
    const settings = await openSettings(join(temporaryFolder(), 'settings.json'))
    expect(settings.current()).toEqual(DEFAULT_SETTINGS)
  })

  test('are there again after a restart', async () => {
    const path = join(temporaryFolder(), 'settings.json')
    const changed = { ...DEFAULT_SETTINGS, theme: 'dark' as const, zoom: 1.2 }
    await (await openSettings(path)).save(changed)
    expect((await openSettings(path)).current()).toEqual(changed)
  })

  test('from before a setting existed keep what they say', async () => {
    const path = join(temporaryFolder(), 'settings.json')
    writeFileSync(path, '{ "theme": "light" }')
    expect((await openSettings(path)).current()).toEqual({ ...DEFAULT_SETTINGS, theme: 'light' })
  })

  test.each(['', '{ "theme"', '[]null', '{ "zoom": 40 }', '{ "theme": "pink" }'])(
    'that make no sense (%s) are kept aside, and the app starts with the defaults',
    async text => {
      const path = join(temporaryFolder(), 'settings.json')
      writeFileSync(path, text)
      expect((await openSettings(path)).current()).toEqual(DEFAULT_SETTINGS)
      expect(existsSync(path)).toBe(false)
      expect(readFileSync(`${path}.broken`, 'utf8')).toBe(text)
    },
  )
})
