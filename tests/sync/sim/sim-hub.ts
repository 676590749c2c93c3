import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { sql as raw } from 'kysely'
import { buildApp } from '../../../server/app.ts'
import { type Bell, EFFECTS } from '../../../server/bell.ts'
import { letHappen } from '../../../server/db/change-desk.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { startWorker, type Worker } from '../../../server/effects/worker.ts'
import type { Hub } from '../../../server/hub.ts'
import { makeLog } from '../../../server/log.ts'
import { readerHere } from '../../../server/mail/read-mail.ts'
import { rememberingTransport } from '../../../server/mail/remembering-transport.ts'
import { storeRaw } from '../../../server/mail/store-raw.ts'
import { takeIn } from '../../../server/mail/take-in.ts'
import type { HandedOver, Transport } from '../../../server/mail/transport.ts'
import type { Fate, WhatLeft } from '../../../server/mail/what-left.ts'
import type { ReplacementOrder, Shop } from '../../../server/shop/port.ts'
import { hubOn } from '../../support/hub/desk.ts'
import { restoreBackup, takeBackup } from './backup.ts'
import type { Calm } from './calm.ts'
import type { Dice } from './dice.ts'
import type { Answering } from './network.ts'
import type { Timeline } from './timeline.ts'

/** The worker looks by itself this often, as its own timer would make it. */
const WORKER_EVERY_MS = 15_000
const WORKER_SOON_MS = 50
/** A request that does nothing for so long, while others rest, waits for one of them (real time). */
const BLOCKED_MS = 60
/** Nobody rests longer (real time): whoever stops the world's time may be waiting for its locks. */
const LONGEST_REST_MS = 400

/** The real hub over a real database, with its process, its worker and its outer world in our hands. */
export class SimHub {
  readonly hub: Hub
  /** Mails the mail server took, by Message-ID. */
  readonly accepted = new Map<string, number>()
  /** What went wrong inside that never may. */
  readonly faults: string[] = []
  /** Something was committed: those who listen are called. */
  onRing: () => void = () => undefined
  isUp = true
  workerIsOn = true
  /** The mail server and the shop do what they should. */
  worldIsKind = false
  /** How often the hub's process ends while it hands something over. */
  endsInEffects = 0
  /** How often it ends between its commit and its answer, and how often it has. */
  endsAfterCommit = 0
  endedAfterCommit = 0
  hasBackup = false
  /** How often it went back in time. */
  restored = 0
  /** What the hub notes beside its database of the mails that left. */
  readonly #fates = new Map<string, Fate>()
  readonly #opened: OpenDatabase
  readonly #time: Timeline
  readonly #calm: Calm
  readonly #dice: Dice
  readonly #transport: Transport
  #app: Awaited<ReturnType<typeof buildApp>> | null = null
  #looking = false
  readonly #requests = new Set<Promise<unknown>>()
  readonly #asked = new AsyncLocalStorage<true>()
  #resting = 0

  constructor(given: {
    opened: OpenDatabase
    time: Timeline
    calm: Calm
    dice: Dice
    plant?: (hub: Hub) => Partial<Hub>
  }) {
    const { opened, time, calm, dice } = given
    this.#opened = opened
    this.#time = time
    this.#calm = calm
    this.#dice = dice
    const log = makeLog('silent')
    log.error = ((about: { err?: Error; why?: string }, words: string) => {
      // A shop that does not answer is the world's doing; a decision that fails is ours.
      if (about.err !== undefined) this.faults.push(`${words}: ${about.err.message}`)
    }) as typeof log.error
    const base = hubOn(opened, { now: () => time.now(), bell: this.#bell(), log })
    const whole: Hub = { ...base, shop: this.#shop(base.shop) }
    this.hub = { ...whole, ...given.plant?.(whole) }
    const left = { since: 0, fateOf: (id: string) => this.#fates.get(id), ...this.#pen() }
    this.#transport = rememberingTransport(this.#mailServer(), left)
  }

  async start(): Promise<void> {
    this.#app = await buildApp(this.hub, { origins: [], sample: false })
    this.isUp = true
    this.#lookLater()
  }

  /** The process ends: requests under way get no answer. */
  async stop(): Promise<void> {
    this.isUp = false
    const app = this.#app
    this.#app = null
    await app?.close()
  }

  /** Copies the hub's memory; the later backup counts. */
  async takeBackup(): Promise<void> {
    await takeBackup(this.#opened)
    this.hasBackup = true
  }

  /** The hub goes back to its backup. The outer world does not. */
  async restore(): Promise<void> {
    await restoreBackup(this.#opened)
    this.restored += 1
  }

  readonly answer: Answering = async (url, init) => {
    const app = this.#app
    if (app === null) throw new TypeError('nobody listens')
    const ask = async () =>
      app.inject({
        method: 'POST',
        url: url.replace('http://hub', ''),
        headers: Object.fromEntries(new Headers(init.headers)),
        payload: init.body as string,
      })
    // Nobody rests on a database that serves one at a time, and following a request costs a tenth.
    const answer = await this.#inside(this.hub.locking ? this.#asked.run(true, ask) : ask())
    if (
      url.endsWith('push') &&
      this.#app === app &&
      this.endsAfterCommit > 0 &&
      this.#dice.chance(this.endsAfterCommit)
    ) {
      this.endedAfterCommit += 1
      await this.#calm.during(this.stop())
      this.#time.after(this.#dice.between(200, 4_000), () => void this.#calm.during(this.start()))
    }
    if (this.#app !== app) throw new TypeError('the hub ended before it answered')
    return { status: answer.statusCode, body: new Uint8Array(answer.rawPayload) }
  }

  /** Resolves when no request is inside but those that rest, and those that wait for them. */
  async emptied(): Promise<void> {
    while (this.#requests.size > this.#resting) {
      const onesEnd = Promise.race([...this.#requests].map(one => one.catch(() => undefined)))
      if (this.#resting === 0) await onesEnd
      else if (await isSlowerThan(onesEnd, BLOCKED_MS)) return
    }
  }

  /**
   * Called in the middle of a transaction: it takes so long, and others come and go meanwhile.
   * Work of the hub's own goes on at once, since time stands still until it is done.
   */
  async rest(ms: number): Promise<void> {
    if (!this.hub.locking || this.#asked.getStore() === undefined) return
    this.#resting += 1
    const over = new Promise<void>(resolve => this.#time.after(ms, resolve))
    await isSlowerThan(over, LONGEST_REST_MS)
    this.#resting -= 1
  }

  /** A database that serves one at a time has nothing to win; another gets them all at once. */
  #inside<T>(request: Promise<T>): Promise<T> {
    if (!this.hub.locking) return this.#calm.during(request)
    this.#requests.add(request)
    void request.finally(() => this.#requests.delete(request)).catch(() => undefined)
    return request
  }

  /** Everything that hangs on a ticket. */
  async rowsOf(
    ticketId: string,
  ): Promise<readonly { readonly kind: string; readonly id: string }[]> {
    return this.#opened.db
      .selectFrom('row')
      .select(['kind', 'id'])
      .where('deleted', '=', false)
      .where('kind', 'in', ['message', 'note', 'event', 'promise', 'remedy'])
      .where(raw<string>`data->>'ticketId'`, '=', ticketId)
      .orderBy('kind')
      .orderBy('id')
      .execute()
  }

  /** A mail as a customer's server hands it over; answers which ticket it is on, if on any yet. */
  async takeMail(mail: { from: string; to: string; words: string }): Promise<readonly string[]> {
    const raw = Buffer.from(
      `From: ${mail.from}\r\nMessage-ID: <${randomUUID()}@mail.test>\r\nSubject: A question\r\n\r\n${mail.words}\r\n`,
    )
    const arrived = { from: mail.from, to: [mail.to], raw }
    const { id } = await storeRaw(this.#opened.db, arrived, this.#time.now())
    await takeIn(this.hub, readerHere, id)
    const filed = await this.#opened.db
      .selectFrom('mail_raw')
      .select('ticket_id')
      .where('id', '=', id)
      .execute()
    return filed.flatMap(one => one.ticket_id ?? [])
  }

  happen(name: string, work: Parameters<typeof letHappen>[2]): Promise<unknown> {
    return this.#calm.during(letHappen(this.hub, name, work))
  }

  /** Whether anything that was decided has not been brought about. */
  async effectsOpen(): Promise<number> {
    const row = await this.#opened.db
      .selectFrom('effect')
      .select(raw<number>`count(*)::int`.as('n'))
      .where('state', 'in', ['waiting', 'running'])
      .executeTakeFirstOrThrow()
    return row.n
  }

  /** One round of the real worker, until nothing is due or its process ends in the middle. */
  async #work(): Promise<void> {
    if (this.#looking || !this.workerIsOn || !this.isUp) return
    this.#looking = true
    let end: () => void = () => undefined
    const ended = new Promise<void>(resolve => {
      end = resolve
    })
    this.#endNow = end
    const worker: Worker = startWorker(this.hub, this.#transport)
    const done = worker.idle().then(() => worker.stop())
    await this.#calm.during(Promise.race([done, ended]))
    // A process that has ended takes nothing up any more, in this world or in the next.
    void worker.stop()
    this.#looking = false
  }
  #endNow: () => void = () => undefined

  #lookLater(): void {
    this.#time.after(WORKER_EVERY_MS, () => {
      void this.#work()
      if (this.isUp) this.#lookLater()
    })
  }

  #bell(): Bell {
    return {
      ring: topics => {
        this.onRing()
        if (topics.includes(EFFECTS)) this.#time.after(WORKER_SOON_MS, () => void this.#work())
      },
      listen: () => () => undefined,
      close: () => Promise.resolve(),
    }
  }

  /** Hands over, then ends: the outer world has it, and the hub does not know. */
  async #mayEnd<T>(value: T): Promise<T> {
    if (this.worldIsKind || !this.#dice.chance(this.endsInEffects)) return value
    this.#endNow()
    return new Promise<T>(() => undefined)
  }

  #shop(real: Shop): Shop {
    return {
      ...real,
      replace: async (key: string, order: ReplacementOrder) =>
        this.#mayEnd(await real.replace(key, order)),
    }
  }

  #pen(): Pick<WhatLeft, 'note' | 'close'> {
    return {
      note: async (id, fate) => {
        if (fate === null) this.#fates.delete(id)
        else this.#fates.set(id, fate)
      },
      close: async () => undefined,
    }
  }

  #mailServer(): Transport {
    const take = (id: string) => this.accepted.set(id, (this.accepted.get(id) ?? 0) + 1)
    return {
      isRepeatable: false,
      hand: async mail => {
        const id = mail.messageId.replace(/[<>]/g, '')
        await this.#checkPromises(id)
        const fate = this.worldIsKind
          ? 'accepted'
          : this.#dice.weighed({
              accepted: 80,
              refused: 5,
              down: 8,
              unclearTaken: 3,
              unclearNot: 4,
            })
        if (fate === 'down') throw new Error('the mail server does not answer')
        if (fate === 'accepted' || fate === 'unclearTaken') take(id)
        const answers: Readonly<Record<typeof fate, HandedOver>> = {
          accepted: { status: 'accepted' },
          refused: { status: 'refused', words: 'no such mailbox' },
          unclearTaken: { status: 'unclear', words: 'the connection broke' },
          unclearNot: { status: 'unclear', words: 'the connection broke' },
        }
        return this.#mayEnd(answers[fate])
      },
      close: () => undefined,
    }
  }

  /** A reply that promises something leaves after the promise is kept, never before. */
  async #checkPromises(messageId: string): Promise<void> {
    const id = messageId.split('@')[0] ?? ''
    const rows = await this.#opened.db
      .selectFrom('row')
      .select(['kind', 'id', 'data'])
      .where('deleted', '=', false)
      .where('kind', 'in', ['message', 'remedy'])
      .execute()
    const message = rows.find(row => row.kind === 'message' && row.id === id)
    for (const remedyId of (message?.data['remedyIds'] as string[] | undefined) ?? []) {
      const remedy = rows.find(row => row.kind === 'remedy' && row.id === remedyId)
      if (remedy?.data['state'] !== 'done')
        this.faults.push(`mail ${id} left before remedy ${remedyId} was done`)
    }
  }
}

const isSlowerThan = (work: Promise<unknown>, ms: number): Promise<boolean> =>
  Promise.race([
    work.then(() => false),
    new Promise<boolean>(resolve => void setTimeout(() => resolve(true), ms)),
  ])
