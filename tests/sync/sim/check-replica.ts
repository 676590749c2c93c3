import { actorOf } from '../../../shared/domain/person/actor.ts'
import { person as personSchema } from '../../../shared/domain/person/person.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'
import { pullOnce } from '../../support/hub/desk.ts'
import { canonical, heldRows } from '../held-rows.ts'
import type { SimDevice } from './sim-device.ts'
import type { SimWorld } from './sim-world.ts'

/** 3. A device holds exactly the rows of its person's spaces, as the hub has them. */
export async function checkReplica(
  world: SimWorld,
  device: SimDevice,
  where: string,
): Promise<readonly string[]> {
  const { engine } = device
  if (engine === null) return [`${device.name} does not start`]
  const truth = await freshPull(world, device)
  const held = await device.act(({ model }) => heldRows(model.copy, world.ticketIds))
  const faults: string[] = []
  for (const [key, row] of truth.rows) {
    const mine = held?.get(key)
    if (mine === undefined) faults.push(`${device.name} misses ${key} ${where}`)
    else if (mine !== row)
      faults.push(`${device.name} has another ${key} ${where}: ${firstDifference(mine, row)}`)
  }
  for (const key of held?.keys() ?? []) {
    if (!truth.rows.has(key)) faults.push(`${device.name} still has ${key} ${where}`)
  }
  const heldBack = [...engine.model.copy.table('_held').keys()].sort().join()
  if (heldBack !== truth.held.sort().join())
    faults.push(`${device.name} lists other held replies ${where}`)
  return faults
}

/** What the hub would tell somebody who comes for the first time now. */
async function freshPull({ hub, time }: SimWorld, device: SimDevice) {
  const { db } = hub.hub
  const found = await db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', 'person')
    .where('id', '=', device.person.id)
    .executeTakeFirstOrThrow()
  const person = personSchema.parse(found.data)
  const rows = new Map<string, string>()
  const held: string[] = []
  let cookie: PullResponse['cookie'] | null = null
  for (let more = true; more; ) {
    const actor = actorOf(person, ['home', 'travel'])
    const answer: PullResponse = await pullOnce({ db, now: () => time.now() }, actor, { cookie })
    for (const [table, list] of Object.entries(answer.puts)) {
      for (const row of list) {
        rows.set(`${table} ${row.id}`, canonical(row))
        if (table === 'message' && row['delivery'] === 'held') held.push(row.id)
      }
    }
    cookie = answer.cookie
    more = answer.more
  }
  return { rows, held }
}

function firstDifference(mine: string, theirs: string): string {
  const [a, b] = [
    JSON.parse(mine) as Record<string, unknown>,
    JSON.parse(theirs) as Record<string, unknown>,
  ]
  const key =
    Object.keys({ ...a, ...b }).find(one => JSON.stringify(a[one]) !== JSON.stringify(b[one])) ?? ''
  return `${key} is ${JSON.stringify(a[key])}, not ${JSON.stringify(b[key])}`
}
