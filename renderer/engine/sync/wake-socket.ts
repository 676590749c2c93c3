import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import type { Environment } from '../environment.ts'
import { backOff } from '../outbox/choose.ts'
import type { HubClient } from './hub-client.ts'

/**
 * Listens for 'something changed' from the hub. It only ever makes the loop look
 * sooner: everything works without it, a little later.
 */
export class WakeSocket {
  readonly #env: Environment
  readonly #hub: HubClient
  readonly #onWake: () => void
  #socket: WebSocket | null = null
  #failures = 0
  #stopped = false
  #cancelRetry: () => void = () => undefined

  constructor(env: Environment, hub: HubClient, onWake: () => void) {
    this.#env = env
    this.#hub = hub
    this.#onWake = onWake
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
      this.#onWake()
    })
    socket.addEventListener('close', () => this.#closed(socket))
  }

  stop(): void {
    this.#stopped = true
    this.#cancelRetry()
    this.#socket?.close()
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
