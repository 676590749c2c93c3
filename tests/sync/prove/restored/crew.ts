import { setTimeout as sleep } from 'node:timers/promises'
import { aDevice, type Device } from '../../../support/device.ts'
import type { HubProcess } from '../../../support/hub-process.ts'
import { chooseAct } from '../../sim/acts.ts'
import { diceOf } from '../../sim/dice.ts'
import type { Acknowledged } from '../check-hub.ts'

const PEOPLE = ['agent@sample.test', 'agent2@sample.test', 'supervisor@sample.test']
const REST_LIMIT_MS = 90_000

export interface Worker {
  readonly email: string
  readonly desk: Device
  /** What they were told is saved. */
  readonly acknowledged: Acknowledged[]
}

/** People at their desks: real engines, on real sockets to the hub's own process. */
export async function aCrew(hub: HubProcess, seed: number): Promise<readonly Worker[]> {
  const people = await hub.people()
  const crew: Worker[] = []
  for (const email of PEOPLE) {
    const person = people.find(one => one.email === email)
    if (person === undefined) throw new Error(`nobody has ${email}`)
    const desk = await deskOf(hub, person, await hub.token(email), seed)
    crew.push({ email, desk, acknowledged: [] })
  }
  for (const { desk } of crew) await atRest(desk)
  return crew
}

export const deskOf = (
  hub: HubProcess,
  person: Parameters<typeof aDevice>[0]['person'],
  token: string,
  seed: number,
): Promise<Device> => {
  const dice = diceOf(seed)
  return aDevice({
    hub: (url, init) => fetch(url.replace('http://hub', hub.url), init),
    token,
    person,
    random: () => dice.next(),
  })
}

/** One of them works without a pause until told to stop. */
export async function work(
  { desk, acknowledged }: Worker,
  seed: number,
  until: { readonly over: boolean },
): Promise<void> {
  const dice = diceOf(seed)
  while (!until.over) {
    const act = chooseAct(desk.engine, dice, Date.now())
    if (act !== null) {
      const done = await desk.engine.run(act.name, act.args as never)
      if (done.ok) acknowledged.push({ id: done.value.commandId, name: act.name })
    }
    await sleep(dice.between(5, 60))
  }
}

/** Resolves when nothing waits here and the hub answers. */
export async function atRest(desk: Device): Promise<void> {
  const end = Date.now() + REST_LIMIT_MS
  for (;;) {
    const { connection } = await desk.show('status', {})
    const acts = desk.engine.model.outbox.all()
    const waits = acts.filter(({ state }) => state !== 'held' && state !== 'refused')
    if (connection === 'online' && waits.length === 0) return
    if (Date.now() > end) throw new Error(`${connection}, ${waits.length} acts wait`)
    desk.engine.wake()
    await sleep(100)
  }
}
