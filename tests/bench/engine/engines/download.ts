import type { Message } from '../../../../shared/domain/message/message.ts'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import { PROTOCOL } from '../../../../shared/sync/protocol.ts'
import type { PullResponse } from '../../../../shared/sync/pull.ts'

export const CLIENT_ID = 'bench-client'

/** Asks the hub; throws when it does not answer. */
export async function post(url: string, body: unknown): Promise<unknown> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`the hub answered ${response.status}`)
  return response.json()
}

/** One answer of the hub, as every engine gets it. */
export const pullOnce = async (
  origin: string,
  cookie: Cookie | null,
  asked: readonly string[] = [],
): Promise<PullResponse> =>
  (await post(`${origin}/sync/pull`, {
    protocol: PROTOCOL,
    clientId: CLIENT_ID,
    cookie,
    asked,
  })) as PullResponse

/** All answers since a cookie, one after the other; answers the last cookie. */
export async function pullAll(
  origin: string,
  since: Cookie | null,
  take: (tickets: readonly Ticket[], cookie: Cookie, messages: readonly Message[]) => Promise<void>,
): Promise<Cookie> {
  let cookie = since
  for (;;) {
    const answer = await pullOnce(origin, cookie)
    cookie = answer.cookie
    await take(ticketsOf(answer), cookie, messagesOf(answer))
    if (!answer.more) return cookie
  }
}

const messagesOf = (answer: PullResponse): readonly Message[] =>
  (answer.puts['message'] ?? []) as unknown as Message[]

export const ticketsOf = (answer: PullResponse): readonly Ticket[] =>
  (answer.puts['ticket'] ?? []) as unknown as Ticket[]
