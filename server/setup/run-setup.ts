import { localBell } from '../bell.ts'
import { type ChangingHub, letHappen } from '../db/change-desk.ts'
import { type OpenDatabase, openDatabase } from '../db/open.ts'
import { BadConfiguration, type Env } from '../env.ts'
import { ringEverywhere } from '../postgres-bell.ts'
import { refuseSampleData } from '../sample/load-mark.ts'
import { addAdmin, newPasswordFor } from './add-admin.ts'
import { applySetup } from './apply-setup.ts'
import type { NewPassword } from './one-time-password.ts'
import { readSetup } from './read-setup.ts'
import type { SetupTask } from './setup-tasks.ts'

/** Does what the operator asked and gives back lines to print. The hub does not start. */
export async function runSetup(env: Env, tasks: readonly SetupTask[]): Promise<readonly string[]> {
  if (env.sample) {
    throw new BadConfiguration('--sample is not right here: a setup is for a desk of your own.')
  }
  // All files are read before anything is opened: a bad one stops with nothing done.
  const files = new Map(
    tasks.flatMap(one => (one.kind === 'setup' ? [[one.file, readSetup(one.file)] as const] : [])),
  )
  const opened = await openDatabase(env)
  await refuseSampleData(opened)
  try {
    const hub = {
      ...opened,
      locking: opened.engine === 'postgres',
      bell: localBell(),
      now: Date.now,
    }
    const lines: string[] = []
    for (const task of tasks) {
      const file = task.kind === 'setup' ? files.get(task.file) : undefined
      if (task.kind === 'setup' && file !== undefined) {
        const done = await applySetup(hub, file, task.file)
        lines.push(
          `${task.file}: ${done.added} new, ${done.changed} changed, ${done.same} as before.`,
          ...done.passwords.map(lineOf),
        )
      } else if (task.kind !== 'setup') lines.push(await admit(hub, task))
    }
    await tellHubs(hub, opened)
    return lines
  } finally {
    await opened.close()
  }
}

async function admit(
  hub: ChangingHub,
  { kind, email }: Exclude<SetupTask, { kind: 'setup' }>,
): Promise<string> {
  if (kind === 'newPassword') return lineOf(await newPasswordFor(hub, email))
  const made = await addAdmin(hub, email)
  return made === null
    ? `${email} is an admin and keeps the password they have; --new-password gives another.`
    : lineOf(made)
}

const lineOf = ({ email, password }: NewPassword): string =>
  `${email} signs in with ${password} (said this once; write it down)`

/** Hubs that run on the same PostgreSQL call their devices at once. */
async function tellHubs(hub: ChangingHub, { engine }: OpenDatabase): Promise<void> {
  if (engine === 'postgres') await letHappen(hub, 'setup', ({ sql }) => ringEverywhere(sql))
}
