import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import type { Environment } from '../environment.ts'
import { backOff } from '../outbox/choose.ts'
import type { HubClient } from './hub-client.ts'

/**
 * Calls are followed this far apart; the first is followed at once. A hub with much to do calls
 * twenty times a second, and each call costs it an answer for every desk of the team.
 */
const CALLS_APART_MS = 250
/** Where a round takes long, hub or desk has enough to do: four fifths of the time are others'. */
const ROUNDS_APART = 4
const LONGEST_APART_MS = 2_000

/**
 * Listens for 'something changed' from the hub. It only ever makes the loop look
 * sooner: everything works without it, a little later.
 */
export class WakeSocket {
  readonly #env: Environment
  readonly #hub: HubClient
  readonly #onWake: () => void
  readonly #roundMs: () => number
  #socket: WebSocket | null = null
  #failures = 0
  #stopped = false
  #cancelRetry: () => void = () => undefined
  /** Ends the pause after a call; null when the next is followed at once. */
  #cancelPause: (() => void) | null = null
  #isCalledAgain = false

  constructor(
    env: Environment,
    hub: HubClient,
    loop: {
      readonly wake: () => void
      /** How long its last round took. */
      readonly roundMs: () => number
    },
  ) {
    this.#env = env
    this.#hub = hub
    this.#onWake = loop.wake
    this.#roundMs = loop.roundMs
  }

  /** Opens the socket if it is not open. Called whenever the hub has answered. */
  ensure(): void {
    if (this.#stopped || this.#socket !== null || this.#env.openSocket === null) return
    this.#cancelRetry()
    const socket = this.#env.openSocket(`${this.#hub.url.replace(/^http/, 'ws')}/sync/wake`)
    this.#socket = socket
    socket.addEventListener('open', () => {
      socket.send(JSON.stringify({ protocol: PROTOCOL, token: this.#hub.token }))
    })
    socket.addEventListener('message', () => {
      this.#failures = 0
      this.#called()
    })
    socket.addEventListener('close', () => this.#closed(socket))
  }

  stop(): void {
    this.#stopped = true
    this.#cancelRetry()
    this.#cancelPause?.()
    this.#socket?.close()
  }

  #called(): void {
    if (this.#stopped) return
    if (this.#cancelPause !== null) {
      this.#isCalledAgain = true
      return
    }
    const apart = Math.max(CALLS_APART_MS, ROUNDS_APART * this.#roundMs())
    this.#cancelPause = this.#env.after(Math.min(LONGEST_APART_MS, apart), () => {
      this.#cancelPause = null
      if (!this.#isCalledAgain) return
      this.#isCalledAgain = false
      this.#called()
    })
    this.#onWake()
  }

  #closed(socket: WebSocket): void {
    if (this.#socket !== socket) return
    this.#socket = null
    if (this.#stopped) return
    this.#failures += 1
    const wait = backOff(this.#failures, this.#env.random())
    this.#cancelRetry = this.#env.after(wait, () => this.#onWake())
  }
}
