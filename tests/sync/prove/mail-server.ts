import { fork } from 'node:child_process'
import { once } from 'node:events'

/** A mail server in a process of its own, which goes on while hubs come and go. */
export async function startMailServer() {
  const child = fork('tests/support/hub/wild-mail-server.mjs', { stdio: 'inherit' })
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  /** How often it took each mail, by Message-ID. */
  const accepted = new Map<string, number>()
  child.on('message', (told: { accepted?: string }) => {
    if (told.accepted) accepted.set(told.accepted, (accepted.get(told.accepted) ?? 0) + 1)
  })
  return { url: `smtp://127.0.0.1:${port}`, accepted, stop: () => void child.kill() }
}
