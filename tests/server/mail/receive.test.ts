import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { replyAddress } from '../../../server/mail/reply-address.ts'
import { aReply } from '../../support/builders.ts'
import { read, send } from '../../support/hub/desk.ts'
import { startTestHub, type TestHub } from '../../support/hub/running-hub.ts'
import { sampleMails } from '../../support/sample-mail.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

const mail = (headers: Record<string, string> = {}, body = 'Hello, where is it?') => {
  const all = {
    From: 'Ruth Adeyemi <ruth@mail.test>',
    To: 'travel@sample.test',
    Subject: 'A question',
    'Message-ID': `<${randomUUID()}@mail.test>`,
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([key, value]) =>
    value === '' ? [] : [`${key}: ${value}`],
  )
  return `${lines.join('\r\n')}\r\n\r\n${body}\r\n`
}
const find = async (subject: string) =>
  (await hub.get(`/api/v1/tickets?q=${encodeURIComponent(subject)}`)).body.items
const messagesOf = async (id: string) => (await hub.get(`/api/v1/tickets/${id}`)).body.messages

describe('a mail that arrives', () => {
  test('becomes a ticket of the team it was written to, with the order that it names', async () => {
    await hub.deliver(mail({ Subject: 'Order 84-1192 came late' }))
    const [ticket] = await find('came late')
    expect(ticket).toMatchObject({
      teamId: 'travel',
      status: 'new',
      customerId: 'cust-1',
      orderNumber: '84-1192',
      productId: 'product-1',
    })
    expect(ticket.waitingSince).toEqual(expect.any(Number))
  })

  test('from somebody the shop does not know has a card without orders', async () => {
    await hub.deliver(mail({ From: 'new@mail.test', Subject: 'Never bought here' }), {
      from: 'new@mail.test',
    })
    const [ticket] = await find('Never bought')
    const card = await read(hub.hub, 'customer', `${ticket.customerId}.travel`)
    expect(card).toMatchObject({ emails: ['new@mail.test'], orders: [], ticketCount: 1 })
  })

  test('to another team is not seen by this one', async () => {
    await hub.deliver(mail({ Subject: 'For the home team', To: 'home@sample.test' }), {
      to: 'home@sample.test',
    })
    expect(await find('For the home team')).toEqual([])
    const { body } = await hub.get('/api/v1/tickets?q=For%20the%20home', 'zoe')
    expect(body.total).toBe(1)
  })

  test('to two teams at once is a ticket in each, and an answer finds the one it is for', async () => {
    const both = ['home@sample.test', 'Travel+now@sample.test', 'alias@elsewhere.test']
    const id = `<${randomUUID()}@mail.test>`
    await hub.deliver(mail({ Subject: 'For both of you', To: both.join(', '), 'Message-ID': id }), {
      to: both,
    })
    const [travel, ...no] = await find('For both of you')
    const { body } = await hub.get('/api/v1/tickets?q=For%20both', 'zoe')
    expect(no).toEqual([])
    expect([travel.teamId, body.items[0].teamId, body.total]).toEqual(['travel', 'home', 1])
    for (const to of ['home@sample.test', 'travel@sample.test']) {
      await hub.deliver(mail({ Subject: 'Re: For both', To: to, 'In-Reply-To': id }, `To ${to}.`), {
        to,
      })
    }
    const texts = (await messagesOf(travel.id)).map((one: { text: string }) => one.text)
    expect(texts).toEqual(['Hello, where is it?', 'To travel@sample.test.'])
  })

  test('on a thread of one team, and to another as well, is told to both once', async () => {
    const both = ['travel@sample.test', 'home@sample.test']
    const subject = 'Re: Wheel broken, and the lamp'
    const headers = { To: both.join(', '), Subject: subject, 'In-Reply-To': '<first@mail.test>' }
    await hub.deliver(mail(headers, 'To both of you.'), { to: both })
    const texts = (await messagesOf('ticket-1')).map((one: { text: string }) => one.text)
    expect(texts.filter((text: string) => text === 'To both of you.')).toHaveLength(1)
    const { body } = await hub.get('/api/v1/tickets?q=and%20the%20lamp', 'zoe')
    expect(body.total).toBe(1)
  })

  test('to two teams through a forward to one address is a ticket in each', async () => {
    const headers = { Subject: 'Forwarded to both', Cc: '"Home" <home@sample.test>' }
    await hub.deliver(mail(headers), { to: 'inbox@hub.internal' })
    expect(await find('Forwarded to both')).toMatchObject([{ teamId: 'travel' }])
    const { body } = await hub.get('/api/v1/tickets?q=Forwarded%20to%20both', 'zoe')
    expect(body.total).toBe(1)
  })

  test('handed over once for each of its recipients is one ticket', async () => {
    const one = mail({ Subject: 'For each of us', Cc: 'info@sample.test' })
    for (const to of ['travel@sample.test', 'info@sample.test']) await hub.deliver(one, { to })
    expect(await find('For each of us')).toHaveLength(1)
  })

  test.each([
    ['Received', 'from a by %; Mon, 1 Jan'],
    ['DKIM-Signature', 'v=1; d=mail.test;\r\n b=%'],
    ['ARC-Seal', 'i=1; b=%'],
    ['Authentication-Results', 'mx.test; spf=pass (%)'],
  ])('twice, with another %s on top, is one ticket', async (header, value) => {
    const one = mail({ Subject: `Twice with ${header}` })
    await hub.deliver(`${header}: ${value.replace('%', 'b')}\r\n${one}`)
    await hub.deliver(`${header}: ${value.replace('%', 'c')}\r\n${one}`)
    expect(await find(`Twice with ${header}`)).toHaveLength(1)
  })

  test.each([
    ['Message-ID', '<other@mail.test>'],
    ['Date', 'Mon, 1 Jan 2024 10:00:01 +0000'],
    ['From', 'eve@mail.test'],
    ['Reply-To', 'visitor@mail.test'],
    ['Subject', 'Nearly the same: Subject!'],
    ['Content-Type', 'text/html'],
    ['body', 'Hello, where was it?'],
  ])('with another %s than one before is another ticket', async (part, value) => {
    const all = { Subject: `Nearly the same: ${part}`, 'Message-ID': '' }
    await hub.deliver(mail(all))
    await hub.deliver(part === 'body' ? mail(all, value) : mail({ ...all, [part]: value }))
    expect(await find(`Nearly the same: ${part}`)).toHaveLength(2)
  })

  test('with HTML is made safe, and its remote pictures wait for a person', async () => {
    const html =
      '<p onclick="x()">Hi<script>evil()</script><img src="https://track.test/a.png"></p>'
    await hub.deliver(mail({ Subject: 'With HTML', 'Content-Type': 'text/html' }, html))
    const [ticket] = await find('With HTML')
    const [message] = await messagesOf(ticket.id)
    expect(message.html).not.toMatch(/script|onclick| src=/)
    expect(message.html).toContain('data-remote-src="https://track.test/a.png"')
    expect(message.text).toBe('Hi')
  })

  test('with a large picture in its HTML shows the words behind it, and says what it leaves out', async () => {
    const src = `data:image/png;base64,${'A'.repeat(76).concat('\r\n').repeat(30_000)}`
    const html = `<p>Hello,</p>\r\n<img src="${src}">\r\n<p>the lid broke.</p>`
    await hub.deliver(mail({ Subject: 'Picture within', 'Content-Type': 'text/html' }, html))
    const [ticket] = await find('Picture within')
    const [message] = await messagesOf(ticket.id)
    expect(message.text).toBe('Hello,\n\nthe lid broke.')
    expect(message.html).toContain('the lid broke.')
    const id = message.id.replace('in-', '')
    expect(await read(hub.hub, 'note', `cut-${id}`)).toMatchObject({ ticketId: ticket.id })
  })

  test('with more words than can be shown says so', async () => {
    await hub.deliver(mail({ Subject: 'Many words' }, 'words \r\n'.repeat(80_000)))
    const [ticket] = await find('Many words')
    const [message] = await messagesOf(ticket.id)
    const id = message.id.replace('in-', '')
    expect(await read(hub.hub, 'note', `cut-${id}`)).toMatchObject({ ticketId: ticket.id })
  })

  test('with an attachment gives it as a download to its team alone', async () => {
    const parts = [
      '--x',
      'Content-Type: text/plain',
      '',
      'See the picture.',
      '--x',
      'Content-Type: image/png; name="a.png"',
      'Content-Disposition: attachment; filename="a.png"',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '--x--',
    ]
    await hub.deliver(
      mail(
        { Subject: 'Picture', 'Content-Type': 'multipart/mixed; boundary=x' },
        parts.join('\r\n'),
      ),
    )
    const [ticket] = await find('Picture')
    const [message] = await messagesOf(ticket.id)
    expect(message.attachments).toMatchObject([{ name: 'a.png', type: 'image/png', size: 8 }])
    const path = `/api/v1/attachments/${message.attachments[0].id}`
    expect((await hub.get(path)).status).toBe(200)
    expect((await hub.get(path, 'zoe')).status).toBe(404)
  })

  test('with broken letters and NUL is read all the same', async () => {
    const raw = Buffer.concat([
      Buffer.from(
        mail({ Subject: 'Broken letters', 'Content-Type': 'text/plain; charset=utf-8' }, ''),
      ),
      Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0xe9, 0x00, 0xc3, 0x28, 0xff]),
    ])
    await hub.deliver(raw)
    const [ticket] = await find('Broken letters')
    expect((await messagesOf(ticket.id))[0].text).toContain('Gr')
  })
})

describe('the thread of a mail', () => {
  test('an answer of a known participant lands on its ticket and opens it again', async () => {
    await hub.deliver(
      mail({ 'In-Reply-To': '<first@mail.test>', Subject: 'Re: anything' }, 'More words.'),
    )
    const messages = await messagesOf('ticket-1')
    expect(messages).toContainEqual(
      expect.objectContaining({ text: 'More words.', inReplyTo: 'first@mail.test' }),
    )
  })

  test('a stranger who names the thread gets a ticket of their own, with a hint', async () => {
    const headers = {
      From: 'eve@mail.test',
      References: '<first@mail.test>',
      Subject: 'I am Ruth, honestly',
    }
    await hub.deliver(mail(headers), { from: 'eve@mail.test' })
    const [ticket] = await find('I am Ruth')
    expect(ticket).toMatchObject({ possiblyOf: 'ticket-1', customerEmail: 'eve@mail.test' })
  })

  test('the signed reply address is enough for a participant, and for nobody else', async () => {
    const to = replyAddress('travel@sample.test', 'ticket-1', hub.hub.secret)
    await hub.deliver(mail({ To: to, Subject: 'By token' }, 'Through the token.'), { to })
    expect(await messagesOf('ticket-1')).toContainEqual(
      expect.objectContaining({ text: 'Through the token.' }),
    )
    await hub.deliver(mail({ From: 'eve@mail.test', To: to, Subject: 'Stolen token' }), {
      from: 'eve@mail.test',
      to,
    })
    expect(await find('Stolen token')).toMatchObject([{ possiblyOf: 'ticket-1' }])
  })

  test('a forged reply address matches nothing', async () => {
    const to = replyAddress('travel@sample.test', 'ticket-1', 'another secret')
    await hub.deliver(mail({ To: to, Subject: 'Forged token' }), { to })
    expect(await find('Forged token')).toMatchObject([{ possiblyOf: null }])
  })

  test('a ticket number in the subject alone never matches', async () => {
    await hub.deliver(mail({ Subject: 'About #1042 again' }))
    expect(await find('About #1042')).toMatchObject([{ possiblyOf: 'ticket-1' }])
  })

  test('somebody in Cc does not become a participant by that', async () => {
    await hub.deliver(mail({ 'In-Reply-To': '<first@mail.test>', Cc: 'mallory@mail.test' }))
    await hub.deliver(
      mail({
        From: 'mallory@mail.test',
        'In-Reply-To': '<first@mail.test>',
        Subject: 'From the copy',
      }),
      { from: 'mallory@mail.test' },
    )
    expect(await find('From the copy')).toMatchObject([{ possiblyOf: 'ticket-1' }])
  })

  test('the whole way: reply out, answer in, one ticket', async () => {
    await hub.deliver(mail({ Subject: 'Round trip' }))
    const [ticket] = await find('Round trip')
    const id = `reply-${randomUUID()}`
    const sent = aReply({
      id,
      ticketId: ticket.id,
      seenMessageId: ticket.lastCustomerMessageId,
      subject: 'Re: Round trip',
    })
    expect(await send(hub.hub, 'sendReply', sent as never)).toMatchObject({ status: 'applied' })
    await hub.worker.idle()
    const eml = hub.outgoing().find(one => one.includes(id)) ?? ''
    expect(eml).toMatch(/^Message-ID: <reply-[\w-]+@sample\.test>\r$/m)
    expect(eml).toMatch(/^References: </m)
    await hub.deliver(
      mail({ 'In-Reply-To': `<${id}@sample.test>`, Subject: 'Re: Round trip' }, 'Thank you!'),
    )
    expect(
      (await messagesOf(ticket.id)).map((one: { direction: string }) => one.direction),
    ).toEqual(['in', 'out', 'in'])
  })
})

describe('mail of machines', () => {
  const filed: [string, Record<string, string>, string][] = [
    ['an automatic answer', { 'Auto-Submitted': 'auto-replied' }, 'autoReply'],
    ['bulk mail', { Precedence: 'bulk' }, 'list'],
    ['a list', { 'List-Id': '<news.test>' }, 'list'],
    ['a daemon', { From: 'MAILER-DAEMON@mail.test' }, 'autoReply'],
  ]
  test.each(filed)('%s is filed: nobody waits for an answer', async (name, headers, machine) => {
    const subject = `Machine ${name}`
    await hub.deliver(mail({ Subject: subject, ...headers }))
    const [ticket] = await find(subject)
    expect(ticket).toMatchObject({ status: 'addressed', waitingSince: null })
    expect(await messagesOf(ticket.id)).toMatchObject([{ machine, autoSubmitted: true }])
  })

  test('on a known ticket does not open it again', async () => {
    const before = await read(hub.hub, 'ticket', 'ticket-1')
    await hub.deliver(
      mail({ 'In-Reply-To': '<first@mail.test>', 'Auto-Submitted': 'auto-replied' }, 'I am away.'),
    )
    const after = await read(hub.hub, 'ticket', 'ticket-1')
    expect(after).toMatchObject({
      status: before?.status,
      lastCustomerMessageId: before?.lastCustomerMessageId,
      messageCount: (before?.messageCount ?? 0) + 1,
    })
  })

  test('a null sender is a machine', async () => {
    await hub.deliver(mail({ Subject: 'Null sender' }), { from: '' })
    expect(await find('Null sender')).toMatchObject([{ status: 'addressed' }])
  })

  test('X-Auto-Response-Suppress alone is a person', async () => {
    await hub.deliver(mail({ Subject: 'From Exchange', 'X-Auto-Response-Suppress': 'All' }))
    expect(await find('From Exchange')).toMatchObject([{ status: 'new' }])
  })

  test('our own mail that comes back is filed as ours', async () => {
    await hub.deliver(mail({ From: 'Travel <travel@sample.test>', Subject: 'Looped' }))
    const [ticket] = await find('Looped')
    expect(await messagesOf(ticket.id)).toMatchObject([{ machine: 'ours' }])
  })

  test.each([
    ['writes in our name', 'Travel <travel@sample.test>'],
    ['takes no answers', 'no-reply@forms.test'],
  ])('a web form that %s has its visitor as the customer', async (what, from) => {
    const Subject = `The form ${what}`
    await hub.deliver(mail({ From: from, 'Reply-To': 'visitor@mail.test', Subject }))
    expect(await find(Subject)).toMatchObject([
      { customerEmail: 'visitor@mail.test', status: 'new' },
    ])
  })
})

describe('the listener', () => {
  test('takes every real and broken mail of the samples: each is a ticket or parked', async () => {
    const before = Number(
      (
        await hub.hub.db
          .selectFrom('mail_raw')
          .select(eb => eb.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
    const samples = sampleMails()
    for (const { raw } of samples) await hub.deliver(raw, { from: 'somebody@mail.test' })
    const rows = await hub.hub.db.selectFrom('mail_raw').select(['state', 'reason']).execute()
    expect(rows.filter(row => row.state === 'received')).toEqual([])
    expect(rows.length - before).toBeGreaterThan(samples.length * 0.9)
    await hub.deliver(mail({ Subject: 'After all of them' }))
    expect(await find('After all of them')).toHaveLength(1)
  })

  test('a mail that cannot be read is parked, with its reason and its raw text', async () => {
    await hub.hub.db
      .updateTable('mail_raw')
      .set({ state: 'filed' })
      .where('state', '=', 'parked')
      .execute()
    await hub.deliver(`${'X-Header: a\r\n'.repeat(120_000)}\r\n\r\nbody\r\n`)
    const people = (await read(hub.hub, 'person', 'ana')) as { roles: string[] }
    expect(people.roles).toEqual(['agent'])
    expect((await hub.get('/api/v1/mail/parked')).status).toBe(403)
    const [parked] = await hub.hub.db
      .selectFrom('mail_raw')
      .selectAll()
      .where('state', '=', 'parked')
      .execute()
    expect(parked?.reason).toBeTruthy()
    expect(Buffer.from(parked?.raw ?? []).toString()).toContain('X-Header')
  })

  test('a mail of 30 MB is answered 552, and the next one is taken', async () => {
    const large = mail({ Subject: 'Too large' }, 'x'.repeat(76).concat('\r\n').repeat(400_000))
    await expect(hub.deliver(large)).rejects.toMatchObject({ responseCode: 552 })
    await hub.deliver(mail({ Subject: 'After the large one' }))
    expect(await find('After the large one')).toHaveLength(1)
  })

  test('a flood of recipients is answered 452 after the hundredth', async () => {
    const answers = await talk(hub.smtpPort, [
      'EHLO test',
      'MAIL FROM:<ruth@mail.test>',
      ...Array.from({ length: 10_000 }, (_, i) => `RCPT TO:<r${i}@sample.test>`),
      'QUIT',
    ])
    const rcpt = answers.slice(-10_001, -1)
    expect(rcpt.filter(line => line.startsWith('250'))).toHaveLength(100)
    expect(rcpt.filter(line => line.startsWith('452'))).toHaveLength(9_900)
  })

  test('a connection that breaks in the middle leaves no trace', async () => {
    await new Promise<void>(resolve => {
      const socket = connect(hub.smtpPort, '127.0.0.1', () => {
        socket.write(
          'EHLO x\r\nMAIL FROM:<a@b.test>\r\nRCPT TO:<travel@sample.test>\r\nDATA\r\nSubject: Cut',
        )
        setTimeout(() => socket.destroy(), 200)
      })
      socket.on('close', () => resolve())
    })
    await hub.deliver(mail({ Subject: 'After the cut' }))
    expect(await find('After the cut')).toHaveLength(1)
    expect(await find('Cut')).not.toContainEqual(expect.objectContaining({ subject: 'Cut' }))
  })
})

/** Speaks SMTP line by line and gives back the final line of each answer. */
function talk(port: number, lines: readonly string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const answers: string[] = []
    const socket = connect(port, '127.0.0.1')
    let rest = ''
    let next = 0
    socket.on('error', reject)
    socket.on('close', () => resolve(answers))
    socket.on('data', chunk => {
      rest += chunk.toString()
      const got = rest.split('\r\n')
      rest = got.pop() ?? ''
      for (const line of got) {
        if (line[3] !== ' ') continue
        answers.push(line)
        const say = lines[next]
        next += 1
        if (say !== undefined) socket.write(`${say}\r\n`)
      }
    })
  })
}
