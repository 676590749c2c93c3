import { BadConfiguration, readEnv } from './env.ts'
import { listSamplePeople } from './sample/people-to-try.ts'
import { startHub } from './start-hub.ts'
import { tellParent } from './tell-parent.ts'

/**
 * The hub's start: configuration, everything else, one ready line; then until somebody
 * asks it to end.
 */
async function main(): Promise<void> {
  const env = readEnv(process.env, process.argv.slice(2))
  const running = await startHub(env)
  process.stdout.write(
    `Empty Chair hub is ready at ${running.url}, mail in on port ${running.smtpPort}, data in ${env.dataDir}\n`,
  )
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

main().catch((error: unknown) => {
  // A sentence for what the operator can set right; the whole story for a fault of ours.
  const words =
    error instanceof BadConfiguration
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  process.stderr.write(`The hub did not start. ${words}\n`)
  process.exit(1)
})
