import { sql as raw } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { claimEffect, putBack } from '../../../server/effects/claim.ts'
import { runEffect } from '../../../server/effects/run-effect.ts'
import { sendMail } from '../../../server/effects/send-mail.ts'
import { Overtaken } from '../../../server/effects/settle.ts'
import { startWorker, type Worker } from '../../../server/effects/worker.ts'
import type { Hub } from '../../../server/hub.ts'
import type { HandedOver, Transport } from '../../../server/mail/transport.ts'
import { switchFault } from '../../../server/shop/faults.ts'
import { inTime } from '../../../server/shop/in-time.ts'
import { HOUR_MS } from '../../../shared/lib/time.ts'
import { aPlan, aReply, aTicket } from '../../support/builders.ts'
import { openInMemory, type Postgres, startPostgres } from '../../support/hub/databases.ts'
import { furnish, hubOn, put, read, send } from '../../support/hub/desk.ts'
import { pullProduct } from '../../support/hub/pull-product.ts'
import { watchedTransport } from '../../support/hub/transports.ts'

const never = (): void => undefined

let postgres: Postgres
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.stop())

describe.each(['pglite', 'postgres'] as const)('what follows from a command on %s', engine => {
  let hub: Hub & { clock: { at: number } }
  let worker: Worker
  let watched: ReturnType<typeof watchedTransport>
  let answer: () => HandedOver | Error

  beforeEach(async () => {
    const opened = engine === 'pglite' ? await openInMemory() : await postgres.open()
    hub = hubOn(opened)
    await furnish(hub)
    answer = () => ({ status: 'accepted' })
    watched = watchedTransport(() => answer())
    worker = startWorker(hub, watched.transport)
    return async () => {
      await worker.stop()
      await opened.close()
    }
  })

  const bundled = () => send(hub, 'sendReply', aReply({ replacements: [aPlan()] }) as never)
  const stateOf = async (kind: string) =>
    (await hub.db.selectFrom('effect').select('state').where('kind', '=', kind).executeTakeFirst())
      ?.state

  test('a reply leaves and is then sent, with the thread and the question in it', async () => {
    await send(hub, 'sendReply', aReply() as never)
    await worker.idle()
    const [mail] = watched.mails
    expect(mail).toMatchObject({ inReplyTo: '<first@mail.test>', references: '<first@mail.test>' })
    expect(mail?.text).toContain('Was this answer helpful?')
    expect(mail?.html).toContain('https://desk.test/h/')
    expect(mail?.replyTo).toMatch(/^travel\+ticket-1\.[0-9a-f]{16}@sample\.test$/)
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({ delivery: 'sent' })
    expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({ unsentReplies: 0 })
  })

  test('send and addressed: the ticket is addressed when the mail has left, not before', async () => {
    await send(hub, 'sendReply', aReply({ thenAddressed: true }) as never)
    expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({ status: 'waiting' })
    await worker.idle()
    expect(await read(hub, 'ticket', 'ticket-1')).toMatchObject({ status: 'addressed' })
  })

  test('a mail that promises goods leaves only after the shop has said yes', async () => {
    await switchFault(hub.db, { act: 'replace', kind: 'down', words: '', times: 2 })
    await bundled()
    await worker.idle()
    expect(watched.mails).toHaveLength(0)
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({ delivery: 'leaving' })
    hub.clock.at += HOUR_MS
    await worker.idle()
    hub.clock.at += HOUR_MS
    await worker.idle()
    expect(watched.mails).toHaveLength(1)
    expect(await read(hub, 'remedy', 'line-1')).toMatchObject({ state: 'done' })
    const calls = await hub.db.selectFrom('shop_call').selectAll().execute()
    expect(calls).toHaveLength(1)
  })

  test('when the shop says no, the reply is held and the customer reads nothing', async () => {
    await switchFault(hub.db, { act: 'replace', kind: 'no', words: 'Sold out.', times: 1 })
    await bundled()
    await worker.idle()
    expect(watched.mails).toHaveLength(0)
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({
      delivery: 'held',
      held: { code: 'remedy.shopSaidNo', facts: { words: 'Sold out.' } },
    })
    expect(await read(hub, 'remedy', 'line-1')).toMatchObject({
      state: 'failed',
      failure: 'Sold out.',
    })
    expect(await read(hub, 'promise', 'promise-1')).toMatchObject({ state: 'withdrawn' })
    expect(await read(hub, 'allowance', 'ana')).toMatchObject({ usedMinor: 0 })
    expect(await stateOf('send-mail')).toBe('cancelled')
  })

  test('after a no, the next attempt is another call of the shop', async () => {
    await switchFault(hub.db, { act: 'replace', kind: 'no', words: 'Sold out.', times: 1 })
    await bundled()
    await worker.idle()
    await send(hub, 'withdrawReply', { messageId: 'reply-0001' })
    const second = aPlan({ attempt: 2, promiseId: 'promise-2', eventId: 'event-0002' })
    const made = await send(
      hub,
      'sendReply',
      aReply({ id: 'reply-0002', replacements: [second] }) as never,
    )
    expect(made).toMatchObject({ status: 'applied' })
    await worker.idle()
    expect(watched.mails.map(mail => mail.messageId)).toEqual(['<reply-0002@sample.test>'])
    expect(await read(hub, 'remedy', 'line-1')).toMatchObject({ state: 'done', attempt: 2 })
  })

  test('a mail server that is away is tried again, and the mail is the same one', async () => {
    let isAway = true
    answer = () => (isAway ? new Error('connect ECONNREFUSED') : { status: 'accepted' })
    await send(hub, 'sendReply', aReply() as never)
    await worker.idle()
    expect(await stateOf('send-mail')).toBe('waiting')
    isAway = false
    hub.clock.at += HOUR_MS
    await worker.idle()
    expect(watched.mails.map(mail => mail.messageId)).toEqual(['<reply-0001@sample.test>'])
  })

  test('a mail that the server may have taken is never sent again by itself', async () => {
    answer = () => ({ status: 'unclear', words: 'connection lost' })
    await send(hub, 'sendReply', aReply() as never)
    await worker.idle()
    answer = () => ({ status: 'accepted' })
    hub.clock.at += HOUR_MS
    await worker.idle()
    expect(watched.mails).toHaveLength(0)
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({
      held: { code: 'mail.unclear' },
    })
  })

  test('odd words of a mail server hold the reply, or bring another try, all the same', async () => {
    answer = () => new Error('450 not\u0000 now')
    await send(hub, 'sendReply', aReply() as never)
    await worker.idle()
    expect(await stateOf('send-mail')).toBe('waiting')
    answer = () => ({ status: 'refused', words: '550 no such\u0000 user' })
    hub.clock.at += HOUR_MS
    await worker.idle()
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({
      delivery: 'held',
      held: { code: 'mail.refused', facts: { words: '550 no such user' } },
    })
  })

  test('a hub that ended while it handed a mail over does not send it a second time', async () => {
    await worker.stop()
    await send(hub, 'sendReply', aReply() as never)
    await hub.db
      .insertInto('mail_out')
      .values({ message_id: 'reply-0001', state: 'handing', at: 1 })
      .execute()
    worker = startWorker(hub, watched.transport)
    await worker.idle()
    expect(watched.mails).toHaveLength(0)
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({ delivery: 'held' })
  })

  test('a hub that ended right after acceptance only writes down that it left', async () => {
    await worker.stop()
    await send(hub, 'sendReply', aReply() as never)
    await hub.db
      .insertInto('mail_out')
      .values({ message_id: 'reply-0001', state: 'accepted', at: 1 })
      .execute()
    worker = startWorker(hub, watched.transport)
    await worker.idle()
    expect(watched.mails).toHaveLength(0)
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({ delivery: 'sent' })
  })

  test('two hubs that come to one mail together hand it over once', async () => {
    await worker.stop()
    await send(hub, 'sendReply', aReply() as never)
    const effect = await hub.db
      .selectFrom('effect')
      .select('key')
      .where('kind', '=', 'send-mail')
      .executeTakeFirstOrThrow()
    const task = { key: effect.key, attempts: 1, messageId: 'reply-0001', createdAt: hub.now() }
    const both = [1, 2].map(() => sendMail(hub, watched.transport, task))
    await Promise.allSettled(both)
    expect(watched.mails).toHaveLength(1)
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({ delivery: 'sent' })
  })

  test('who was overtaken while they tried puts nothing back', async () => {
    await worker.stop()
    await send(hub, 'sendReply', aReply() as never)
    const one = await claimEffect(hub.db, hub.now())
    const next = await claimEffect(hub.db, hub.now() + HOUR_MS)
    if (one === undefined || next === undefined) throw new Error('nothing was due')
    expect(next.key).toBe(one.key)
    await putBack(hub.db, one, 'too late', hub.now())
    expect(await stateOf('send-mail')).toBe('running')
  })

  test('a mail server that does not answer keeps no other effect waiting', async () => {
    // A database that serves one at a time has one place for effects.
    if (engine === 'pglite') return
    await worker.stop()
    let answerAtLast: () => void = () => undefined
    const silent: Transport = {
      isRepeatable: false,
      hand: () =>
        new Promise(resolve => {
          answerAtLast = () => resolve({ status: 'accepted' })
        }),
      close: () => undefined,
    }
    worker = startWorker(hub, silent)
    await send(hub, 'sendReply', aReply() as never)
    await expect.poll(() => stateOf('send-mail')).toBe('running')
    await pullProduct(hub, 1)
    await expect
      .poll(async () => (await read(hub, 'product', 'product-1'))?.sale, { timeout: 10_000 })
      .toBe('off')
    expect(await stateOf('send-mail')).toBe('running')
    answerAtLast()
    await worker.idle()
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({ delivery: 'sent' })
  })

  test('while many people wait for their acts, mails make way, and leave afterwards', async () => {
    // A database that serves one at a time has one place for effects.
    if (engine === 'pglite') return
    await worker.stop()
    let underway = 0
    let most = 0
    const slow: Transport = {
      isRepeatable: false,
      async hand() {
        underway += 1
        most = Math.max(most, underway)
        await new Promise(resolve => setTimeout(resolve, 100))
        underway -= 1
        return { status: 'accepted' }
      },
      close: () => undefined,
    }
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await put(hub, ['ticket', aTicket({ id: `ticket-r${n}`, number: n })])
      await send(hub, 'sendReply', aReply({ id: `reply-r${n}`, ticketId: `ticket-r${n}` }) as never)
    }
    let end: () => void = () => undefined
    const everybody = new Promise<void>(resolve => {
      end = resolve
    })
    const crowd = Promise.all(Array.from({ length: 6 }, () => hub.rush.during(() => everybody)))
    worker = startWorker(hub, slow)
    await expect.poll(() => underway, { timeout: 10_000 }).toBe(2)
    end()
    await crowd
    expect(most).toBe(2)
    await expect.poll(() => most, { timeout: 10_000 }).toBeGreaterThan(2)
    await worker.idle()
    expect(await stateOf('send-mail')).toBe('done')
  })

  test('an effect whose worker died is taken over when its time is up', async () => {
    await worker.stop()
    await send(hub, 'sendReply', aReply() as never)
    await hub.db
      .updateTable('effect')
      .set({ state: 'running', lease_until: hub.now() + 1 })
      .execute()
    worker = startWorker(hub, watched.transport)
    await worker.idle()
    expect(watched.mails).toHaveLength(0)
    hub.clock.at += HOUR_MS
    await worker.idle()
    expect(watched.mails).toHaveLength(1)
  })

  test('an answer of the shop that comes too late is not taken for that to the next attempt', async () => {
    await worker.stop()
    await switchFault(hub.db, { act: 'replace', kind: 'no', words: 'Sold out.', times: 1 })
    await bundled()
    const slow = await claimEffect(hub.db, hub.now())
    if (slow === undefined) throw new Error('nothing was due')
    hub.clock.at += HOUR_MS
    worker = startWorker(hub, watched.transport)
    await worker.idle()
    await worker.stop()
    const again = aPlan({ attempt: 2, promiseId: 'promise-2', eventId: 'event-0002' })
    await send(hub, 'withdrawReply', { messageId: 'reply-0001' })
    await send(hub, 'sendReply', aReply({ id: 'reply-0002', replacements: [again] }) as never)

    await expect(runEffect(hub, watched.transport, slow)).rejects.toThrow(Overtaken)

    expect(await read(hub, 'remedy', 'line-1')).toMatchObject({ state: 'asked', attempt: 2 })
    worker = startWorker(hub, watched.transport)
    await worker.idle()
    expect(await read(hub, 'remedy', 'line-1')).toMatchObject({ state: 'done', attempt: 2 })
    const calls = await hub.db.selectFrom('shop_call').selectAll().execute()
    expect(calls.filter(call => 'reference' in call.answer)).toHaveLength(1)
  })

  test('what a mail server says of a customer is kept, and stays out of the log', async () => {
    await worker.stop()
    let said = ''
    const log = pino({ base: null }, { write: line => void (said += line) })
    answer = () =>
      Object.assign(new Error('450 <ruth@mail.test>: greylisted'), { code: 'EENVELOPE' })
    worker = startWorker({ ...hub, log }, watched.transport)
    await send(hub, 'sendReply', aReply() as never)
    await worker.idle()
    expect(said).toContain('EENVELOPE')
    expect(said).not.toContain('ruth')
    const effect = await hub.db.selectFrom('effect').select('last_error').executeTakeFirst()
    expect(effect?.last_error).toContain('greylisted')
  })

  test('a database in trouble holds no reply: it leaves when that is over', async () => {
    await raw`alter table vote_token rename to elsewhere`.execute(hub.db)
    await send(hub, 'sendReply', aReply() as never)
    await worker.idle()
    expect(await stateOf('send-mail')).toBe('waiting')
    await raw`alter table elsewhere rename to vote_token`.execute(hub.db)
    hub.clock.at += HOUR_MS
    await worker.idle()
    expect(await read(hub, 'message', 'reply-0001')).toMatchObject({ delivery: 'sent' })
  })

  test('a shop that does not answer is asked again, and keeps no place for itself', async () => {
    await worker.stop()
    const soon = { actMs: 50, questionMs: 50, silentMs: 50 }
    const silent = {
      ...hub,
      shop: inTime({ ...hub.shop, replace: () => new Promise(never) }, soon),
    }
    worker = startWorker(silent, watched.transport)
    await bundled()
    await worker.idle()
    expect(await stateOf('send-replacement')).toBe('waiting')
    await worker.stop()
    hub.clock.at += HOUR_MS
    worker = startWorker(hub, watched.transport)
    await worker.idle()
    expect(await read(hub, 'remedy', 'line-1')).toMatchObject({ state: 'done' })
  })
})
