import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../server/db/open.ts'
import { readEnv } from '../../../server/env.ts'
import { loadSample } from '../../../server/sample/load.ts'
import { runSetup } from '../../../server/setup/run-setup.ts'
import { readSetupTasks } from '../../../server/setup/setup-tasks.ts'
import { startHub } from '../../../server/start-hub.ts'

const env = (argv: string[] = []) =>
  readEnv(
    {
      HUB_DATA_DIR: mkdtempSync(join(tmpdir(), 'hub-')),
      HUB_PORT: '0',
      HUB_SMTP_PORT: '0',
      HUB_LOG: 'silent',
    },
    argv,
  )

describe('setting a hub up from the command line', () => {
  test('an empty hub says so; after the setup it does not, and knows no shop', async () => {
    const own = env()
    const empty = await startHub(own)
    expect(empty.isEmpty).toBe(true)
    await empty.close()
    const { tasks } = readSetupTasks([
      '--setup',
      'docs/team.example.json',
      '--add-admin=you@shop.example',
    ])
    const lines = await runSetup(own, tasks)
    expect(lines[0]).toBe('docs/team.example.json: 10 new, 0 changed, 0 as before.')
    expect(lines).toHaveLength(5)
    expect(lines[4]).toMatch(/^you@shop\.example signs in with (\w{5}-){3}\w{5} /)
    const hub = await startHub(own)
    expect(hub.isEmpty).toBe(false)
    await expect(hub.hub.shop.takeOffSale('k', 'p')).rejects.toThrow('No shop is connected')
    await hub.close()
  })

  test('flags without their word, and a setup of the sample, stop with a sentence', async () => {
    expect(() => readSetupTasks(['--setup'])).toThrow('--setup is not right: the path of a file')
    expect(() => readSetupTasks(['--add-admin', '--sample'])).toThrow('--add-admin is not right')
    await expect(runSetup(env(['--sample']), [])).rejects.toThrow('--sample is not right here')
  })

  test('data of the sample is never served or set up as a desk for work', async () => {
    const own = env()
    const opened = await openDatabase(own)
    await loadSample(opened.db, { seed: 1, tickets: 1, now: Date.now() })
    await opened.close()
    await expect(startHub(own)).rejects.toThrow('holds the sample workspace')
    await expect(runSetup(own, [{ kind: 'addAdmin', email: 'a@b.test' }])).rejects.toThrow(
      'holds the sample',
    )
  })
})
