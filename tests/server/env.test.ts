import { mkdtempSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openPostgres } from '../../server/db/open.ts'
import { BadConfiguration, readEnv } from '../../server/env.ts'
import { HUB_VERSION } from '../../server/version.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'hub-'))

describe('the configuration', () => {
  test('works with nothing set but a folder', () => {
    const env = readEnv({ HUB_DATA_DIR: folder() }, [])
    expect(env).toMatchObject({ port: 7311, host: '127.0.0.1', smtpPort: 7325, sample: false })
  })

  const wrong: [Record<string, string>, string[], RegExp][] = [
    [{ HUB_PORT: 'abc' }, [], /HUB_PORT/],
    [{ HUB_PORT: '70000' }, [], /HUB_PORT/],
    [{ DATABASE_URL: 'mysql://x' }, [], /DATABASE_URL.*postgres:\/\//],
    [{ SMTP_URL: 'http://x' }, [], /SMTP_URL/],
    [{ HUB_PUBLIC_URL: 'desk.example' }, [], /HUB_PUBLIC_URL/],
    [{ HUB_ORIGINS: 'https://a.test/path' }, [], /HUB_ORIGINS/],
    [{ HUB_SECRET: 'short' }, [], /HUB_SECRET.*32/],
    [{ HUB_SAMPLE: 'maybe' }, [], /HUB_SAMPLE/],
    [{ HUB_LOG: 'loud' }, [], /HUB_LOG/],
    [{ HUB_SAMPLE: '1', HUB_HOST: '0.0.0.0' }, [], /HUB_HOST must be 127\.0\.0\.1/],
    [{}, ['--tickets', 'many'], /--tickets/],
    [{}, ['--colour'], /--colour is not a flag/],
  ]
  test.each(wrong)(
    'stops with one sentence that names what is wrong: %o %o',
    (vars, argv, words) => {
      expect(() => readEnv({ HUB_DATA_DIR: folder(), ...vars }, argv)).toThrow(words)
    },
  )

  test('flags win over variables, and an empty variable is not set', () => {
    const vars = { HUB_DATA_DIR: folder(), HUB_PORT: '1', HUB_SMTP_PORT: '' }
    const env = readEnv(vars, ['--port', '0', '--sample', '--tickets=50'])
    expect(env).toMatchObject({
      port: 0,
      smtpPort: 7325,
      smtpPortIsNamed: false,
      sample: true,
      sampleTickets: 50,
    })
  })

  test('the secret is made once and readable by its owner alone', () => {
    const HUB_DATA_DIR = folder()
    const first = readEnv({ HUB_DATA_DIR }, []).secret
    expect(readEnv({ HUB_DATA_DIR }, []).secret).toBe(first)
    expect(first).toHaveLength(64)
    expect(statSync(join(HUB_DATA_DIR, 'secret')).mode & 0o777).toBe(0o600)
  })
})

test('the version that the hub tells is the version of the package', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  expect(HUB_VERSION).toBe(version)
})

test('a database that does not answer is named, with why', async () => {
  const opening = openPostgres('postgres://desk:secret@127.0.0.1:9/desk')
  await expect(opening).rejects.toBeInstanceOf(BadConfiguration)
  await expect(openPostgres('postgres://desk:secret@127.0.0.1:9/desk')).rejects.toThrow(
    /DATABASE_URL.*ECONNREFUSED/,
  )
})
