import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startWorker, type Worker } from '../../../server/effects/worker.ts'
import type { Hub } from '../../../server/hub.ts'
import { smtpTransport } from '../../../server/mail/smtp-transport.ts'
import { HOUR_MS } from '../../../shared/lib/time.ts'
import { aReply } from '../../support/builders.ts'
import { furnish, hubOn, read, send } from '../../support/hub/desk.ts'
import { openEmpty } from '../../support/hub/open-empty.ts'

/** `MAIL_RUNS=200 MAIL_SEED=7 npx vitest run tests/server/mail/send-out.test.ts` */
const RUNS = Number(process.env['MAIL_RUNS'] ?? 12)
const SEED = Number(process.env['MAIL_SEED'] ?? Date.now() % 1_000_000)

/** Each behaviour, whether the server has the mail after it, and how the reply then stands. */
const ENDS = {
  fine: ['sent', 1],
  slow: ['sent', 1],
  greet4: ['leaving', 0],
  mail4: ['leaving', 0],
  mail5: ['held', 0],
  rcpt4: ['leaving', 0],
  rcpt5: ['held', 0],
  oneRcpt4: ['held', 1],
  oneRcpt5: ['held', 1],
  data4: ['leaving', 0],
  data5: ['held', 0],
  dropAtRcpt: ['leaving', 0],
  dropInData: ['leaving or held', 0],
  dropAfterDot: ['held', 0],
  acceptThenDrop: ['held', 1],
  acceptThenSlowDrop: ['held', 1],
} as const
type Behaviour = keyof typeof ENDS
const BEHAVIOURS = Object.keys(ENDS) as Behaviour[]

let server: ChildProcess
let hub: Hub & { clock: { at: number } }
let worker: Worker
const accepted = new Map<string, number>()
let count = 0

beforeAll(async () => {
  server = fork('tests/support/hub/wild-mail-server.mjs', { stdio: 'inherit' })
  const [{ port }] = (await once(server, 'message')) as [{ port: number }]
  server.on('message', (told: { accepted?: string }) => {
    if (told.accepted) accepted.set(told.accepted, (accepted.get(told.accepted) ?? 0) + 1)
  })
  const opened = await openEmpty()
  hub = hubOn(opened)
  await furnish(hub)
  const transport = smtpTransport(`smtp://127.0.0.1:${port}`)
  worker = startWorker(hub, transport)
  return async () => {
    await worker.stop()
    transport.close()
    await opened.close()
  }
})
afterAll(() => void server.kill())

async function behave(wanted: Behaviour): Promise<void> {
  const isSo = new Promise<void>(resolve => {
    const hear = (told: { is?: string }) => {
      if (told.is !== wanted) return
      server.off('message', hear)
      resolve()
    }
    server.on('message', hear)
  })
  server.send(wanted)
  await isSo
}
async function write(): Promise<string> {
  const id = `reply-${SEED}-${(count += 1)}`
  // Longer than a socket's buffer: a drop in the middle of it is one.
  const text = 'A new case leaves today.\n'.repeat(8_000)
  const made = await send(hub, 'sendReply', aReply({ id, text, cc: ['copy@mail.test'] }) as never)
  expect(made).toMatchObject({ status: 'applied' })
  return id
}
const standing = async (id: string) => (await read(hub, 'message', id))?.delivery
const times = (id: string) => accepted.get(`<${id}@sample.test>`) ?? 0
const tryAgain = async () => {
  hub.clock.at += HOUR_MS
  await worker.idle()
}

describe('a mail server on a bad day', () => {
  test.each(BEHAVIOURS)(
    '(%s) never has a mail twice, and the writer knows how it stands',
    async one => {
      const [end, has] = ENDS[one]
      await behave(one)
      const id = await write()
      await worker.idle()
      await expect.poll(() => times(id)).toBe(has)
      expect(end).toContain(await standing(id))
      await behave('fine')
      await tryAgain()
      // The mail server tells us of each mail from its own process, a moment later.
      const wanted = (await standing(id)) === 'sent' ? 1 : has
      await expect.poll(() => times(id)).toBe(wanted)
      if (end === 'leaving') expect(await standing(id)).toBe('sent')
    },
  )

  test('a reply that only a copy got is held, and its writer told that others have it', async () => {
    await behave('oneRcpt5')
    const id = await write()
    await worker.idle()
    expect(await read(hub, 'message', id)).toMatchObject({
      delivery: 'held',
      held: { code: 'mail.partly', facts: { words: 'ruth@mail.test: 550 nobody here' } },
    })
    await behave('fine')
  })

  test(
    `at most one accepted submission per message id, ${RUNS} runs (seed ${SEED})`,
    async () => {
      let state = SEED
      const dice = (sides: number) => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return Math.floor((state / 2 ** 32) * sides)
      }
      for (let run = 0; run < RUNS; run += 1) {
        const id = await write()
        for (let step = dice(4); step >= 0; step -= 1) {
          await behave(BEHAVIOURS[dice(BEHAVIOURS.length)] ?? 'fine')
          await tryAgain()
        }
        await behave('fine')
        await tryAgain()
        expect(['sent', 'held'], `run ${run} of seed ${SEED}`).toContain(await standing(id))
        expect(times(id), `run ${run} of seed ${SEED}`).toBeLessThanOrEqual(1)
        if ((await standing(id)) === 'sent') await expect.poll(() => times(id)).toBe(1)
      }
    },
    30_000 + RUNS * 5_000,
  )
})
