import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { type MailReader, readerHere } from '../../../server/mail/read-mail.ts'
import { storeRaw } from '../../../server/mail/store-raw.ts'
import { takeIn, takeInLeftovers } from '../../../server/mail/take-in.ts'
import { HOUR_MS, MINUTE_MS } from '../../../shared/lib/time.ts'
import { furnish, hubOn } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'

let opened: OpenDatabase
let hub: ReturnType<typeof hubOn>
beforeEach(async () => {
  await opened?.close()
  opened = await openEmpty()
  hub = hubOn(opened)
  await furnish(hub)
})
afterAll(() => opened.close())

/** Reads mails, but not the first so many times. */
function failing(times: number): MailReader & { readonly tries: () => number } {
  let tries = 0
  return {
    ...readerHere,
    tries: () => tries,
    read(mail) {
      tries += 1
      return tries > times ? readerHere.read(mail) : Promise.reject(new Error('out of memory'))
    },
  }
}

async function arrive(): Promise<string> {
  const raw = Buffer.from('From: ruth@mail.test\r\nSubject: The lid\r\n\r\nIt does not close.\r\n')
  return (
    await storeRaw(hub.db, { from: 'ruth@mail.test', to: ['travel@sample.test'], raw }, hub.now())
  ).id
}
const stateOf = async (id: string) =>
  (await hub.db.selectFrom('mail_raw').select('state').where('id', '=', id).executeTakeFirst())
    ?.state

describe('a mail that fails for a reason of ours', () => {
  test('is taken in when the bad hours are over', async () => {
    const reader = failing(7)
    const id = await arrive()
    expect(await takeIn(hub, reader, id)).toBe('later')
    for (let passed = 0; passed < 2 * HOUR_MS; passed += MINUTE_MS) {
      hub.clock.at += MINUTE_MS
      await takeInLeftovers(hub, reader)
    }
    expect(await stateOf(id)).toBe('filed')
    expect(reader.tries()).toBe(8)
  })

  test('is parked after a day and a half, not before', async () => {
    const id = await arrive()
    const reader = failing(14)
    await takeIn(hub, reader, id)
    for (let passed = 0; passed < 40; passed += 1) {
      if (passed < 30) expect(await stateOf(id)).toBe('received')
      hub.clock.at += HOUR_MS
      await takeInLeftovers(hub, reader)
    }
    expect(await stateOf(id)).toBe('parked')
    expect(reader.tries()).toBe(14)
  })

  test('is tried no more often by looks that run at once', async () => {
    const id = await arrive()
    const reader = failing(14)
    await takeIn(hub, reader, id)
    hub.clock.at += MINUTE_MS
    await Promise.all(Array.from({ length: 14 }, () => takeInLeftovers(hub, reader)))
    expect(reader.tries()).toBe(2)
    expect(await stateOf(id)).toBe('received')
  })
})
