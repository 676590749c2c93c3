import { cpus, loadavg } from 'node:os'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { loadSample } from '../../../server/sample/load.ts'
import { type Postgres, startPostgres } from '../../support/hub/databases.ts'
import { startHub } from '../../support/hub-process.ts'
import { bigDesk } from './big-desk.ts'
import { type Commands, measureCommands } from './measure-commands.ts'
import { type Contact, measureContact } from './measure-contact.ts'
import { type Devices, measureDevices } from './measure-devices.ts'
import { type Figures, writeResults } from './write-results.ts'

const AGENTS = 500
const DEVICES = [50, 150, 500]
/** Before anything counts: plans, connections and compiled code. */
const WARM_UP_MS = 4_000

export interface Plan {
  readonly runs: number
  readonly seconds: number
  readonly tickets: number
  readonly only: string | undefined
  readonly write: boolean
}

/** `npm run bench:hub`: a real hub process on a real PostgreSQL, on this machine alone. */
export async function benchHub(plan: Plan): Promise<void> {
  // Others may be at work here: the figures are then too low, and the reader must know.
  const load = loadavg()[0] ?? 0
  const postgres = await startPostgres()
  try {
    const wants = (part: string) => plan.only === undefined || plan.only === part
    const contact = wants('contact') ? await benchContact(postgres, plan) : []
    const { commands, devices } = await benchDesk(postgres, plan, wants)
    const figures: Figures = { plan, cores: cpus().length, load, commands, devices, contact }
    if (plan.write) writeResults(figures)
  } finally {
    await postgres.stop()
  }
}

async function benchDesk(postgres: Postgres, plan: Plan, wants: (part: string) => boolean) {
  const commands: Commands[] = []
  const devices: Devices[] = []
  if (!wants('commands') && !wants('devices')) return { commands, devices }
  const lastsMs = plan.seconds * 1_000
  await onHub(postgres, [], async (hub, opened) => {
    const seats = await bigDesk(opened, AGENTS)
    await measureCommands(hub, seats, WARM_UP_MS)
    for (let run = 0; run < plan.runs; run += 1) {
      if (wants('commands')) commands.push(say(await measureCommands(hub, seats, lastsMs)))
      for (const count of wants('devices') ? DEVICES : [])
        devices.push(say(await measureDevices(hub, seats.slice(0, count), lastsMs)))
    }
  })
  return { commands, devices }
}

async function benchContact(postgres: Postgres, plan: Plan): Promise<readonly Contact[]> {
  const opened = await postgres.open()
  console.log(`Making ${plan.tickets} tickets ...`)
  await loadSample(opened.db, { seed: 1, tickets: plan.tickets, now: Date.now() })
  const hub = await startHub({ DATABASE_URL: opened.url }, ['--sample'])
  const contact: Contact[] = []
  try {
    const token = await hub.token('supervisor@sample.test')
    for (let run = 0; run < plan.runs; run += 1)
      contact.push(say(await measureContact(hub, token, opened.url)))
  } finally {
    await hub.stop()
    await opened.close()
  }
  return contact
}

async function onHub(
  postgres: Postgres,
  args: readonly string[],
  work: (hub: { url: string; pid: number }, opened: OpenDatabase) => Promise<void>,
): Promise<void> {
  const opened = await postgres.open()
  const hub = await startHub({ DATABASE_URL: opened.url }, args)
  try {
    await work(hub, opened)
  } finally {
    await hub.stop()
    await opened.close()
  }
}

/** Each figure is told when it comes: a bench that is broken off has said something. */
function say<T extends object>(figures: T): T {
  const words = Object.entries(figures).map(([name, value]) => `${name} ${rounded(value)}`)
  console.log(words.join(', '))
  return figures
}

const rounded = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toFixed(2))) : String(value)
