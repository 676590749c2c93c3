import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aReply } from '../../support/builders.ts'
import { read, send } from '../../support/hub/desk.ts'
import { startTestHub, type TestHub } from '../../support/hub/running-hub.ts'

let hub: TestHub
beforeAll(async () => {
  hub = await startTestHub()
})
afterAll(() => hub.close())

const mail = (headers: Record<string, string>, body = 'Hello.') => {
  const all = {
    From: 'Ruth <ruth@mail.test>',
    To: 'travel@sample.test',
    'Message-ID': `<${randomUUID()}@mail.test>`,
    ...headers,
  }
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`)
  return `${lines.join('\r\n')}\r\n\r\n${body}\r\n`
}
const find = async (words: string) =>
  (await hub.get(`/api/v1/tickets?q=${encodeURIComponent(words)}`)).body.items
const messagesOf = async (id: string) => (await hub.get(`/api/v1/tickets/${id}`)).body.messages
const isPlain = (value: unknown) => {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  expect(JSON.parse(JSON.stringify(value))).not.toMatch(/[\u0000-\u001f\u007f]/)
}

describe('a header that wants to be two', () => {
  const TWO = '=?utf-8?q?=0D=0ABcc=3A_all=40evil.test=00=01?='
  test('in name, subject and ids comes in as one line, and the answer leaves with one Bcc fewer', async () => {
    await hub.deliver(
      mail({
        From: `${TWO} <two@mail.test>`,
        Subject: `Injected ${TWO}`,
        'Message-ID': `<a\u0001${randomUUID()}@mail.test>`,
        'In-Reply-To': '<x\r\n Bcc: all@evil.test>',
      }),
      { from: 'two@mail.test' },
    )
    const [ticket] = await find('Injected')
    const [message] = await messagesOf(ticket.id)
    for (const value of [
      ticket.subject,
      ticket.customerName,
      message.subject,
      message.from.name,
      message.messageId,
    ])
      isPlain(value)
    const id = `reply-${randomUUID()}`
    const reply = aReply({
      id,
      ticketId: ticket.id,
      to: ['two@mail.test'],
      seenMessageId: ticket.lastCustomerMessageId,
      subject: `Re: ${ticket.subject}`,
    })
    expect(await send(hub.hub, 'sendReply', reply as never)).toMatchObject({ status: 'applied' })
    await hub.worker.idle()
    expect(await read(hub.hub, 'message', id)).toMatchObject({ delivery: 'sent' })
    const eml = hub.outgoing().find(one => one.includes(id)) ?? ''
    expect(eml.slice(0, eml.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im)
  })

  test.each([
    ['the subject', { subject: 'Hi\r\nBcc: all@evil.test' }],
    ['a recipient', { to: ['ruth@mail.test\r\nBcc: all@evil.test'] }],
    ['a copy', { cc: ['ruth@mail.test>, <all@evil.test'] }],
    ['its own id', { id: 'reply\r\nBcc: all@evil.test' }],
  ])('in %s of a reply is refused before anything is kept', async (_where, over) => {
    const made = await send(
      hub.hub,
      'sendReply',
      aReply({ id: `reply-${randomUUID()}`, ...over }) as never,
    )
    expect(made).toMatchObject({ status: 'refused', code: 'badArgs' })
  })

  test('in an attachment’s name and type reaches no header of its download', async () => {
    const parts = [
      '--x',
      `Content-Type: =?utf-8?q?text/html=0D=0AX-Evil=3A_1?=; name="${TWO}"`,
      `Content-Disposition: attachment; filename="${TWO}\u0001.html"`,
      '',
      '<script>alert(1)</script>',
      '--x--',
    ]
    await hub.deliver(
      mail(
        { Subject: 'Evil file', 'Content-Type': 'multipart/mixed; boundary=x' },
        parts.join('\r\n'),
      ),
    )
    const [ticket] = await find('Evil file')
    const [message] = await messagesOf(ticket.id)
    isPlain(message.attachments[0].name)
    const { status, body } = await hub.get(`/api/v1/attachments/${message.attachments[0].id}`)
    expect(status).toBe(200)
    expect(body).toContain('<script>')
  })
})

describe('a mail that is too much', () => {
  test('of 30 MB is refused while ten others are taken at the same time', async () => {
    const large = mail({ Subject: 'Too large' }, 'x'.repeat(76).concat('\r\n').repeat(400_000))
    const others = Array.from({ length: 10 }, (_, i) =>
      hub.deliver(mail({ Subject: `Meanwhile ${i}` })),
    )
    await expect(hub.deliver(large)).rejects.toMatchObject({ responseCode: 552 })
    await Promise.all(others)
    expect(await find('Meanwhile')).toHaveLength(10)
    expect(await find('Too large')).toEqual([])
  })

  test('with 10,000 recipients in its header is a ticket that names the first of them', async () => {
    const to = [
      'travel@sample.test',
      ...Array.from({ length: 10_000 }, (_, i) => `r${i}@mail.test`),
    ]
    await hub.deliver(mail({ Subject: 'To everybody', To: to.join(',\r\n ') }))
    const [ticket] = await find('To everybody')
    expect((await messagesOf(ticket.id))[0].to).toHaveLength(200)
  })

  test('a reply to 10,000 is refused', async () => {
    const to = Array.from({ length: 10_000 }, (_, i) => `r${i}@mail.test`)
    expect(await send(hub.hub, 'sendReply', aReply({ to }) as never)).toMatchObject({
      code: 'badArgs',
    })
  })

  test('of 5,000 parts is parked with its raw text, and the next one is filed', async () => {
    const part = '--x\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nx\r\n'
    await hub.deliver(
      mail(
        { Subject: 'Parts', 'Content-Type': 'multipart/mixed; boundary=x' },
        `${part.repeat(5_000)}--x--`,
      ),
    )
    await hub.deliver(mail({ Subject: 'After the parts' }))
    expect(await find('After the parts')).toHaveLength(1)
    const parked = await hub.hub.db
      .selectFrom('mail_raw')
      .select('reason')
      .where('state', '=', 'parked')
      .execute()
    expect(parked).toMatchObject([{ reason: 'it has more than 100 parts' }])
  })
})

describe('HTML that wants to act', () => {
  const evil = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
    '<a href="java\u0000script:alert(1)">x</a><a href=" &#1;javascript:alert(1)">y</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe><object data="x"></object>',
    '<form action="https://evil.test"><input name=a><button>go</button></form>',
    '<style>@import "https://evil.test/a.css"</style><link rel=stylesheet href="https://evil.test">',
    '<div style="background:url(https://evil.test);position:fixed;top:0">x</div>',
    '<meta http-equiv=refresh content="0;url=https://evil.test"><base href="https://evil.test">',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  ]
  test.each(evil)('%s keeps its words at most', async html => {
    const subject = `Evil ${randomUUID()}`
    await hub.deliver(
      mail({ Subject: subject, 'Content-Type': 'text/html' }, `<p>Words</p>${html}`),
    )
    const [ticket] = await find(subject)
    const [message] = await messagesOf(ticket.id)
    expect(message.html).toContain('Words')
    expect(message.html).not.toMatch(
      /<(script|svg|iframe|object|form|input|style|link|meta|base|math)|onerror|onload|javascript:|url\(|position/i,
    )
  })
})
