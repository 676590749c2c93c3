import { WebSocket } from 'ws'
import type { Cookie } from '../../../shared/sync/cookie.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import type { Seat } from './big-desk.ts'
import { endOf, post, pullBody } from './wire.ts'

/** A computer that is on: it listens, and pulls whenever it is called, one pull at a time. */
export class ConnectedDevice {
  /** How long each pull took since the last look. */
  pulls: number[] = []
  failure: unknown = null
  readonly #url: string
  readonly #seat: Seat
  #socket: WebSocket | null = null
  #cookie: Cookie | null = null
  #pulling = false
  #again = false

  constructor(url: string, seat: Seat) {
    this.#url = url
    this.#seat = seat
  }

  /** Takes the first copy, then listens. */
  async connect(): Promise<void> {
    for (let more = true; more; ) more = await this.#pullOnce()
    const socket = new WebSocket(`${this.#url.replace('http', 'ws')}/sync/wake`)
    this.#socket = socket
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject)
      socket.once('open', () =>
        socket.send(JSON.stringify({ protocol: PROTOCOL, token: this.#seat.token })),
      )
      socket.once('message', () => resolve())
    })
    socket.on('message', () => this.#called())
  }

  close(): void {
    this.#socket?.terminate()
  }

  #called(): void {
    this.#again = true
    if (!this.#pulling) void this.#pull()
  }

  async #pull(): Promise<void> {
    this.#pulling = true
    try {
      while (this.#again) {
        this.#again = false
        this.#again = (await this.#pullOnce()) || this.#again
      }
    } catch (error) {
      this.failure = error
    }
    this.#pulling = false
  }

  async #pullOnce(): Promise<boolean> {
    const { personId, token } = this.#seat
    const body = pullBody(`device-of-${personId}`, this.#cookie)
    const { text, ms } = await post(`${this.#url}/sync/pull`, token, body)
    this.pulls.push(ms)
    const { cookie, more } = endOf(text)
    this.#cookie = cookie
    return more
  }
}
