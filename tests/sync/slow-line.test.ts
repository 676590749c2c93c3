import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Fetch } from '../../renderer/engine/environment.ts'
import { aMessage, aReply, aTicket } from '../support/builders.ts'
import { type Device, FASTER } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { put } from '../support/hub/desk.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

let world: SyncWorld
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
})
afterEach(() => world.close())

/** A kilobit a second, in bytes and in the time of these tests. */
const KBIT = (1_000 / 8) * FASTER
const PIECE = 16 * 1024

const rest = (ms: number, signal?: AbortSignal | null) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end)
      resolve()
    }, ms)
    const end = () => {
      clearTimeout(timer)
      reject(new TypeError('aborted'))
    }
    signal?.addEventListener('abort', end, { once: true })
  })

/** A line that never breaks, and carries so many kilobits a second each way. */
const slow =
  (fetch: Fetch, kbits: number): Fetch =>
  async (url, init) => {
    const ms = (bytes: number) => (bytes / (kbits * KBIT)) * 1_000
    await rest(ms(typeof init.body === 'string' ? init.body.length : 0), init.signal)
    const answer = await fetch(url, init)
    const body = new Uint8Array(await answer.arrayBuffer())
    let at = 0
    const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(stream) {
        if (at >= body.length) return stream.close()
        const piece = body.slice(at, at + PIECE)
        await rest(ms(piece.length), init.signal)
        at += PIECE
        stream.enqueue(piece)
      },
    })
    return new Response(pieces, { status: answer.status })
  }

async function onSlowLine(desk: Device, kbits: number): Promise<void> {
  const network = desk.network as { fetch: Fetch }
  network.fetch = slow(network.fetch, kbits)
  await desk.restart()
}

async function decided(): Promise<number> {
  return (await world.hub.db.selectFrom('decided').select('command_id').execute()).length
}

async function offlineDesk(): Promise<Device> {
  const desk = await world.device('ana')
  await desk.quiet()
  desk.network.weather = () => 'down'
  await desk.offline()
  return desk
}

test.each([160, 64])('a day of notes leaves on a line of %i kbit/s', async kbits => {
  const desk = await offlineDesk()
  for (let n = 0; n < 100; n += 1) {
    const note = { id: `note-${1_000 + n}`, ticketId: 'ticket-1', text: 'x'.repeat(6_000) }
    await desk.engine.run('writeNote', note)
  }
  desk.network.weather = () => 'fine'
  await onSlowLine(desk, kbits)
  await expect.poll(decided, { timeout: 30_000 }).toBe(100)
})

test('a long reply leaves on a line of 256 kbit/s, and holds up no other ticket', async () => {
  await put(world.hub, ['ticket', aTicket({ id: 'ticket-2', number: 1_043 })])
  const desk = await offlineDesk()
  const words = 'x'.repeat(480_000)
  await desk.engine.run('sendReply', aReply({ text: words, html: `<p>${words}</p>` }))
  await desk.engine.run('writeNote', { id: 'note-0001', ticketId: 'ticket-2', text: 'Short' })
  desk.network.weather = () => 'fine'
  await onSlowLine(desk, 256)
  await expect.poll(decided, { timeout: 30_000 }).toBe(2)
})

test('the mails of a weekend come over a line of 256 kbit/s, however large an answer is', async () => {
  const desk = await world.device('ana')
  await desk.quiet()
  for (let n = 0; n < 100; n += 1)
    await put(
      world.hub,
      ['ticket', aTicket({ id: `many-${n}`, number: n })],
      ['message', aMessage({ id: `m-${n}`, ticketId: `many-${n}`, text: 'y'.repeat(40_000) })],
    )
  await onSlowLine(desk, 256)
  const tickets = () => desk.engine.model.copy.table('ticket').size
  await expect.poll(tickets, { timeout: 60_000 }).toBe(101)
})
