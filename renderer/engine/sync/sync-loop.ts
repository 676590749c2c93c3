import type { Result } from '../../../shared/lib/result.ts'
import type { Cookie } from '../../../shared/sync/cookie.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import { ASKED_LIMIT, type PullResponse } from '../../../shared/sync/pull.ts'
import { type Outcome, PUSH_LIMIT, type WireCommand } from '../../../shared/sync/push.ts'
import type { Environment } from '../environment.ts'
import { backOff, chooseForPush, mayLeaveAt, nextLeavesAt, nextReadyAt } from '../outbox/choose.ts'
import { type Pending, refused } from '../outbox/pending.ts'
import type { HubClient, HubFailure } from './hub-client.ts'

/** What the loop needs of the engine. */
export interface SyncHost {
  readonly env: Environment
  readonly hub: HubClient
  cookie(): Cookie | null
  clientId(): string
  acts(): readonly Pending[]
  /** Whether the hub went back in time, and must be asked about acts that are in effect. */
  asksKept(): boolean
  /** These acts. */
  kept(): Promise<readonly string[]>
  /** This computer's best guess of the hub's clock. */
  hubNow(): number
  /**
   * Changes acts and answers them. They are chosen while nothing else changes any: one that its
   * person is taking back at this moment is not there.
   */
  changeActs(choose: (acts: readonly Pending[]) => readonly Pending[]): Promise<readonly Pending[]>
  /**
   * False: it was not taken, and the copy is where it was. `ofKept`: it was asked about the
   * acts in effect as well.
   */
  applyAnswer(answer: PullResponse, ofKept: boolean): Promise<boolean>
  /** Another device has our client id: takes a new one, and new ids for these acts. */
  fork(acts: readonly Pending[]): Promise<void>
  report(state: LoopState): void
}

/** How the loop stands with the hub; the screen's words follow from it. */
export type LoopState =
  | { readonly kind: 'catchingUp' }
  | { readonly kind: 'online' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'appTooOld' }
  | { readonly kind: 'hubTooOld' }

/** No wait is shorter: whatever is wrong, the loop never spins. */
const SHORTEST_WAIT_MS = 20
/**
 * A hub that is back is found within this and one unanswered request: 30 s together. A disk that
 * writes again is found as soon.
 */
const LONGEST_AWAY_MS = 14_000
/**
 * Without a wake-up, look this often: the socket may be dead without knowing it. Counted from
 * when the last answer was asked for: what a slow one says is as old as that.
 */
const IDLE_MS = 25_000
/** A hub that takes long to answer has enough to do. */
const SHORTEST_IDLE_MS = 5_000

/** After an answer the hub is offered so many times as many acts as it has looked at. */
const MORE_THAN_TAKEN = 1.5

/** Each is asked about in one pull, beside those that are kept: more are not sent before it. */
const MOST_SETTLING = 2_500

/** A hub that decides nothing so many times in a row is asked for news first. */
const MOST_IN_VAIN = 5

/**
 * Brings acts to the hub and its changes here: push, pull, wait, again.
 *
 * 1. Single flight: there is never more than one request of each kind.
 * 2. Whatever fails, the loop goes on: each round ends in a wait that `wake` cuts short.
 * 3. An act is sent with the same id until it is decided.
 */
export class SyncLoop {
  readonly #host: SyncHost
  #running = false
  #again = false
  #stopped = false
  #failures = 0
  /** How many acts the hub is given at once: no more than it can answer in time, and the line carry. */
  #atOnce = PUSH_LIMIT
  /** When the last pull was sent, this computer's clock. */
  #askedAt = 0
  #roundMs = 0
  #cancelWait: () => void = () => undefined

  constructor(host: SyncHost) {
    this.#host = host
  }

  /** How long the last round took, as far as this computer's clock tells. */
  get roundMs(): number {
    return this.#roundMs
  }

  /** Something may be there to do: now, or right after the round under way. */
  wake(): void {
    if (this.#stopped) return
    if (this.#running) {
      this.#again = true
      return
    }
    this.#cancelWait()
    this.#running = true
    void this.#goRound()
  }

  stop(): void {
    this.#stopped = true
    this.#cancelWait()
  }

  async #goRound(): Promise<void> {
    const began = this.#host.env.now()
    const wait = await this.#round()
    this.#roundMs = this.#host.env.now() - began
    this.#running = false
    if (this.#stopped) return
    if (this.#again) {
      this.#again = false
      this.wake()
    } else {
      this.#cancelWait = this.#host.env.after(wait, () => this.wake())
    }
  }

  /** One push and one pull. Answers how long to wait before the next round. */
  async #round(): Promise<number> {
    try {
      await this.#release()
      const failure = (await this.#probe()) ?? (await this.#push()) ?? (await this.#pull())
      if (failure !== null) return this.#failed(failure)
      this.#failures = 0
      this.#host.report({ kind: 'online' })
      return this.#until(nextReadyAt(this.#host.acts()), this.#idle())
    } catch (error) {
      // The disk or a bug: nothing was lost, and the loop must not stop for it.
      this.#failures += 1
      console.error('a round of the loop failed', error)
      return backOff(this.#failures, this.#host.env.random(), LONGEST_AWAY_MS)
    }
  }

  /**
   * After a failure, ask before sending: an act that was surely never sent can still
   * be taken back by the person, so none is offered to a hub that may not be there.
   */
  #probe(): Promise<HubFailure | null> {
    return this.#failures === 0 ? Promise.resolve(null) : this.#pull()
  }

  /**
   * Acts whose undo time is over may leave. One that is still `sending` when a round begins
   * was left so by a round that broke off (the disk was full): it is offered again.
   */
  async #release(): Promise<void> {
    const now = this.#host.env.now()
    const isReady = (act: Pending) =>
      act.state === 'sending' || (act.state === 'undoable' && mayLeaveAt(act, now))
    if (!this.#host.acts().some(isReady)) return
    await this.#host.changeActs(acts =>
      acts.filter(isReady).map(act => ({ ...act, state: 'queued', leavesAt: null })),
    )
  }

  async #push(): Promise<HubFailure | null> {
    const { env, hub } = this.#host
    let fits = PUSH_LIMIT
    let inVain = 0
    while (!this.#stopped && inVain < MOST_IN_VAIN && this.#settling() < MOST_SETTLING) {
      const most = Math.min(fits, this.#atOnce)
      let chosen: readonly Pending[] = []
      const sending = await this.#host.changeActs(acts => {
        chosen = chooseForPush(acts, env.now(), most)
        return chosen.map(act => ({ ...act, state: 'sending', mayBeDecided: true }))
      })
      if (sending.length === 0) return null
      const answer = await hub.push({
        protocol: PROTOCOL,
        clientId: this.#host.clientId(),
        cookie: this.#host.cookie(),
        commands: chosen.map(onTheWire),
      })
      if (!answer.ok && isTooLarge(answer.error)) {
        fits = Math.ceil(chosen.length / 2)
        await this.#host.changeActs(() => (chosen.length === 1 ? chosen.map(tooLarge) : chosen))
        continue
      }
      if (!answer.ok) {
        // A line on which it took too long carries less.
        if (answer.error.kind === 'unanswered') this.#atOnce = Math.ceil(chosen.length / 2)
        // An act that could not be brought to the hub at all keeps its place, and no wait of its own.
        await this.#host.changeActs(() => sending.map(act => ({ ...act, state: 'queued' })))
        return answer.error
      }
      // All of them may take minutes: what waits is being sent, and that is said.
      this.#host.report({ kind: 'online' })
      const { outcomes } = answer.value
      inVain = outcomes.every(({ status }) => status === 'undecided') ? inVain + 1 : 0
      await this.#take(chosen, sending, outcomes)
    }
    return null
  }

  #settling(): number {
    return this.#host.acts().filter(act => act.state === 'settling').length
  }

  /** What a hub with much to do has not looked at stands there as before, and goes again at once. */
  async #take(
    chosen: readonly Pending[],
    sending: readonly Pending[],
    outcomes: readonly Outcome[],
  ): Promise<void> {
    const byId = new Map(outcomes.map(outcome => [outcome.id, outcome]))
    const isUnseen = (act: Pending) => byId.size > 0 && !byId.has(act.id)
    const more = Math.min(PUSH_LIMIT, Math.ceil(Math.max(1, byId.size) * MORE_THAN_TAKEN))
    this.#atOnce = chosen.some(isUnseen) ? more : Math.max(this.#atOnce, more)
    const seen = sending.filter(act => !isUnseen(act))
    const isForked = (act: Pending) => byId.get(act.id)?.status === 'forked'
    const forked = seen.filter(isForked)
    const others = seen.filter(act => !isForked(act))
    await this.#host.changeActs(() => [
      ...others.map(act => this.#after(act, byId.get(act.id))),
      ...chosen.filter(isUnseen),
    ])
    if (forked.length > 0) await this.#host.fork(forked)
  }

  #after(act: Pending, outcome: Outcome | undefined): Pending {
    if (outcome?.status === 'applied') {
      return { ...act, state: 'settling', nextTryAt: null, appliedAt: this.#host.hubNow() }
    }
    if (outcome?.status === 'refused') return refused(act, outcome)
    const tries = act.tries + 1
    const nextTryAt = this.#host.env.now() + backOff(tries, this.#host.env.random())
    return { ...act, state: 'queued', tries, nextTryAt }
  }

  /** A hub that went back in time is asked what it still knows, once its rows are here. */
  async #pull(): Promise<HubFailure | null> {
    const failure = await this.#pages(null)
    if (failure !== null || this.#stopped || !this.#host.asksKept()) return failure
    return this.#pages(await this.#host.kept())
  }

  /** Page after page; the next is on its way while one is taken in. */
  async #pages(kept: readonly string[] | null): Promise<HubFailure | null> {
    let asking = this.#askFrom(this.#host.cookie(), kept)
    while (!this.#stopped) {
      const answer = await asking
      if (!answer.ok) return answer.error
      const { more, cookie } = answer.value
      if (more) {
        this.#host.report({ kind: 'catchingUp' })
        asking = this.#askFrom(cookie, kept)
      }
      // What follows a page that was not taken must not be taken either.
      const isTaken = await this.#host.applyAnswer(answer.value, kept !== null)
      if (!isTaken || !more) return null
    }
    return null
  }

  #askFrom(
    cookie: Cookie | null,
    kept: readonly string[] | null,
  ): Promise<Result<PullResponse, HubFailure>> {
    const sent = this.#host.acts().filter(act => act.mayBeDecided)
    const asked = [...sent.map(act => act.id), ...(kept ?? [])]
    this.#askedAt = this.#host.env.now()
    return this.#host.hub.pull({
      protocol: PROTOCOL,
      clientId: this.#host.clientId(),
      cookie,
      asked: asked.slice(0, ASKED_LIMIT),
    })
  }

  #failed(failure: HubFailure): number {
    this.#failures += 1
    this.#host.report(stateAfter(failure))
    // No hub: only undo times still end by themselves, everything else waits for the next try.
    const wait = backOff(this.#failures, this.#host.env.random(), LONGEST_AWAY_MS)
    return this.#until(nextLeavesAt(this.#host.acts()), wait)
  }

  /** Until the next look. Whatever a clock that is changed says, it is between the two. */
  #idle(): number {
    const sinceAsked = Math.max(0, this.#host.env.now() - this.#askedAt)
    return Math.max(SHORTEST_IDLE_MS, IDLE_MS - sinceAsked)
  }

  #until(time: number | null, atMost: number): number {
    if (time === null) return atMost
    return Math.max(SHORTEST_WAIT_MS, Math.min(atMost, time - this.#host.env.now()))
  }
}

const onTheWire = ({ id, name, args, doneAt, appliedAt }: Pending): WireCommand => ({
  id,
  name,
  args,
  doneAt,
  ...(appliedAt === undefined ? {} : { appliedAt }),
})

/** From the hub, or from what stands before it. */
const isTooLarge = (failure: HubFailure): boolean =>
  failure.kind === 'problem' && failure.status === 413

/** Alone and still too large: only its writer can do something about that. */
const tooLarge = (act: Pending): Pending => refused(act, { code: 'act.tooLarge', facts: {} })

function stateAfter(failure: HubFailure): LoopState {
  if (failure.kind !== 'problem') return { kind: 'offline' }
  if (failure.status === 401) return { kind: 'signedOut' }
  if (failure.code === 'protocolTooOld') return { kind: 'appTooOld' }
  if (failure.code === 'protocolTooNew') return { kind: 'hubTooOld' }
  return { kind: 'offline' }
}
