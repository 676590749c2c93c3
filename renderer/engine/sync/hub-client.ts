import { fail, ok, type Result } from '../../../shared/lib/result.ts'
import { type Problem, problem } from '../../../shared/sync/problem.ts'
import { type PullRequest, type PullResponse, readPullResponse } from '../../../shared/sync/pull.ts'
import { type PushRequest, type PushResponse, pushResponse } from '../../../shared/sync/push.ts'
import type { Environment } from '../environment.ts'

/** Why the hub gave no answer. Nothing was decided. */
export type HubFailure =
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'problem'; readonly status: number; readonly code: Problem['code'] | null }
  /** It answered, and not in the language we speak. */
  | { readonly kind: 'nonsense' }

/** A hub that says nothing for so long is as good as away; the act is offered again. */
const FIRST_WORD_LIMIT_MS = 12_000
/** How long a whole answer may take: the first copy comes over slow lines too. */
const ANSWER_LIMIT_MS = 60_000

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
    const answer = await this.#ask(path, {}, async response =>
      response.ok ? await response.blob() : null,
    )
    return answer.ok ? answer.value : null
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
    const answer = await this.#ask(path, init, async response => ({
      status: response.status,
      json: await readJson(response),
    }))
    if (!answer.ok) return answer
    const { status, json } = answer.value
    if (status !== 200) {
      const told = problem.safeParse(json)
      return fail({ kind: 'problem', status, code: told.success ? told.data.code : null })
    }
    const answered = read(json)
    return answered === null ? fail({ kind: 'nonsense' }) : ok(answered)
  }

  /** The time limits cover the body too: a half-open connection must not hold up the loop. */
  async #ask<T>(
    path: string,
    init: RequestInit,
    read: (response: Response) => Promise<T>,
  ): Promise<Result<T, HubFailure>> {
    const limit = new AbortController()
    let cancel = this.#env.after(FIRST_WORD_LIMIT_MS, () => limit.abort())
    try {
      const headers = new Headers(init.headers)
      headers.set('authorization', `Bearer ${this.#token}`)
      const fetch = this.#env.fetch
      const response = await fetch(this.#url + path, { ...init, headers, signal: limit.signal })
      cancel()
      cancel = this.#env.after(ANSWER_LIMIT_MS, () => limit.abort())
      return ok(await read(response))
    } catch {
      return fail({ kind: 'unreachable' })
    } finally {
      cancel()
    }
  }
}

const readPushResponse = (json: unknown): PushResponse | null =>
  pushResponse.safeParse(json).data ?? null

/** An answer cut short, or somebody else's page, is `null`: the schema tells it apart. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
