import { rmSync } from 'node:fs'
import { startSession } from '../../../../server/auth/sessions.ts'
import type { OpenDatabase } from '../../../../server/db/open.ts'
import { aPerson } from '../../../support/builders.ts'
import { startPostgres } from '../../../support/hub/databases.ts'
import { hubOn, put } from '../../../support/hub/desk.ts'
import { startHub } from '../../../support/hub-process.ts'
import { furnishWorld } from '../../sim/furnish-world.ts'
import { startMailServer } from '../mail-server.ts'
import type { Seat } from './orders.ts'

/** A company with its hub, in processes of their own: PostgreSQL, mail server, hub. */
export interface House {
  readonly db: OpenDatabase['db']
  readonly seats: readonly Seat[]
  readonly accepted: ReadonlyMap<string, number>
  /** Another computer of the same person. */
  anotherToken(personId: string): Promise<string>
  close(): Promise<void>
}

/** Most are agents of one team, some of another or of both; a few supervise. */
const PLACES = [
  { roles: ['agent'], teamIds: ['travel'] },
  { roles: ['agent'], teamIds: ['travel'] },
  { roles: ['agent'], teamIds: ['home'] },
  { roles: ['agent'], teamIds: ['travel', 'home'] },
  { roles: ['supervisor', 'agent'], teamIds: ['travel', 'home'] },
] as const

/** @param matters with four tickets each */
export async function openHouse(agents: number, matters: number): Promise<House> {
  const postgres = await startPostgres()
  const opened = await postgres.open()
  const desk = hubOn(opened, { now: () => Date.now() })
  await furnishWorld(desk, matters)
  const people = Array.from({ length: agents }, (_, n) => aColleague(n + 1))
  await put(desk, ...people.map(one => ['person', one] as const))
  const tokenOf = (personId: string) =>
    startSession(opened.db, { personId, device: 'a desk', now: Date.now() })
  const mail = await startMailServer()
  const hub = await startHub({ DATABASE_URL: opened.url, SMTP_URL: mail.url })
  const seats: Seat[] = []
  for (const [n, person] of people.entries())
    seats.push({ person, token: await tokenOf(person.id), hubUrl: hub.url, seed: n + 1 })
  return {
    db: opened.db,
    seats,
    accepted: mail.accepted,
    anotherToken: tokenOf,
    async close() {
      await hub.stop('SIGKILL')
      mail.stop()
      await opened.close()
      await postgres.stop()
      rmSync(hub.dataDir, { recursive: true, force: true })
    },
  }
}

function aColleague(n: number) {
  const { roles, teamIds } = PLACES[n % PLACES.length] as (typeof PLACES)[number]
  const id = `colleague-${n}`
  return aPerson({
    id,
    name: `Colleague ${n}`,
    email: `${id}@sample.test`,
    roles: [...roles],
    teamIds: [...teamIds],
  })
}
