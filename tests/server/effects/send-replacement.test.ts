import { beforeEach, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { startWorker, type Worker } from '../../../server/effects/worker.ts'
import { switchFault } from '../../../server/shop/faults.ts'
import { ana, aPlan, aTicket, sam } from '../../support/builders.ts'
import { furnish, hubOn, put, read, send } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'
import { watchedTransport } from '../../support/hub/transports.ts'

let opened: OpenDatabase
let hub: ReturnType<typeof hubOn>
let worker: Worker
beforeEach(async () => {
  opened = await openEmpty()
  hub = hubOn(opened)
  await furnish(hub)
  worker = startWorker(hub, watchedTransport().transport)
  return async () => {
    await worker.stop()
    await opened.close()
  }
})

async function issue(actor: typeof ana, over: Record<string, unknown>, eventId: string) {
  const args = { ticketId: 'ticket-1', planned: aPlan(over), eventId }
  const told = await send(hub, 'issueReplacement', args, { actor })
  await worker.idle()
  return told
}

/** The shop is elsewhere: it knows what this hub has forgotten. */
async function restore(): Promise<void> {
  for (const table of ['decided', 'effect'] as const) await opened.db.deleteFrom(table).execute()
  const forgotten = ['remedy', 'promise', 'event', 'allowance']
  await opened.db.deleteFrom('row').where('kind', 'in', forgotten).execute()
  await put(hub, ['ticket', aTicket()])
}

const elsewhere = { address: { ...aPlan().address, street: '7 New Street' } }
async function sentByShop(): Promise<number> {
  const calls = await hub.db.selectFrom('shop_call').select('answer').execute()
  return calls.filter(({ answer }) => 'reference' in answer).length
}

test('goods that left before a restore leave no second time, and the ticket says so', async () => {
  await issue(ana, {}, 'event-0001')
  const before = await read(hub, 'remedy', 'line-1')
  await restore()
  // Ana's device is away; Sam answers the customer, who lives elsewhere by now.
  await issue(sam, { ...elsewhere, promiseId: 'promise-2' }, 'event-0002')
  const reference = before?.shopReference
  expect(await read(hub, 'remedy', 'line-1')).toMatchObject({
    state: 'done',
    shopReference: reference,
  })
  const note = await read(hub, 'note', 'asked-before-line-1')
  expect(note).toMatchObject({ ticketId: 'ticket-1', authorName: 'The hub' })
  expect(note?.text).toContain(`as ${reference}, before this hub was restored`)
  // Nobody is offered another attempt.
  const more = { ...elsewhere, attempt: 2, promiseId: 'promise-3' }
  expect(await issue(sam, more, 'event-0003')).toMatchObject({ code: 'remedy.already' })
  expect(await sentByShop()).toBe(1)
})

test('goods that the shop refused before a restore have not left, and can be asked for again', async () => {
  await switchFault(hub.db, { act: 'replace', kind: 'no', words: 'Sold out.', times: 1 })
  await issue(ana, {}, 'event-0001')
  await restore()
  await issue(sam, { ...elsewhere, promiseId: 'promise-2' }, 'event-0002')
  expect(await read(hub, 'remedy', 'line-1')).toMatchObject({ state: 'failed' })
  await issue(sam, { ...elsewhere, attempt: 2, promiseId: 'promise-3' }, 'event-0003')
  expect(await read(hub, 'remedy', 'line-1')).toMatchObject({ state: 'done', attempt: 2 })
  expect(await sentByShop()).toBe(1)
})
