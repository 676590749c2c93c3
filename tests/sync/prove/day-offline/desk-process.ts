import { setTimeout as sleep } from 'node:timers/promises'
import { WebSocket as Socket } from 'ws'
import { DAY_MS } from '../../../../shared/lib/time.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import type { PullRequest } from '../../../../shared/sync/pull.ts'
import { aDevice } from '../../../support/device.ts'
import { heldRows } from '../../held-rows.ts'
import { chooseAct } from '../../sim/acts.ts'
import { diceOf } from '../../sim/dice.ts'
import type { Acknowledged } from '../check-hub.ts'
import type { Order, Orders, Seat } from './orders.ts'

/** One person's desk alone in its process: the real engine on real sockets. Its parent orders. */

const LOOK_MS = 200
/** Most acts are possible; one in so many must be, or the world has run dry. */
const TRIES_PER_ACT = 20

const { person, token, hubUrl, seed } = JSON.parse(process.argv[2] ?? '') as Seat
const dice = diceOf(seed)
const real = (url: string, scheme: 'http' | 'ws') =>
  url.replace(`${scheme}://hub`, hubUrl.replace('http', scheme))

async function main(): Promise<void> {
  let askedFrom: Cookie | null = null
  const desk = await aDevice({
    hub(url, init) {
      if (url.endsWith('pull')) askedFrom = (JSON.parse(init.body as string) as PullRequest).cookie
      return fetch(real(url, 'http'), init)
    },
    openSocket: url => new Socket(real(url, 'ws')) as unknown as WebSocket,
    waitsInFull: true,
    token,
    person,
    random: () => dice.next(),
  })
  // The day that they are going to work through ends when the others' day ends.
  desk.clockOffMs = -DAY_MS

  async function atRest(): Promise<null> {
    for (;;) {
      const { connection } = await desk.show('status', {})
      const waits = desk.engine.model.outbox.all().filter(({ state }) => !isOver(state))
      if (connection === 'online' && waits.length === 0) return null
      await sleep(LOOK_MS)
    }
  }

  async function workOffline(acts: number): Promise<readonly Acknowledged[]> {
    desk.network.weather = () => 'down'
    const acknowledged: Acknowledged[] = []
    for (let tries = 0; acknowledged.length < acts; tries += 1) {
      if (tries > acts * TRIES_PER_ACT) throw new Error('there is nothing left to do')
      desk.clockOffMs = Math.round((acknowledged.length / acts - 1) * DAY_MS)
      const act = chooseAct(desk.engine, dice, Date.now() + desk.clockOffMs)
      if (act === null) continue
      const { name, args, undoMs } = act
      const done = await desk.engine.run(name, args as never, { undoMs })
      if (done.ok) acknowledged.push({ id: done.value.commandId, name })
    }
    desk.clockOffMs = 0
    return acknowledged
  }

  const obey: { [O in Order]: (asks: Orders[O]['asks']) => Promise<Orders[O]['answers']> } = {
    open: atRest,
    workOffline,
    async comeBack() {
      desk.network.weather = () => 'fine'
      desk.engine.wake()
      return atRest()
    },
    async cookie() {
      desk.engine.wake()
      return askedFrom
    },
    outbox: async () =>
      desk.engine.model.outbox
        .all()
        .map(({ id, state, refusal }) => ({ id, state, code: refusal?.code ?? null })),
    rows: async () => [...(await heldRows(desk.engine.model.copy))],
  }
  process.on('message', ([order, asks]: [Order, never]) => {
    void obey[order](asks).then(
      answer => process.send?.({ answer }),
      error => process.send?.({ error: String(error) }),
    )
  })
  process.send?.({ answer: null })
}

const isOver = (state: string): boolean => state === 'held' || state === 'refused'

void main()
