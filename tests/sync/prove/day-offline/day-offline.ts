import { setTimeout as sleep } from 'node:timers/promises'
import { sql as raw } from 'kysely'
import { DAY_MS } from '../../../../shared/lib/time.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import { bundle } from '../../../support/bundle.ts'
import { differences } from '../../held-rows.ts'
import { type Acknowledged, checkHub } from '../check-hub.ts'
import type { Proof } from '../promise.ts'
import { Colleague } from './colleague.ts'
import { type House, openHouse } from './house.ts'
import type { Orders } from './orders.ts'

const WITHIN_S = 60
/** After that they will not agree any more. */
const AGREE_LIMIT_MS = 10 * 60_000
const LOOK_MS = 250

type Outbox = Orders['outbox']['answers']

/**
 * R10: people who work a whole day without the hub, and then come back together. Each desk is a
 * process of its own, and so is the hub, on PostgreSQL; they share the cores of one machine.
 */
export async function provesDayOffline(full: boolean): Promise<Proof> {
  const [agents, acts, matters] = full ? [20, 500, 250] : [8, 40, 8]
  const desk = await bundle('tests/sync/prove/day-offline/desk-process.ts')
  const house = await openHouse(agents, matters)
  const team: Colleague[] = []
  const since = Date.now() - DAY_MS
  try {
    for (const seat of house.seats) team.push(await Colleague.start(desk.file, seat))
    const days = await Promise.all(team.map(one => one.ask('workOffline', acts)))
    const waiting = (await outboxesOf(team)).flat().length
    const began = performance.now()
    await Promise.all(team.map(one => one.ask('comeBack', null)))
    const appliedS = secondsSince(began)
    const agree = await allAgree(house, team)
    const agreedS = secondsSince(began)
    const after = await outboxesOf(team)
    const accounts = team.map((one, n) => accountOf(one, days[n] ?? [], after[n]))
    const faults = [
      ...(appliedS > WITHIN_S ? [`it took ${appliedS} s`] : []),
      ...(agree ? [] : ['they did not come to agree']),
      ...(await checkHub(house.db, accounts, { accepted: house.accepted, since })),
      ...(await checkShown(house, after)),
      ...(await checkFresh(house, desk.file, team)),
    ]
    const shown = after.flat().length
    return {
      figure: `${agents} agents a day offline, ${waiting} acts waiting of ${agents * acts}; all decided ${appliedS} s after they came back, all agreed and all mails gone after ${agreedS} s; 0 lost, ${shown} conflicts shown`,
      faults,
    }
  } finally {
    for (const one of team) one.leave()
    await house.close()
    desk.remove()
  }
}

const secondsSince = (began: number): number => Math.round((performance.now() - began) / 100) / 10

const outboxesOf = (team: readonly Colleague[]): Promise<readonly Outbox[]> =>
  Promise.all(team.map(one => one.ask('outbox', null)))

/** Everything that followed from the acts has been done, and every desk has heard of it. */
async function allAgree({ db }: House, team: readonly Colleague[]): Promise<boolean> {
  const end = Date.now() + AGREE_LIMIT_MS
  while (Date.now() < end) {
    await sleep(LOOK_MS)
    const open = await db
      .selectFrom('effect')
      .select(raw<number>`count(*)::int`.as('n'))
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirstOrThrow()
    if (open.n > 0) continue
    const spaces = await db.selectFrom('space').select(['name', 'version']).execute()
    const now = new Map(spaces.map(({ name, version }) => [name, version]))
    const cookies = await Promise.all(team.map(one => one.ask('cookie', null)))
    if (cookies.every(cookie => hasAll(cookie, now))) return true
  }
  return false
}

/** Whether a desk that asked from there has all that the hub has in its spaces. */
const hasAll = (cookie: Cookie | null, now: ReadonlyMap<string, number>): boolean =>
  cookie !== null &&
  Object.entries(cookie.spaces).every(([name, version]) => version >= (now.get(name) ?? 0))

function accountOf(
  { seat }: Colleague,
  acknowledged: readonly Acknowledged[],
  outbox: Outbox = [],
) {
  const kept = new Set(outbox.map(({ id }) => id))
  return { who: seat.person.name, acknowledged, isKept: (id: string) => kept.has(id) }
}

/** What the hub refused stands before its person with the hub's reason, and nothing else does. */
async function checkShown({ db }: House, after: readonly Outbox[]): Promise<readonly string[]> {
  const refused = await db
    .selectFrom('decided')
    .select(['command_id', 'name', 'code'])
    .where('status', '=', 'refused')
    .execute()
  const shown = new Map(after.flat().map(one => [one.id, one]))
  const hidden = refused.filter(({ command_id, code }) => shown.get(command_id)?.code !== code)
  const known = new Set(refused.map(row => row.command_id))
  return [
    ...hidden.map(({ name, code }) => `${name} was refused (${code}), and nobody is told`),
    ...[...shown.values()]
      .filter(({ id }) => !known.has(id))
      .map(({ state }) => `an act stands there as ${state}, and the hub never refused it`),
  ]
}

/** Everybody holds what a new computer of theirs is given. */
async function checkFresh(
  house: House,
  file: string,
  team: readonly Colleague[],
): Promise<readonly string[]> {
  const faults: string[] = []
  for (const one of team) {
    const { seat } = one
    const token = await house.anotherToken(seat.person.id)
    const other = await Colleague.start(file, { ...seat, token })
    const [held, fresh] = [await one.ask('rows', null), await other.ask('rows', null)]
    other.leave()
    faults.push(...differences(seat.person.name, new Map(held), new Map(fresh)).slice(0, 3))
  }
  return faults
}
