import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  createPGlite,
  type OpenDatabase,
  openPGlite,
  openPostgres,
} from '../../../../server/db/open.ts'
import type { Device } from '../../../support/device.ts'
import { type Postgres, startPostgres } from '../../../support/hub/databases.ts'
import { type HubProcess, startHub } from '../../../support/hub-process.ts'
import { differences, heldRows } from '../../held-rows.ts'
import { checkHub } from '../check-hub.ts'
import { startMailServer } from '../mail-server.ts'
import type { Proof } from '../promise.ts'
import { restoreInto, takeBackup } from './backup-of.ts'
import { aCrew, atRest, deskOf, type Worker, work } from './crew.ts'

const SAMPLE = ['--sample', '--tickets', '40']
/** Before the backup, between it and the end of the hub, and after the restore. */
const LOAD_MS = [2_500, 2_500, 1_500] as const

interface Run {
  readonly faults: readonly string[]
  readonly acts: number
  readonly mails: number
  readonly forgotten: number
}

/** R14: hubs in processes of their own, backed up under load, killed, and restored. */
export async function provesRestored(full: boolean): Promise<Proof> {
  const [onPostgres, onPGlite] = full ? [20, 10] : [1, 1]
  const postgres = await startPostgres()
  const runs: Run[] = []
  try {
    for (let seed = 1; seed <= onPostgres; seed += 1) runs.push(await restoreOne(seed, postgres))
    for (let seed = 1; seed <= onPGlite; seed += 1) runs.push(await restoreOne(seed, null))
  } finally {
    await postgres.stop()
  }
  const sum = (of: (run: Run) => number) => runs.reduce((all, run) => all + of(run), 0)
  return {
    figure: `${onPostgres} backups under load restored on PostgreSQL, ${onPGlite} on PGlite; ${sum(run => run.acts)} acts, ${sum(run => run.forgotten)} of them forgotten and offered again, ${sum(run => run.mails)} mails: 0 lost, 0 executed again, all agree`,
    faults: runs.flatMap(run => run.faults),
  }
}

async function restoreOne(seed: number, postgres: Postgres | null): Promise<Run> {
  const mail = await startMailServer()
  const house = postgres === null ? await onPGlite(mail.url) : await onPostgres(postgres, mail.url)
  const { hub } = house
  const until = { over: false }
  let crew: readonly Worker[] = []
  try {
    crew = await aCrew(hub, seed)
    const working = Promise.all(crew.map((one, n) => work(one, seed * 10 + n, until)))
    await sleep(LOAD_MS[0])
    await house.backUp()
    await sleep(LOAD_MS[1])
    await hub.stop('SIGKILL')
    const forgotten = await house.restore()
    await sleep(LOAD_MS[2])
    until.over = true
    await working
    for (const { desk } of crew) await atRest(desk)
    await effectsDone(hub)
    for (const { desk } of crew) await atRest(desk)
    const faults = await compareWithNew(hub, crew, seed)
    await hub.stop()
    const opened = await house.open()
    const world = { accepted: mail.accepted, since: START }
    faults.push(...(await checkHub(opened.db, crew.map(accountOf), world)))
    await opened.close()
    const acts = crew.reduce((all, one) => all + one.acknowledged.length, 0)
    return { faults, acts, mails: mail.accepted.size, forgotten }
  } finally {
    until.over = true
    for (const { desk } of crew) await desk.engine.stop()
    await hub.stop('SIGKILL')
    mail.stop()
    rmSync(hub.dataDir, { recursive: true, force: true })
  }
}

const START = Date.now()

const accountOf = ({ email, desk, acknowledged }: Worker) => ({
  who: email,
  acknowledged,
  isKept: (id: string) => desk.engine.model.outbox.get(id) !== undefined,
})

/** A hub and its database, which goes back to its backup. */
interface House {
  readonly hub: HubProcess
  backUp(): Promise<void>
  /** Starts the hub on the backup. Answers how many decisions it has forgotten. */
  restore(): Promise<number>
  open(): Promise<OpenDatabase>
}

async function onPostgres(postgres: Postgres, smtp: string): Promise<House> {
  const [before, after] = [await postgres.open(), await postgres.open()]
  await Promise.all([before.close(), after.close()])
  const hub = await startHub({ DATABASE_URL: before.url, SMTP_URL: smtp }, SAMPLE)
  let backup = await takeBackup(before.url)
  return {
    hub,
    async backUp() {
      backup = await takeBackup(before.url)
    },
    async restore() {
      const now = await takeBackup(before.url)
      await restoreInto(after.url, backup, now)
      await hub.start({ env: { DATABASE_URL: after.url }, args: ['--restored'] })
      const decisions = (of: typeof now) => of.tables.get('decided')?.length ?? 0
      return decisions(now) - decisions(backup)
    },
    open: () => openPostgres(after.url),
  }
}

/** As the guide says: the hub is stopped in the middle of its work, and its folder copied. */
async function onPGlite(smtp: string): Promise<House> {
  const hub = await startHub({ SMTP_URL: smtp }, SAMPLE)
  const folder = join(hub.dataDir, 'pglite')
  const copy = join(hub.dataDir, 'backup')
  const open = async () => openPGlite(await createPGlite({ dataDir: folder }))
  const decisions = async () => {
    const opened = await open()
    const rows = await opened.db.selectFrom('decided').select('command_id').execute()
    await opened.close()
    return rows.length
  }
  return {
    hub,
    async backUp() {
      await hub.stop()
      cpSync(folder, copy, { recursive: true })
      await hub.start()
    },
    async restore() {
      const before = await decisions()
      rmSync(folder, { recursive: true, force: true })
      cpSync(copy, folder, { recursive: true })
      const after = await decisions()
      await hub.start({ args: ['--restored'] })
      return before - after
    },
    open,
  }
}

async function effectsDone(hub: HubProcess): Promise<void> {
  const end = Date.now() + 60_000
  for (;;) {
    const text = await (await fetch(`${hub.url}/metrics`)).text()
    const open = [...text.matchAll(/^hub_effects\{state="\w+"\} (\d+)/gm)].map(found => found[1])
    if (open.length > 0 && open.every(count => count === '0')) return
    if (Date.now() > end) throw new Error(`effects did not come to an end: ${open.join()}`)
    await sleep(200)
  }
}

async function compareWithNew(
  hub: HubProcess,
  crew: readonly Worker[],
  seed: number,
): Promise<string[]> {
  const people = await hub.people()
  const faults: string[] = []
  for (const { email, desk } of crew) {
    const person = people.find(one => one.email === email)
    if (person === undefined) throw new Error(`nobody has ${email}`)
    const fresh = await deskOf(hub, person, await hub.token(email), seed)
    await atRest(fresh)
    faults.push(...(await lastingDifferences(desk, fresh)))
    await fresh.engine.stop()
  }
  return faults
}

const rowsOf = ({ engine }: Device) => heldRows(engine.model.copy)

/** R4's limit: all agree within 30 s. */
async function lastingDifferences(one: Device, other: Device): Promise<readonly string[]> {
  const end = Date.now() + 30_000
  for (;;) {
    one.engine.wake()
    other.engine.wake()
    await sleep(200)
    const found = differences(one.account, await rowsOf(one), await rowsOf(other))
    if (found.length === 0 || Date.now() > end) return found
  }
}
