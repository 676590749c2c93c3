import { delimiter, dirname } from 'node:path'
import { node24 } from './runtime/node-24.mjs'
import { run } from './test/tally.mjs'

/**
 * `npm run test:node24 -- <files>`: the tests of the hub and of the sync on Node 24. The hubs
 * that they start run on it, too.
 */
try {
  const node = await node24()
  // Programs that are called by name are to be the same Node.
  const PATH = `${dirname(node)}${delimiter}${process.env['PATH'] ?? ''}`
  const projects = ['hub', 'hub-postgres', 'sync'].flatMap(name => ['--project', name])
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...projects, ...process.argv.slice(2)]
  await run(node, args, { PATH })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
