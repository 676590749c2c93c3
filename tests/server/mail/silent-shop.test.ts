import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { startWorker, type Worker } from '../../../server/effects/worker.ts'
import { readerHere } from '../../../server/mail/read-mail.ts'
import { storeRaw } from '../../../server/mail/store-raw.ts'
import { takeIn } from '../../../server/mail/take-in.ts'
import { switchFault } from '../../../server/shop/faults.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { HOUR_MS, SECOND_MS } from '../../../shared/lib/time.ts'
import { aCustomer, aTicket } from '../../support/builders.ts'
import { furnish, hubOn, put, read } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'
import { watchedTransport } from '../../support/hub/transports.ts'

let opened: OpenDatabase
let hub: ReturnType<typeof hubOn>
let worker: Worker
beforeEach(async () => {
  await worker?.stop()
  await opened?.close()
  opened = await openEmpty()
  hub = hubOn(opened)
  await furnish(hub)
  worker = startWorker(hub, watchedTransport().transport)
})
afterAll(async () => {
  await worker.stop()
  await opened.close()
})

const silent = (times = 1_000): Promise<void> =>
  switchFault(hub.db, { act: 'findCustomer', kind: 'down', words: '', times })

/** A mail comes in while the shop does not answer; gives what was made of it. */
async function arrive(given: {
  from?: string
  name?: string
  subject: string
  text?: string
  more?: string
}) {
  const {
    from = 'ruth@mail.test',
    name = 'Ruth A',
    subject,
    text = 'Where is it?',
    more = '',
  } = given
  const raw = Buffer.from(
    `From: ${name} <${from}>\r\nSubject: ${subject}\r\n${more}\r\n${text}\r\n`,
  )
  const { id } = await storeRaw(hub.db, { from, to: ['travel@sample.test'], raw }, hub.now())
  return { fate: await takeIn(hub, readerHere, id), ticket: () => ticketOf(id) }
}
async function ticketOf(rawId: string): Promise<Ticket | undefined> {
  const row = await hub.db
    .selectFrom('mail_raw')
    .select('ticket_id')
    .where('id', '=', rawId)
    .executeTakeFirst()
  return row?.ticket_id == null ? undefined : read(hub, 'ticket', row.ticket_id)
}
const noteOn = (ticket: Ticket | undefined) => read(hub, 'note', `silent-shop-${ticket?.id}`)

async function shopAnswers(): Promise<void> {
  await silent(0)
  hub.clock.at += 20 * SECOND_MS
  await worker.idle()
}

describe('a mail that comes while the shop does not answer', () => {
  test('is in the queue at once, and says that orders may be missing', async () => {
    await silent()
    const mail = await arrive({ subject: 'The lid', from: 'new@mail.test' })
    expect(mail.fate).toBe('filed')
    const ticket = await mail.ticket()
    expect(ticket).toMatchObject({ status: 'new', customerEmail: 'new@mail.test' })
    expect(await noteOn(ticket)).toMatchObject({ authorName: 'The hub' })
  })

  test('from a very long name, cut inside a picture, is filed', async () => {
    await silent()
    const name = `"${'x'.repeat(299)}\u{1f600}"`
    expect((await arrive({ name, subject: 'Hello' })).fate).toBe('filed')
  })

  test('from a customer who has a card is theirs, with the orders that we know', async () => {
    await silent()
    const { ticket } = await arrive({ subject: 'Order 84-1192 came late' })
    expect(await ticket()).toMatchObject({ customerId: 'cust-1', productId: 'product-1' })
    expect(await read(hub, 'customer', 'cust-1.travel')).toMatchObject({ orderCount: 1 })
  })

  test('from a customer without a card becomes theirs when the shop answers', async () => {
    await opened.db.deleteFrom('row').where('kind', '=', 'customer').execute()
    await silent()
    const { ticket } = await arrive({ subject: 'Order 84-1192 came late' })
    const before = await ticket()
    expect(before).toMatchObject({ orderNumber: '84-1192', productId: null })

    await shopAnswers()

    expect(await ticket()).toMatchObject({ customerId: 'cust-1', productId: 'product-1' })
    expect(await read(hub, 'customer', `${before?.customerId}.travel`)).toBeUndefined()
    const card = await read(hub, 'customer', 'cust-1.travel')
    expect(card).toMatchObject({ ticketCount: 1, orderCount: 1 })
    expect(await noteOn(before)).toBeUndefined()
  })

  test('one after the other from one customer: each ticket becomes theirs', async () => {
    await opened.db.deleteFrom('row').where('kind', '=', 'customer').execute()
    await silent()
    const [first, second] = [await arrive({ subject: 'One' }), await arrive({ subject: 'Two' })]
    const stranger = (await first.ticket())?.customerId
    expect((await second.ticket())?.customerId).toBe(stranger)

    await shopAnswers()

    const owners = [await first.ticket(), await second.ticket()].map(one => one?.customerId)
    expect(owners).toEqual(['cust-1', 'cust-1'])
    expect(await read(hub, 'customer', 'cust-1.travel')).toMatchObject({ ticketCount: 2 })
    expect(await read(hub, 'customer', `${stranger}.travel`)).toBeUndefined()
  })

  test('keeps what customers said of our answers meanwhile', async () => {
    await opened.db.deleteFrom('row').where('kind', '=', 'customer').execute()
    await silent()
    const { ticket } = await arrive({ subject: 'The lid' })
    const customerId = (await ticket())?.customerId ?? ''
    const card = await read(hub, 'customer', `${customerId}.travel`)
    await put(hub, ['customer', aCustomer({ ...card, helpfulYes: 2, helpfulNo: 1 })])

    await shopAnswers()

    const after = await read(hub, 'customer', 'cust-1.travel')
    expect(after).toMatchObject({ helpfulYes: 2, helpfulNo: 1 })
  })

  test('from somebody the shop does not know stays as it is, without the note', async () => {
    await silent()
    const { ticket } = await arrive({ subject: 'Hello', from: 'new@mail.test' })
    const before = await ticket()
    await shopAnswers()
    expect(await ticket()).toEqual(before)
    expect(await noteOn(before)).toBeUndefined()
    const card = await read(hub, 'customer', `${before?.customerId}.travel`)
    expect(card).toMatchObject({ ticketCount: 1, orders: [] })
  })

  test('on a ticket of a customer brings their card up to date later, and counts no ticket', async () => {
    const { ticketCount } = (await read(hub, 'customer', 'cust-1.travel')) ?? aCustomer()
    await put(hub, ['customer', aCustomer({ orders: [], orderCount: 0 })])
    await silent()
    const more = 'In-Reply-To: <first@mail.test>\r\n'
    const { ticket } = await arrive({ subject: 'Re: it', more })
    expect((await ticket())?.id).toBe('ticket-1')
    await shopAnswers()
    const card = await read(hub, 'customer', 'cust-1.travel')
    expect(card).toMatchObject({ ticketCount, orderCount: 1 })
    expect(await noteOn(await ticket())).toBeUndefined()
  })

  test('on the ticket of a stranger who is a customer by now: ticket and card become theirs', async () => {
    const card = aCustomer({ id: 'mail-1.travel', customerId: 'mail-1', orders: [], orderCount: 0 })
    await opened.db.deleteFrom('row').where('kind', '=', 'customer').execute()
    await put(hub, ['ticket', aTicket({ customerId: 'mail-1' })], ['customer', card])
    await silent()
    const more = 'In-Reply-To: <first@mail.test>\r\n'
    const { ticket } = await arrive({ subject: 'Re: it', more })
    expect((await ticket())?.customerId).toBe('mail-1')

    await shopAnswers()

    expect(await ticket()).toMatchObject({ id: 'ticket-1', customerId: 'cust-1' })
    expect(await read(hub, 'customer', 'cust-1.travel')).toMatchObject({ ticketCount: 1 })
    expect(await read(hub, 'customer', 'mail-1.travel')).toBeUndefined()
  })

  test('and is a machine’s: its ticket becomes the customer’s, whose card comes when they write', async () => {
    await opened.db.deleteFrom('row').where('kind', '=', 'customer').execute()
    await silent()
    const list = 'Precedence: list\r\nMessage-ID: <list@mail.test>\r\n'
    const { ticket } = await arrive({ subject: 'Order 84-1192', more: list })
    await shopAnswers()
    expect(await ticket()).toMatchObject({ customerId: 'cust-1', productId: 'product-1' })
    expect(await noteOn(await ticket())).toBeUndefined()
    expect(await read(hub, 'customer', 'cust-1.travel')).toBeUndefined()

    const more = 'In-Reply-To: <list@mail.test>\r\n'
    const answer = await arrive({ subject: 'Re: Order 84-1192', more })
    expect((await answer.ticket())?.id).toBe((await ticket())?.id)
    expect(await read(hub, 'customer', 'cust-1.travel')).toMatchObject({ orderCount: 1 })
  })

  test('waits for the shop through a long silence', async () => {
    await silent()
    const { ticket } = await arrive({ subject: 'The lid', from: 'new@mail.test' })
    for (let hour = 0; hour < 30; hour += 1) {
      hub.clock.at += HOUR_MS
      await worker.idle()
    }
    expect(await noteOn(await ticket())).toMatchObject({ ticketId: (await ticket())?.id })
    hub.clock.at += HOUR_MS
    await shopAnswers()
    expect(await noteOn(await ticket())).toBeUndefined()
  })
})
