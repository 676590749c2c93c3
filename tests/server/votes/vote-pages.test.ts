import { beforeEach, describe, expect, test } from 'vitest'
import { buildApp } from '../../../server/app.ts'
import { startWorker, type Worker } from '../../../server/effects/worker.ts'
import type { Hub } from '../../../server/hub.ts'
import { SECOND_MS } from '../../../shared/lib/time.ts'
import { aReply } from '../../support/builders.ts'
import { furnish, hubOn, read, send } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'
import { watchedTransport } from '../../support/hub/transports.ts'

describe('the vote page', () => {
  let hub: Hub & { clock: { at: number } }
  let app: Awaited<ReturnType<typeof buildApp>>
  let worker: Worker
  let path: string

  beforeEach(async () => {
    const opened = await openEmpty()
    hub = hubOn(opened)
    await furnish(hub)
    const { transport, mails } = watchedTransport()
    worker = startWorker(hub, transport)
    app = await buildApp(hub, { origins: [], sample: false })
    await send(hub, 'sendReply', aReply({ thenAddressed: true }) as never)
    await worker.idle()
    path = /\/h\/[\w-]+/.exec(mails[0]?.text ?? '')?.[0] ?? ''
    return async () => {
      await app.close()
      await worker.stop()
      await opened.close()
    }
  })

  const press = (form: Record<string, string>, from = '10.0.0.1') =>
    app.inject({
      method: 'POST',
      url: path,
      remoteAddress: from,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(form).toString(),
    })
  const later = async (ms = 3 * SECOND_MS) => {
    hub.clock.at += ms
    await worker.idle()
  }
  const voted = async () => (await read(hub, 'message', 'reply-0001'))?.vote

  test.each(['GET', 'HEAD'] as const)(
    '%s writes nothing, whatever stands in the address',
    async method => {
      for (const url of [path, `${path}?a=yes`, `${path}?value=no`]) {
        const answer = await app.inject({ method, url })
        expect(answer.statusCode).toBe(200)
        expect(answer.headers).toMatchObject({
          'cache-control': 'no-store',
          'referrer-policy': 'no-referrer',
        })
      }
      await later()
      expect(await hub.db.selectFrom('vote').selectAll().execute()).toEqual([])
      expect(await voted()).toBeNull()
    },
  )

  test('the page names nobody and loads nothing', async () => {
    const { body, headers } = await app.inject({ url: path })
    expect(body).not.toMatch(/Ruth|Wheel|Travel|<script|https?:\/\//)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
  })

  test('a Yes counts when its button is pressed', async () => {
    expect((await press({ value: 'yes' })).statusCode).toBe(200)
    await later()
    expect(await voted()).toMatchObject({ value: 'yes' })
    expect(await read(hub, 'customer', 'cust-1.travel')).toMatchObject({ helpfulYes: 1 })
  })

  test('a No opens the ticket again, with the words as a message of the customer', async () => {
    await press({ value: 'no' })
    await later()
    expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({ status: 'open', openNo: true })
    await press({ value: 'no', reason: 'nothingHappened', words: 'No parcel yet.' })
    await later()
    const ticket = await read(hub, 'ticket', 'ticket-1')
    const said = await read(hub, 'message', ticket?.lastCustomerMessageId ?? '')
    expect(said).toMatchObject({ direction: 'in', delivery: 'received' })
    expect(said?.text).toContain('No parcel yet.')
    expect(await voted()).toMatchObject({ value: 'no', reason: 'nothingHappened' })
    expect(await read(hub, 'customer', 'cust-1.travel')).toMatchObject({ helpfulNo: 1 })
  })

  test('a double click on Send files the words once', async () => {
    const form = { value: 'no', reason: 'wrong', words: 'It is still broken.' }
    await Promise.all([press(form), press(form)])
    await later()
    expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({ messageCount: 3 })
  })

  test('a page that is loaded again after an answer does not open the ticket again', async () => {
    const form = { value: 'no', reason: 'wrong', words: 'It is still broken.' }
    await press(form)
    await later()
    const seenMessageId = (await read(hub, 'ticket', 'ticket-1'))?.lastCustomerMessageId ?? ''
    const answer = aReply({ id: 'reply-0002', seenMessageId, thenAddressed: true })
    await send(hub, 'sendReply', answer as never)
    await worker.idle()
    await press(form)
    await later()
    expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({
      status: 'addressed',
      messageCount: 4,
    })
  })

  test('the latest vote counts', async () => {
    await press({ value: 'no' })
    await later()
    await press({ value: 'yes' })
    await later()
    expect(await voted()).toMatchObject({ value: 'yes' })
    expect(await read(hub, 'customer', 'cust-1.travel')).toMatchObject({
      helpfulYes: 1,
      helpfulNo: 0,
    })
  })

  test('yes and no within two seconds from one address count as neither, and it is asked again', async () => {
    await press({ value: 'yes' })
    hub.clock.at += SECOND_MS
    const page = await press({ value: 'no' })
    expect(page.body).toContain('<h1>Was this answer helpful?</h1>')
    await later()
    expect(await voted()).toBeNull()
    expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({ status: 'addressed' })
    expect((await press({ value: 'no' })).body).toContain('Your case is open again')
    await later()
    expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({ status: 'open' })
  })

  test('from two addresses both count, the later one last', async () => {
    await press({ value: 'yes' }, '10.0.0.1')
    await press({ value: 'no' }, '10.0.0.2')
    await later()
    expect(await voted()).toMatchObject({ value: 'no' })
  })

  test('a link that is not known, or too old, is a kind page and 404', async () => {
    const unknown = await app.inject({ url: '/h/not-one-of-ours' })
    expect(unknown.statusCode).toBe(404)
    expect(unknown.body).toContain('answer our e-mail')
    hub.clock.at += 400 * 24 * 3_600 * SECOND_MS
    expect((await app.inject({ url: path })).statusCode).toBe(404)
    expect((await press({ value: 'yes' })).statusCode).toBe(404)
  })

  test('only a hash of the link is kept', async () => {
    const [row] = await hub.db.selectFrom('vote_token').selectAll().execute()
    expect(JSON.stringify(row)).not.toContain(path.slice(3))
  })
})
