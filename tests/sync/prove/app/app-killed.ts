import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { buildIfStale } from '../../../../scripts/build.mjs'
import { connect } from '../../../e2e/support/shift.ts'
import { type DeskApp, openDesk } from '../../../support/desk-app.ts'
import { startHub } from '../../../support/hub-process.ts'
import { diceOf } from '../../sim/dice.ts'
import type { Proof } from '../promise.ts'
import { DAMAGES } from './damage.ts'
import { missingOf } from './notes-of.ts'
import { writeNotes } from './write-notes.ts'

export const AGENT = 'agent@sample.test'
const OPEN_LIMIT_MS = 10_000
const SENT_LIMIT_MS = 120_000
/** In a part of the runs the database's files are damaged after the end. */
const AFTERWARDS = ['databaseDeleted', 'databaseLogCut', 'databaseBytesFlipped'] as const

/** R1: the built app, its process ended in the middle of writes, again and again on one profile. */
export async function provesAppKilled(full: boolean): Promise<Proof> {
  const kills = full ? 500 : 7
  await buildIfStale()
  const hub = await startHub({}, ['--sample', '--tickets', '40'])
  const token = await hub.token(AGENT)
  const { items } = (await hub.get('/api/v1/tickets?limit=10', token)) as {
    items: readonly { readonly id: string }[]
  }
  const ticketIds = items.map(one => one.id)
  const dice = diceOf(1)
  const saved = new Set<string>()
  const faults: string[] = []
  const openings: number[] = []
  let damaged = 0
  let app: DeskApp | null = await openDesk()
  const { profile } = app
  try {
    await connect(app.page, hub, AGENT)
    await rowsShown(app)
    let isCopyThere = true
    for (let kill = 1; kill <= kills; kill += 1) {
      // With the hub away acts pile up; without a copy there is nothing to act on.
      const isAway = kill % 3 === 0 && isCopyThere
      if (isAway) await hub.stop()
      await writeNotes(app.page, { ticketIds, atOnce: 4, count: 0 }, saved)
      await sleep(dice.between(100, 1_500))
      await app.kill()
      app = null
      isCopyThere = kill % 3 !== 1
      if (!isCopyThere) {
        DAMAGES[dice.one(AFTERWARDS)](profile, dice)
        damaged += 1
      }
      if (isAway) await hub.start()
      const began = performance.now()
      app = await openDesk({ profile })
      await rowsShown(app)
      openings.push(performance.now() - began)
    }
    faults.push(...(await missingOf(hub, token, saved, SENT_LIMIT_MS)))
  } finally {
    await app?.kill()
    await hub.stop('SIGKILL')
    rmSync(hub.dataDir, { recursive: true, force: true })
    rmSync(profile, { recursive: true, force: true })
  }
  const slowest = Math.max(...openings)
  if (slowest > OPEN_LIMIT_MS) faults.push(`once it took ${seconds(slowest)} s to open`)
  return {
    figure: `${kills} kills of the app in the middle of writes, ${damaged} with damaged database files; ${saved.size} notes called saved, 0 lost, 0 twice; open again within ${seconds(slowest)} s`,
    faults,
  }
}

const seconds = (ms: number): string => (ms / 1_000).toFixed(1)

/** The desk is drawn and has its queue. */
export async function rowsShown({ page }: DeskApp): Promise<void> {
  await page.getByRole('option').first().waitFor({ timeout: 60_000 })
}
