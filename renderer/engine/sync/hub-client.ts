import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { type Problem, problem } from '../../../shared/sync/problem.ts'
import { type PullRequest, type PullResponse, readPullResponse } from '../../../shared/sync/pull.ts'
import { type PushRequest, type PushResponse, pushResponse } from '../../../shared/sync/push.ts'
import type { Environment } from '../environment.ts'

/** Why the hub gave no answer. Nothing was decided. */
export type HubFailure =
  | { readonly kind: 'unreachable' }
  /** Nothing came for too long: what was sent may have been too much for the line. */
  | { readonly kind: 'unanswered' }
  | { readonly kind: 'problem'; readonly status: number; readonly code: Problem['code'] | null }
  /** It answered, and not in the language we speak. */
  | { readonly kind: 'nonsense' }

/** A hub that says nothing for so long, or nothing more, is as good as away. */
const SILENCE_LIMIT_MS = 12_000
/** Bytes in a millisecond (128 kbit/s): what is sent over a slow line takes its time. */
const SLOWEST_LINE = 16

/** The hub, as the engine calls it. Failures are values: a network is not a bug. */
export class HubClient {
  readonly #env: Environment
  #url: string
  readonly #token: string

  constructor(env: Environment, url: string, token: string) {
    this.#env = env
    this.#url = url
    this.#token = token
  }

  get url(): string {
    return this.#url
  }

  get token(): string {
    return this.#token
  }

  /** The embedded hub may come back on another port. */
  move(url: string): void {
    this.#url = url
  }

  push(request: PushRequest): Promise<Result<PushResponse, HubFailure>> {
    return this.#post('/sync/push', request, readPushResponse)
  }

  pull(request: PullRequest): Promise<Result<PullResponse, HubFailure>> {
    return this.#post('/sync/pull', request, readPullResponse)
  }

  async attachment(id: string): Promise<Blob | null> {
    const path = `/api/v1/attachments/${encodeURIComponent(id)}`
    const answer = await this.#ask(path, {})
    if (!answer.ok || answer.value.status !== 200) return null
    const { chunks, type } = answer.value
    return new Blob([...chunks], { type })
  }

  async #post<T>(
    path: string,
    body: unknown,
    /** Null: the answer is not in our language. */
    read: (json: unknown) => T | null,
  ): Promise<Result<T, HubFailure>> {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const answer = await this.#ask(path, init)
    if (!answer.ok) return answer
    const { status, chunks } = answer.value
    const json = jsonIn(chunks)
    if (status !== 200) {
      const told = problem.safeParse(json)
      return fail({ kind: 'problem', status, code: told.success ? told.data.code : null })
    }
    const answered = read(json)
    return answered === null ? fail({ kind: 'nonsense' }) : ok(answered)
  }

  /**
   * The time limit covers the body too: a half-open connection must not hold up the loop. A whole
   * answer may take long: the first copy comes over slow lines as well.
   */
  async #ask(path: string, init: RequestInit): Promise<Result<Answer, HubFailure>> {
    const limit = new AbortController()
    let cancel: () => void = () => undefined
    const waitFor = (ms: number) => {
      cancel()
      cancel = this.#env.after(ms, () => limit.abort())
    }
    try {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${this.#token}`)
      const fetch = this.#env.fetch
      waitFor(SILENCE_LIMIT_MS + sizeOf(init) / SLOWEST_LINE)
      const response = await fetch(this.#url + path, { ...init, headers, signal: limit.signal })
      const chunks = await chunksOf(response, () => waitFor(SILENCE_LIMIT_MS))
      const type = response.headers.get('content-type') ?? ''
      return ok({ status: response.status, type, chunks })
    } catch {
      return fail({ kind: limit.signal.aborted ? 'unanswered' : 'unreachable' })
    } finally {
      cancel()
    }
  }
}

interface Answer {
  readonly status: number
  readonly type: string
  readonly chunks: readonly Uint8Array<ArrayBuffer>[]
}

/** Letters, not bytes: near enough for how long to wait. */
const sizeOf = ({ body }: RequestInit): number => (typeof body === 'string' ? body.length : 0)

/** A body as it comes; `heard` is called before it and after each piece. */
async function chunksOf(
  response: Response,
  heard: () => void,
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  heard()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const reader = response.body?.getReader()
  for (let next = await reader?.read(); next?.value !== undefined; next = await reader?.read()) {
    chunks.push(next.value)
    heard()
  }
  return chunks
}

const readPushResponse = (json: unknown): PushResponse | null =>
  pushResponse.safeParse(json).data ?? null

/** An answer cut short, or somebody else's page, is `null`: the schema tells it apart. */
function jsonIn(chunks: readonly Uint8Array[]): unknown {
  const decoder = new TextDecoder()
  const text = chunks.map(one => decoder.decode(one, { stream: true })).join('') + decoder.decode()
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
