import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { pull } from '../../../server/sync/pull.ts'
import { writeAnswer } from '../../../server/sync/write-answer.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import { aMessage, ana } from '../../support/builders.ts'
import { furnish, hubOn, put } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openEmpty()
})
afterAll(() => opened.close())

/** As long as the hub lets a mail be (mail-texts.ts), and next to nothing once it is compressed. */
const longMail = (n: number) =>
  aMessage({
    id: `in-${n}`,
    messageId: `in-${n}@mail.test`,
    text: '-'.repeat(500_000),
    html: `<p>${'-'.repeat(1_999_000)}</p>`,
  })

test('an answer is as small with mails that compress well: whole, they would end the hub', async () => {
  const hub = hubOn(opened)
  await furnish(hub)
  for (let n = 0; n < 12; n += 1) await put(hub, ['message', longMail(n)])
  const asked = { protocol: PROTOCOL, clientId: 'device-1', cookie: null, asked: [] }
  const answer = await pull(hub.db, { actor: ana, asked, now: hub.now() })
  expect(answer.more).toBe(true)
  expect(writeAnswer(answer).length).toBeLessThan(8 * 1024 * 1024)
})
