import { rmSync } from 'node:fs'
import { buildIfStale } from '../../../../scripts/build.mjs'
import { connect } from '../../../e2e/support/shift.ts'
import { type DeskApp, openDesk } from '../../../support/desk-app.ts'
import { type HubProcess, startHub } from '../../../support/hub-process.ts'
import { type Dice, diceOf } from '../../sim/dice.ts'
import type { Proof } from '../promise.ts'
import { AGENT, rowsShown } from './app-killed.ts'
import { DAMAGES, type Damage } from './damage.ts'
import { missingOf } from './notes-of.ts'
import { writeNotes } from './write-notes.ts'

const UNSENT = 6
const OPEN_LIMIT_MS = 10_000
const TOLD = /was damaged|were damaged|cut short|damaged and has been fetched/

/** R8: the built app's own files damaged behind its back, with acts in them that never left. */
export async function provesFilesDamaged(full: boolean): Promise<Proof> {
  const times = full ? 20 : 1
  await buildIfStale()
  const hub = await startHub({}, ['--sample', '--tickets', '40'])
  const kinds = Object.keys(DAMAGES) as Damage[]
  const faults: string[] = []
  const openings: number[] = []
  let acts = 0
  const house = await aHouse(hub)
  try {
    for (let time = 1; time <= times; time += 1) {
      for (const kind of kinds) {
        const end = await damageOnce(house, kind, diceOf(time * 100 + kinds.indexOf(kind)))
        faults.push(...end.faults.map(fault => `${kind}: ${fault}`))
        openings.push(end.openedMs)
        acts += end.acts
      }
    }
  } finally {
    await house.app?.kill()
    await hub.stop('SIGKILL')
    rmSync(hub.dataDir, { recursive: true, force: true })
    rmSync(house.profile, { recursive: true, force: true })
  }
  const slowest = Math.max(...openings)
  return {
    figure: `${kinds.length} kinds of damage x ${times}, ${acts} unsent acts, 0 lost; told each time; open again within ${(slowest / 1_000).toFixed(1)} s`,
    faults,
  }
}

interface House {
  readonly hub: HubProcess
  readonly token: string
  readonly ticketIds: readonly string[]
  readonly profile: string
  app: DeskApp | null
}

async function aHouse(hub: HubProcess): Promise<House> {
  const token = await hub.token(AGENT)
  const { items } = (await hub.get('/api/v1/tickets?limit=10', token)) as {
    items: readonly { readonly id: string }[]
  }
  const app = await openDesk()
  await connect(app.page, hub, AGENT)
  await rowsShown(app)
  return { hub, token, ticketIds: items.map(one => one.id), profile: app.profile, app }
}

/** Acts that cannot leave, the end, the damage, and a new start. Leaves the app open. */
async function damageOnce(
  house: House,
  kind: Damage,
  dice: Dice,
): Promise<{ faults: string[]; openedMs: number; acts: number }> {
  const { hub, token, ticketIds, profile } = house
  const before = house.app
  if (before === null) throw new Error('the app is open')
  const saved = new Set<string>()
  await hub.stop()
  await writeNotes(before.page, { ticketIds, atOnce: 2, count: UNSENT }, saved)
  await before.kill()
  house.app = null
  DAMAGES[kind](profile, dice)
  await hub.start()
  const began = performance.now()
  const app = await openDesk({ profile })
  house.app = app
  const isToldBySigningIn = kind === 'sessionDamaged'
  if (isToldBySigningIn) await app.page.getByLabel('Address').waitFor({ timeout: 30_000 })
  else await app.page.getByRole('navigation', { name: 'Views' }).waitFor({ timeout: 30_000 })
  const openedMs = performance.now() - began
  const faults: string[] = []
  if (openedMs > OPEN_LIMIT_MS) faults.push(`it took ${Math.round(openedMs)} ms to open`)
  if (isToldBySigningIn) await connect(app.page, hub, AGENT)
  else if (!(await isTold(app))) faults.push('the person is not told')
  faults.push(...(await missingOf(hub, token, saved, 60_000)))
  await rowsShown(app)
  return { faults, openedMs, acts: saved.size }
}

async function isTold({ page }: DeskApp): Promise<boolean> {
  const notice = page.getByRole('alert').filter({ hasText: TOLD })
  return notice
    .first()
    .waitFor({ timeout: 15_000 })
    .then(
      () => true,
      () => false,
    )
}
