import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { buildIfStale } from '../../../../scripts/build.mjs'
import { connect } from '../../../e2e/support/shift.ts'
import { type DeskApp, openDesk } from '../../../support/desk-app.ts'
import { type HubProcess, startHub } from '../../../support/hub-process.ts'
import { type SmallDisk, smallDisk } from '../../../support/small-disk.ts'
import type { Proof } from '../promise.ts'
import { AGENT, rowsShown } from './app-killed.ts'
import { missingOf, notesOf } from './notes-of.ts'
import { writeNotes } from './write-notes.ts'

const DISK_MB = 300
const TOLD_LIMIT_MS = 5_000
const OPEN_LIMIT_MS = 10_000
const SENT_LIMIT_MS = 60_000
const NOTES = { atOnce: 2, count: 6 }

/** R7: the built app on a real disk without room, again and again on one profile. */
export async function provesDiskFilled(full: boolean): Promise<Proof> {
  const disk = smallDisk(DISK_MB)
  if (disk === null) return { figure: 'no right to mount a real small disk here', faults: [] }
  await buildIfStale()
  const hub = await startHub({}, ['--sample', '--tickets', '40'])
  const desk = await aDesk(hub, disk)
  const faults: string[] = []
  try {
    for (let time = 1; time <= (full ? 50 : 4); time += 1) {
      const found = await fillOnce(desk, time)
      faults.push(...found.map(fault => `disk ${time}: ${fault}`))
    }
    faults.push(...(await missingOf(hub, desk.token, desk.saved, SENT_LIMIT_MS)))
    faults.push(...(await sentAllTheSame(desk)))
  } finally {
    await desk.app.kill()
    await hub.stop('SIGKILL')
    rmSync(hub.dataDir, { recursive: true, force: true })
    disk.remove()
  }
  return { figure: figureOf(desk), faults }
}

interface Desk {
  readonly hub: HubProcess
  readonly token: string
  readonly ticketIds: readonly string[]
  readonly disk: SmallDisk
  readonly saved: Set<string>
  readonly refused: Map<string, number>
  times: number
  app: DeskApp
}

async function aDesk(hub: HubProcess, disk: SmallDisk): Promise<Desk> {
  const token = await hub.token(AGENT)
  const { items } = (await hub.get('/api/v1/tickets?limit=10', token)) as {
    items: readonly { readonly id: string }[]
  }
  const app = await openOn(disk)
  await connect(app.page, hub, AGENT)
  await rowsShown(app)
  const ticketIds = items.map(one => one.id)
  return { hub, token, ticketIds, disk, saved: new Set(), refused: new Map(), times: 0, app }
}

/** Fills the disk, writes, makes room, writes again; in between the process ends now and then. */
async function fillOnce(desk: Desk, time: number): Promise<readonly string[]> {
  const { hub, disk, saved, refused, ticketIds } = desk
  const isAway = time % 2 === 0
  const ends = END_OF[time % END_OF.length] ?? 'goesOn'
  const [wasSaved, wasRefused] = [saved.size, refused.size]
  if (isAway) await hub.stop()
  desk.times += 1
  disk.fill()
  await writeNotes(desk.app.page, { ticketIds, ...NOTES }, saved, refused)
  // One that was saved in between, where something made room, takes the notice away again.
  const isMixed = saved.size > wasSaved || refused.size === wasRefused
  const isTold = isMixed || (await isFullTold(desk.app))
  if (ends !== 'goesOn') await desk.app.kill()
  const opensOnFull = ends !== 'killedAndOpened' || (await opensOnFullDisk(desk))
  disk.makeRoom()
  if (ends === 'killed') desk.app = await openOn(disk)
  if (ends === 'killedAndOpened') await desk.app.page.reload()
  // What Chromium has lost with a full disk comes from the hub.
  if (isAway) await hub.start()
  await rowsShown(desk.app)
  const known = saved.size
  await writeNotes(desk.app.page, { ticketIds, ...NOTES }, saved, refused)
  return [
    ...(isTold ? [] : ['a note was not taken, and no notice says why']),
    ...(opensOnFull ? [] : ['opened on a full disk it shows neither the queue nor why not']),
    ...(saved.size - known === NOTES.count ? [] : ['with room again a note was not taken']),
  ]
}

const END_OF = ['goesOn', 'killed', 'goesOn', 'killedAndOpened'] as const

const openOn = (disk: SmallDisk) => openDesk({ profile: join(disk.folder, 'profile') })

/** Whether it shows the queue, or says that there is no room to open it. */
async function opensOnFullDisk(desk: Desk): Promise<boolean> {
  desk.disk.fill()
  desk.app = await openOn(desk.disk)
  const { page } = desk.app
  const either = page.getByRole('option').or(page.getByText('disk is full'))
  return isSeen(either.first(), OPEN_LIMIT_MS)
}

const isFullTold = ({ page }: DeskApp): Promise<boolean> => {
  const words = /disk is full|could not save/
  return isSeen(page.getByRole('alert').filter({ hasText: words }).first(), TOLD_LIMIT_MS)
}

const isSeen = (what: Locator, timeout: number): Promise<boolean> =>
  what.waitFor({ timeout }).then(
    () => true,
    () => false,
  )

/** Notes of which a person was told that they were not taken, and that left. */
async function sentAllTheSame({ hub, token, refused }: Desk): Promise<readonly string[]> {
  const notes = await notesOf(hub, token)
  return [...refused].flatMap(([id, ms]) => [
    ...(notes.has(id) ? [`note ${id} was told as not saved, and left`] : []),
    ...(ms > TOLD_LIMIT_MS + 1_000 ? [`it took ${ms} ms to say that a note was not taken`] : []),
  ])
}

function figureOf({ times, saved, refused }: Desk): string {
  const slowest = (Math.max(0, ...refused.values()) / 1_000).toFixed(1)
  return `the app on ${times} real full disks: ${saved.size} notes called saved, ${refused.size} told as not taken within ${slowest} s`
}
