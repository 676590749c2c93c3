import { describe, expect, test } from 'vitest'
import { machineOf } from '../../../server/mail/machine-mail.ts'
import { parseMail } from '../../../server/mail/parse-mail.ts'

const TEAMS = new Set(['travel@shop.test'])
const classify = async (headers: readonly string[], envelopeFrom = 'ruth@mail.test') => {
  const lines = ['From: Ruth <ruth@mail.test>', 'Message-ID: <1@mail.test>', ...headers]
  const from = headers.find(one => /^from:/i.test(one))
  const raw = [...(from === undefined ? lines : lines.slice(1)), '', 'Hello'].join('\r\n')
  return machineOf(
    await parseMail(Buffer.from(raw)),
    envelopeFrom,
    id => id === 'ours@shop.test',
    TEAMS,
  )
}

describe('who wrote it', () => {
  test.each([
    ['Auto-Submitted: auto-replied', 'autoReply'],
    ['Auto-Submitted: auto-generated', 'autoReply'],
    ['Subject: Out of office: back on Monday', 'autoReply'],
    ['Subject: Automatische Antwort: Ihre Anfrage', 'autoReply'],
    ['Subject: Abwesenheitsnotiz: Ihre Anfrage', 'autoReply'],
    ['Subject: Abwesenheit: Ihre Anfrage', 'autoReply'],
    ['From: MAILER-DAEMON@mail.test', 'autoReply'],
    ['From: no-reply@mail.test', 'autoReply'],
    ['X-Autoreply: yes', 'autoReply'],
    ['Precedence: auto_reply', 'autoReply'],
    ['Content-Type: multipart/report; report-type=delivery-status; boundary=b', 'deliveryReport'],
    ['X-Failed-Recipients: ruth@mail.test', 'deliveryReport'],
    ['Precedence: bulk', 'list'],
    ['List-Unsubscribe: <mailto:off@list.test>', 'list'],
    ['Message-ID: <ours@shop.test>', 'ours'],
  ])('%s: %s', async (header, kind) => {
    const own = header.startsWith('Message-ID')
    const mail = await parseMail(
      Buffer.from(
        [...(own ? [] : ['Message-ID: <1@mail.test>']), header, 'From: ruth@mail.test', '', 'x']
          .filter(line => !(line.startsWith('From: ruth') && header.startsWith('From')))
          .join('\r\n'),
      ),
    )
    expect(machineOf(mail, 'ruth@mail.test', id => id === 'ours@shop.test', TEAMS)).toBe(kind)
  })

  test('the null sender is a machine', async () => {
    expect(await classify([], '')).toBe('autoReply')
  })

  test.each([
    ['a plain mail', 'Subject: Wheel broken'],
    ['a mail that asks not to be answered by machine', 'X-Auto-Response-Suppress: All'],
    ['a mail that says that it is not automatic', 'Auto-Submitted: no'],
    ['words about an office', 'Subject: The parcel is out of the office now'],
    ['a mail by way of Amazon', 'Feedback-ID: ::1.eu-west-1.AbCd+EfGh=:AmazonSES'],
    ['words about an absence', 'Subject: Abwesenheit bei Zustellung'],
    ['somebody called Noreen', 'From: noreen@mail.test'],
    ['a mail of another desk of this make', 'X-Empty-Chair: reply'],
    ['a mail by way of a team that is a list', 'List-Post: <mailto:Travel@shop.test>'],
    ['the same, known by its id', 'Precedence: list\r\nList-Id: Travel <travel.shop.test>'],
    ['a form', 'From: no-reply@forms.test\r\nReply-To: ruth@mail.test'],
  ])('%s is from a person', async (_what, header) => {
    expect(await classify([header])).toBeNull()
  })

  test.each([
    ['nobody', 'From: no-reply@shop.test'],
    ['another that takes none', 'From: no-reply@forms.test\r\nReply-To: donotreply@forms.test'],
    ['ourselves', 'From: no-reply@shop.test\r\nReply-To: travel+news@shop.test'],
  ])(
    'a sender who takes no answers, and names %s to answer to, is a machine',
    async (_whom, header) => {
      expect(await classify([header])).toBe('autoReply')
    },
  )

  test('an automatic answer by way of a team that is a list is a machine', async () => {
    const list = 'List-Post: <mailto:travel@shop.test>'
    expect(await classify([list, 'Auto-Submitted: auto-replied'])).toBe('autoReply')
    expect(await classify([list, 'Precedence: bulk'])).toBe('list')
  })
})
