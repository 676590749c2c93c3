import type { Fetch } from '../../../renderer/engine/environment.ts'
import type { PushRequest } from '../../../shared/sync/push.ts'
import type { Dice } from './dice.ts'
import type { Timeline } from './timeline.ts'

/** `up` is far from perfect. `halfOpen`: nothing comes back and nobody is told. */
export type Line = 'up' | 'cut' | 'halfOpen'

/** What becomes of a request on a line that is up, and how often. */
export type Fates = Readonly<Record<Fate, number>>
export type Fate =
  | 'fine'
  | 'requestLost'
  /** The hub did it, nobody heard. */
  | 'answerLost'
  /** It arrives a second time, later. */
  | 'twice'
  /** It arrives after its sender has given up. */
  | 'late'
  | 'cutShort'
  | 'unavailable'
  /** The hub has much to do: it looks at the first half of the acts, and answers in time. */
  | 'halfSeen'
  /** What stands before the hub takes one act at once, and no more. */
  | 'tooLarge'

export const ROUGH: Fates = {
  fine: 74,
  requestLost: 5,
  answerLost: 8,
  twice: 6,
  late: 3,
  cutShort: 2,
  unavailable: 2,
  halfSeen: 0,
  tooLarge: 0,
}
/** As rough, and the hub, or what stands before it, takes little at once. */
export const CROWDED: Fates = { ...ROUGH, halfSeen: 25, tooLarge: 10 }
export const SMOOTH: Fates = {
  ...ROUGH,
  requestLost: 0,
  answerLost: 0,
  twice: 0,
  late: 0,
  cutShort: 0,
  unavailable: 0,
}

/** How the hub answers a request that has reached it. */
export type Answering = (
  url: string,
  init: RequestInit,
) => Promise<{ status: number; body: Uint8Array }>

/** Everything arrives at whole steps of this, so that requests of several devices meet at the hub. */
const TICK_MS = 50

/** The way from one device to the hub: it loses, repeats, delays and reorders. */
export class SimNetwork {
  line: Line = 'up'
  fates: Fates = ROUGH
  /** Every request and answer as they passed here. */
  onAnswer: (url: string, request: unknown, answer: unknown) => void = () => undefined
  onRequest: (url: string, request: unknown) => void = () => undefined
  /** How often each fate came to a push. */
  readonly met = new Map<Fate, number>()
  /** Requests that have not reached the hub yet, old ones included. */
  underway = 0
  readonly #dice: Dice
  readonly #time: Timeline
  readonly #hub: Answering

  constructor(dice: Dice, time: Timeline, hub: Answering) {
    this.#dice = dice
    this.#time = time
    this.#hub = hub
  }

  readonly fetch: Fetch = (url, init) => {
    this.onRequest(url, JSON.parse(init.body as string))
    return new Promise<Response>((resolve, reject) => {
      const lost = () => reject(new TypeError('the network is down'))
      init.signal?.addEventListener('abort', lost)
      if (this.line === 'cut') return this.#in(1, lost)
      const fate = this.line === 'halfOpen' ? 'answerLost' : this.#dice.weighed(this.fates)
      if (url.endsWith('push')) this.met.set(fate, (this.met.get(fate) ?? 0) + 1)
      const hangs = this.line === 'halfOpen' || this.#dice.chance(0.3)
      if (fate === 'requestLost') return hangs ? undefined : this.#in(2, lost)
      if (fate === 'unavailable')
        return this.#in(2, () => resolve(new Response('', { status: 503 })))
      if (fate === 'tooLarge' && actsIn(init) > 1)
        return this.#in(2, () => resolve(new Response('', { status: 413 })))
      const arrives = fate === 'halfSeen' ? firstHalf(init) : init
      const answered = (status: number, body: Uint8Array) => {
        if (fate === 'answerLost' || this.line !== 'up') return hangs ? undefined : lost()
        const whole = fate === 'cutShort' ? body.slice(0, body.length / 2) : body
        if (status === 200 && fate !== 'cutShort' && !init.signal?.aborted)
          this.#tell(url, init, body)
        resolve(new Response(whole as Uint8Array<ArrayBuffer>, { status }))
      }
      const deliver = (then: typeof answered) => {
        this.underway -= 1
        this.#hub(url, arrives).then(
          ({ status, body }) => this.#in(this.#delay(), () => then(status, body)),
          () => this.#in(1, lost),
        )
      }
      if (this.line === 'halfOpen' && this.#dice.chance(0.5)) return undefined
      this.underway += fate === 'twice' ? 2 : 1
      this.#in(fate === 'late' ? this.#dice.between(620, 2_400) : this.#delay(), () =>
        deliver(answered),
      )
      // The copy comes when it likes: an old request after newer ones.
      if (fate === 'twice') this.#in(this.#dice.between(1, 400), () => deliver(() => undefined))
      return undefined
    })
  }

  #delay(): number {
    const slow = this.fates !== SMOOTH && this.#dice.chance(0.05)
    return slow ? this.#dice.between(20, 400) : this.#dice.between(1, 4)
  }

  #in(ticks: number, run: () => void): void {
    this.#time.after(ticks * TICK_MS - (this.#time.now() % TICK_MS), run)
  }

  #tell(url: string, init: RequestInit, body: Uint8Array): void {
    this.onAnswer(url, JSON.parse(init.body as string), JSON.parse(new TextDecoder().decode(body)))
  }
}

const commandsIn = ({ body }: RequestInit): readonly unknown[] =>
  (JSON.parse(body as string) as Partial<PushRequest>).commands ?? []
const actsIn = (init: RequestInit): number => commandsIn(init).length

/** What such a hub makes of a push: as if the others had not been sent. A pull stays whole. */
function firstHalf(init: RequestInit): RequestInit {
  const commands = commandsIn(init)
  if (commands.length < 2) return init
  const asked = JSON.parse(init.body as string) as PushRequest
  const seen = commands.slice(0, Math.ceil(commands.length / 2))
  return { ...init, body: JSON.stringify({ ...asked, commands: seen }) }
}
