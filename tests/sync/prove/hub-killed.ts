import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import { pushResponse } from '../../../shared/sync/push.ts'
import { startPostgres } from '../../support/hub/databases.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'
import { diceOf } from '../sim/dice.ts'
import { notesOf } from './app/notes-of.ts'
import type { Proof } from './promise.ts'

const WRITERS = 4
const NOTES_PER_PUSH = 5
/** The hub dies somewhere within this time of a burst. */
const KILL_WITHIN_MS = 1_500

/** R2: the real hub, in a process of its own, killed while it works, on both databases. */
export async function provesHubKilled(full: boolean): Promise<Proof> {
  const [onPostgres, onPGlite] = full ? [500, 50] : [8, 4]
  const postgres = await startPostgres()
  try {
    const opened = await postgres.open()
    await opened.close()
    const first = await killUnderLoad(onPostgres, { DATABASE_URL: opened.url })
    const second = await killUnderLoad(onPGlite, {})
    return {
      figure: `${onPostgres} kills on PostgreSQL, ${onPGlite} on PGlite, ${first.told + second.told} commands told as applied: 0 lost, 0 twice`,
      faults: [...first.faults, ...second.faults],
    }
  } finally {
    await postgres.stop()
  }
}

async function killUnderLoad(kills: number, env: Readonly<Record<string, string>>) {
  const hub = await startHub(env)
  const dice = diceOf(2)
  try {
    const token = await hub.token('agent@sample.test')
    const { items } = (await hub.get('/api/v1/tickets?limit=10', token)) as {
      items: readonly { id: string }[]
    }
    const writers = Array.from(
      { length: WRITERS },
      () =>
        new Writer(
          hub,
          token,
          items.map(one => one.id),
        ),
    )
    for (let kill = 0; kill < kills; kill += 1) {
      const until = { over: false }
      const work = writers.map(writer => writer.write(until))
      await sleep(dice.between(20, KILL_WITHIN_MS))
      await hub.stop('SIGKILL')
      until.over = true
      await Promise.all(work)
      await hub.start()
    }
    // What nobody answered is offered again, as a device does.
    for (const writer of writers) await writer.finish()
    const notes = await notesOf(hub, token)
    const told = writers.flatMap(writer => [...writer.told])
    const faults = told
      .filter(id => notes.get(id) !== 1)
      .map(id => `note ${id} stands there ${notes.get(id) ?? 0} times`)
    for (const { refused } of writers) {
      for (const id of refused) faults.push(`note ${id} was done twice`)
    }
    return { told: told.length, faults }
  } finally {
    await hub.stop('SIGKILL')
    rmSync(hub.dataDir, { recursive: true, force: true })
  }
}

/** Writes notes as fast as it is answered; remembers what it was told, and what it was not. */
class Writer {
  /** Notes of which the hub has said 'applied'. */
  readonly told = new Set<string>()
  readonly refused = new Set<string>()
  readonly #open = new Map<
    string,
    { readonly id: string; readonly name: string; readonly args: unknown; readonly doneAt: number }
  >()
  readonly #clientId = randomUUID()
  readonly #hub: HubProcess
  readonly #token: string
  readonly #tickets: readonly string[]

  constructor(hub: HubProcess, token: string, tickets: readonly string[]) {
    this.#hub = hub
    this.#token = token
    this.#tickets = tickets
  }

  async write(until: { readonly over: boolean }): Promise<void> {
    for (let n = 0; !until.over; n += 1) {
      const ticketId = this.#tickets[n % this.#tickets.length]
      for (let note = 0; note < NOTES_PER_PUSH; note += 1) this.#add(ticketId)
      if (!(await this.#push())) await sleep(10)
    }
  }

  #add(ticketId: string | undefined): void {
    const id = randomUUID()
    const args = { id, ticketId, text: 'Words' }
    this.#open.set(id, { id: randomUUID(), name: 'writeNote', args, doneAt: 0 })
  }

  async finish(): Promise<void> {
    while (this.#open.size > 0)
      if (!(await this.#push())) throw new Error('the hub is back and does not take what is left')
  }

  /** Offers everything open; false when nobody answered. */
  async #push(): Promise<boolean> {
    const open = [...this.#open].slice(0, 100)
    try {
      const answer = await fetch(`${this.#hub.url}/sync/push`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#token}` },
        body: JSON.stringify({
          protocol: PROTOCOL,
          clientId: this.#clientId,
          cookie: null,
          commands: open.map(([, command]) => command),
        }),
      })
      const { outcomes } = pushResponse.parse(await answer.json())
      for (const [noteId, command] of open) {
        const status = outcomes.find(one => one.id === command.id)?.status
        if (status === 'applied') this.told.add(noteId)
        // Done a second time it would find its own note in the way, and be refused.
        if (status === 'refused') this.refused.add(noteId)
        if (status === 'applied' || status === 'refused') this.#open.delete(noteId)
      }
      return true
    } catch {
      // Killed in the middle: what was sent is offered again.
      return false
    }
  }
}
