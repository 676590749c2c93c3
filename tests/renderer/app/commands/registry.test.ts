import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { clashes } from '../../../../renderer/app/commands/clashes.ts'
import { COMMANDS, isSingle } from '../../../../renderer/app/commands/registry.ts'

describe('the command registry', () => {
  test('gives no key to two commands', () => expect(clashes(COMMANDS)).toEqual([]))

  test('names each command once', () => {
    const ids = COMMANDS.map(one => one.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('knows every command of the window’s own menu', () => {
    const menu = readFileSync('main/services/menu.ts', 'utf8')
    const asked = [
      ...menu.matchAll(/'((?:app|go|search|palette|ticket|help|theme|session|window)\.\w+)'/g),
    ]
    const ids = new Set<string>(COMMANDS.map(one => one.id))
    expect(asked.map(([, id]) => id ?? '').filter(id => !ids.has(id))).toEqual([])
  })

  test('lets nothing with Ctrl or Cmd be switched off as a single key', () => {
    expect(isSingle('$mod+Enter')).toBe(false)
    expect(isSingle('g i')).toBe(true)
  })
})

describe('clashes', () => {
  const entry = (id: string, ...keys: string[]) => ({ id, keys, words: id, group: 'App' }) as const

  test('finds one key for two commands', () => {
    expect(clashes([entry('a', 'j'), entry('b', 'j')])).toHaveLength(1)
  })
  test('finds a single key that begins a sequence', () => {
    expect(clashes([entry('a', 'g'), entry('b', 'g i')])).toHaveLength(1)
  })
  test('finds Alt with a letter, which types a character on many keyboards', () => {
    expect(clashes([entry('a', 'Alt+e')])).toHaveLength(1)
    expect(clashes([entry('a', '$mod+Alt+e')])).toHaveLength(1)
  })
})
