import { describe, expect, test } from 'vitest'
import { parseMail, UnreadableMail } from '../../../server/mail/parse-mail.ts'
import { sampleMails } from '../../support/sample-mail.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const mail = (...lines: string[]) => parseMail(bytes(lines.join('\r\n')))

describe('reading a mail', () => {
  test.each(sampleMails())('$path is read, or says why not, and never crashes', async ({ raw }) => {
    try {
      const parsed = await parseMail(raw)
      expect(JSON.stringify(parsed)).not.toContain('\\u0000')
      for (const { name } of parsed.attachments) expect(name).not.toMatch(/[/\\\n]/)
    } catch (error) {
      expect(error).toBeInstanceOf(UnreadableMail)
    }
  })

  test('gives sender, recipients, subject, thread and text as the mail says', async () => {
    const parsed = await mail(
      'From: =?utf-8?q?J=C3=BCrgen?= <Jurgen@Mail.test>',
      'To: travel@sample.test, Home <home@sample.test>',
      'Cc: mia@mail.test',
      'Subject: Re: =?utf-8?b?S29mZmVy?=',
      'Message-ID: <2@mail.test>',
      'In-Reply-To: <1@sample.test>',
      'References: <0@mail.test>',
      ' <1@sample.test>',
      'Content-Type: text/plain; charset=iso-8859-1',
      '',
      'Gr\xfc\xdfe',
    )
    expect(parsed).toMatchObject({
      from: { name: 'Jürgen', address: 'jurgen@mail.test' },
      to: [{ address: 'travel@sample.test' }, { name: 'Home', address: 'home@sample.test' }],
      cc: [{ address: 'mia@mail.test' }],
      subject: 'Re: Koffer',
      messageId: '2@mail.test',
      inReplyTo: '1@sample.test',
      references: ['0@mail.test', '1@sample.test'],
      text: 'Grüße\n',
    })
  })

  test('broken UTF-8 and NUL cost a character, not the mail', async () => {
    const parsed = await mail(
      'From: a@mail.test',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'one \xff\xfe two\x00 three',
    )
    expect(parsed.text).toMatch(/^one .+ two three/)
  })

  test('a file name cannot be a path', async () => {
    const parsed = await mail(
      'From: a@mail.test',
      'Content-Type: application/pdf; name="../../etc/passwd"',
      'Content-Disposition: attachment; filename="../../etc/passwd"',
      '',
      'x',
    )
    expect(parsed.attachments.map(one => one.name)).toEqual(['passwd'])
  })

  test.each([
    ['nothing at all', ''],
    [
      'parts nested a hundred deep',
      Array.from(
        { length: 100 },
        (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`,
      ).join(''),
    ],
  ])('%s is unreadable, with a reason', async (_what, raw) => {
    await expect(parseMail(bytes(raw))).rejects.toBeInstanceOf(UnreadableMail)
  })
})
