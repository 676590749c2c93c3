import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { openJournal } from '../../../../main/services/journal/journal.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

/** In the normal run a handful; `JOURNAL_KILLS=500` for the full count of promise R1. */
const KILLS = Number(process.env['JOURNAL_KILLS'] ?? 12)
const pageKey = Buffer.alloc(32, 7).toString('base64')

/** Node 20 runs no TypeScript, so the process to be killed is bundled first. */
async function bundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: resolve('tests/main/services/journal/append-forever.ts'),
      outDir: folder,
      rolldownOptions: { output: { entryFileNames: 'append-forever.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return join(folder, 'append-forever.mjs')
}

/** Lets it append for a while, kills it without warning, and returns what it had said. */
function killed(script: string, args: string[], afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  return new Promise((done, failed) => {
    child.stdout.on('data', chunk => {
      if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
      said += String(chunk)
    })
    child.on('error', failed)
    // The last line may be cut, but only a whole line is a promise.
    child.on('close', () => done(said.split('\n').slice(0, -1)))
  })
}

test(
  'an acknowledged command survives kill -9 at any moment (1)',
  async () => {
    const folder = temporaryFolder()
    const script = await bundle(folder)
    const path = join(folder, 'a.journal')
    const open = new Set<string>()
    const maybeSettled = new Set<string>()
    const settled = new Set<string>()
    for (let round = 0; round < KILLS; round++) {
      const afterMs = 10 + ((round * 37) % 140)
      for (const line of await killed(script, [path, pageKey, String(round)], afterMs)) {
        const [what, id = ''] = line.split(' ')
        if (what === 'kept') open.add(id)
        if (what === 'settling') maybeSettled.add(id)
        if (what === 'settled') settled.add(id)
      }
      const journal = await openJournal({ path, pageKey })
      const found = new Set((await journal.read()).entries.map(({ id }) => id))
      await journal.close()
      const lost = [...open].filter(id => !found.has(id) && !maybeSettled.has(id))
      const back = [...settled].filter(id => found.has(id))
      expect({ round, lost, back }).toEqual({ round, lost: [], back: [] })
    }
    expect(open.size).toBeGreaterThan(KILLS)
  },
  KILLS * 2_000 + 30_000,
)
