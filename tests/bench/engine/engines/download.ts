import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import { PROTOCOL } from '../../../../shared/sync/protocol.ts'
import type { Cookie, PullResponse } from '../../../../shared/sync/pull.ts'

export const CLIENT_ID = 'bench-client'

async function post(url: string, body: unknown): Promise<unknown> {
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
  take: (tickets: readonly Ticket[], cookie: Cookie) => Promise<void>,
): Promise<Cookie> {
  let cookie = since
  for (;;) {
    const answer = await pullOnce(origin, cookie)
    cookie = answer.cookie
    await take(ticketsOf(answer), cookie)
    if (!answer.more) return cookie
  }
}

export const ticketsOf = (answer: PullResponse): readonly Ticket[] =>
  (answer.puts['ticket'] ?? []) as unknown as Ticket[]
