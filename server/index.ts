import { BadConfiguration, readEnv } from './env.ts'
import { isMailThread, serveMailThread } from './mail/mail-thread.ts'
import { threadedReader } from './mail/threaded-reader.ts'
import { listSamplePeople } from './sample/people-to-try.ts'
import { runSetup } from './setup/run-setup.ts'
import { readSetupTasks } from './setup/setup-tasks.ts'
import { startHub } from './start-hub.ts'
import { tellParent } from './tell-parent.ts'

const NOBODY_YET =
  'Nobody can sign in yet. Stop the hub and type `npm run hub -- --setup team.json` (docs/hub.md, docs/team.example.json), or `npm run hub -- --add-admin you@shop.com` for the first admin alone.'

/**
 * The hub's start: configuration, everything else, one ready line; then until somebody
 * asks it to end.
 */
async function main(): Promise<void> {
  const { tasks, rest } = readSetupTasks(process.argv.slice(2))
  const env = readEnv(process.env, rest)
  if (tasks.length > 0) {
    for (const line of await runSetup(env, tasks)) process.stdout.write(`${line}\n`)
    return
  }
  const running = await startHub(env, { reader: threadedReader(__filename) })
  process.stdout.write(
    `Empty Chair hub is ready at ${running.url}, mail in on port ${running.smtpPort}, data in ${env.dataDir}\n`,
  )
  if (running.isEmpty) process.stdout.write(`${NOBODY_YET}\n`)
  if (env.log !== 'error' && env.log !== 'silent') process.stdout.write(`${running.promise}\n`)

  let closing: Promise<void> | null = null
  const end = (): void => {
    closing ??= running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        running.hub.log.error({ err: error }, 'closing failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
  tellParent(
    {
      type: 'ready',
      url: running.url,
      smtpPort: running.smtpPort,
      people: env.sample ? listSamplePeople() : [],
    },
    end,
  )
}

// The bundle is one file: its threads for reading mail start it again, and get here.
if (isMailThread()) serveMailThread()
else main().catch(fail)

function fail(error: unknown): void {
  // A sentence for what the operator can set right; the whole story for a fault of ours.
  const words =
    error instanceof BadConfiguration
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  process.stderr.write(`The hub did not start. ${words}\n`)
  process.exit(1)
}
