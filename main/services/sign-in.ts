import { createHash } from 'node:crypto'
import { hostname } from 'node:os'
import { z } from 'zod'
import type { Session, SignInFailure, Workspace } from '../../shared/ipc/contract.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { parseHubAddress } from './hub-address.ts'

/** The wire this app speaks. tests/main/services/sign-in.test.ts holds it to shared/sync. */
export const APP_PROTOCOL = 2
const LIMIT_MS = 5_000

const health = z.object({
  name: z.literal('empty-chair-hub'),
  version: z.string(),
  protocol: z.int(),
})
const signedIn = z.object({
  token: z.string().min(1),
  person: z.object({
    id: z.string().regex(/^[a-z0-9-]{1,60}$/),
    name: z.string(),
    email: z.string(),
  }),
  protocol: z.int(),
})

export type SignInRequest = {
  readonly kind: Workspace['kind']
  readonly address: string
  readonly email: string
  readonly password: string
}
export type SignInProblem = { readonly code: SignInFailure; readonly detail: string }
/** How to reach a hub: Electron's own fetch knows proxies and certificates of the system. */
export type Reach = {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>
  readonly limitMs?: number
}

/**
 * Signs in at a hub: first asks whether there is a hub that speaks our protocol, then
 * for a token. The password goes nowhere before the first question is answered well.
 */
export async function signIn(
  request: SignInRequest,
  reach: Reach,
): Promise<Result<Session, SignInProblem>> {
  const address = parseHubAddress(request.address)
  if (!address.ok) return fail({ code: 'badAddress', detail: address.error })
  const hubUrl = address.value
  const found = await probe(hubUrl, reach)
  if (!found.ok) return found
  return open(hubUrl, request, reach)
}

async function probe(hubUrl: string, reach: Reach): Promise<Result<null, SignInProblem>> {
  const answer = await ask(reach, `${hubUrl}/health`, {})
  if (!answer.ok) return answer
  const known = health.safeParse(await bodyOf(answer.value))
  if (!known.success) return fail({ code: 'notAHub', detail: `HTTP ${answer.value.status}` })
  return sameProtocol(known.data.protocol)
}

async function open(
  hubUrl: string,
  { kind, email, password }: SignInRequest,
  reach: Reach,
): Promise<Result<Session, SignInProblem>> {
  const answer = await ask(reach, `${hubUrl}/api/v1/session`, {
    method: 'POST',
    // The device's name is how the person tells it from others in the list of devices.
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, device: { name: hostname().slice(0, 80) } }),
  })
  if (!answer.ok) return answer
  const { status } = answer.value
  if (status === 401) return fail({ code: 'wrongPassword', detail: '' })
  if (status === 429) return fail({ code: 'tooManyTries', detail: '' })
  if (status === 426) return fail({ code: 'appTooOld', detail: '' })
  const opened = signedIn.safeParse(await bodyOf(answer.value))
  if (!answer.value.ok || !opened.success) {
    return fail({ code: 'hubFailed', detail: `HTTP ${status}` })
  }
  const { token, person, protocol } = opened.data
  const same = sameProtocol(protocol)
  if (!same.ok) return same
  return ok({
    workspace: { kind, hubUrl },
    token,
    person,
    account: accountOf(kind, hubUrl, person.id),
  })
}

/** The sample hub has another port at each start; its account must not change with it. */
function accountOf(kind: Workspace['kind'], hubUrl: string, personId: string): string {
  if (kind === 'sample') return `sample-${personId}`
  const hub = createHash('sha256').update(hubUrl).digest('hex').slice(0, 12)
  return `${hub}-${personId}`
}

function sameProtocol(protocol: number): Result<null, SignInProblem> {
  if (protocol === APP_PROTOCOL) return ok(null)
  const code = protocol < APP_PROTOCOL ? 'hubTooOld' : 'appTooOld'
  return fail({ code, detail: `hub ${protocol}, app ${APP_PROTOCOL}` })
}

async function ask(
  { fetch, limitMs = LIMIT_MS }: Reach,
  url: string,
  init: RequestInit,
): Promise<Result<Response, SignInProblem>> {
  try {
    const signal = AbortSignal.timeout(limitMs)
    // No redirects: a hub answers itself, and a password is not carried to another host.
    return ok(await fetch(url, { ...init, signal, redirect: 'error', credentials: 'omit' }))
  } catch (error) {
    return fail({ code: 'noNetwork', detail: error instanceof Error ? error.name : '' })
  }
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    // Not JSON: then it is not our hub that speaks.
    return null
  }
}
