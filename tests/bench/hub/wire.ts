import { Agent, request } from 'node:http'
import type { Cookie } from '../../../shared/sync/cookie.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'

/** Loopback only: never pointed at anybody else's hub. */
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 })

/** One request to the hub under test: its whole body, and how long it took. */
export function post(
  url: string,
  token: string,
  body: object,
): Promise<{ readonly text: string; readonly ms: number }> {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` }
    const asked = request(url, { method: 'POST', agent, headers }, answer => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('error', reject)
      answer.on('end', () => {
        const text = Buffer.concat(parts).toString()
        if (answer.statusCode === 200) resolve({ text, ms: performance.now() - began })
        else reject(new Error(`${url} answered ${answer.statusCode}: ${text.slice(0, 200)}`))
      })
    })
    asked.on('error', reject)
    asked.end(JSON.stringify(body))
  })
}

export const pullBody = (clientId: string, cookie: Cookie | null) => ({
  protocol: PROTOCOL,
  clientId,
  cookie,
  asked: [],
})

/** The part of an answer that a next request needs; the rows are left unread. */
export function endOf(text: string): { readonly cookie: Cookie; readonly more: boolean } {
  const { cookie, more } = JSON.parse(text) as { cookie: Cookie; more: boolean }
  return { cookie, more }
}
