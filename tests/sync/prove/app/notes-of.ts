import { randomUUID } from 'node:crypto'
import { PROTOCOL } from '../../../../shared/sync/protocol.ts'
import type { PullResponse } from '../../../../shared/sync/pull.ts'
import type { HubProcess } from '../../../support/hub-process.ts'

/** How often each note stands in what a device would hold. */
export async function notesOf(
  hub: HubProcess,
  token: string,
): Promise<ReadonlyMap<string, number>> {
  const notes = new Map<string, number>()
  let cookie: PullResponse['cookie'] | null = null
  for (let more = true; more; ) {
    const answer: Response = await fetch(`${hub.url}/sync/pull`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ protocol: PROTOCOL, clientId: randomUUID(), cookie, asked: [] }),
    })
    const page = (await answer.json()) as PullResponse
    for (const { id } of page.puts['note'] ?? []) notes.set(id, (notes.get(id) ?? 0) + 1)
    cookie = page.cookie
    more = page.more
  }
  return notes
}

/** Those of the notes that the hub does not have exactly once, after it had time to get them. */
export async function missingOf(
  hub: HubProcess,
  token: string,
  saved: ReadonlySet<string>,
  limitMs: number,
): Promise<readonly string[]> {
  const end = Date.now() + limitMs
  for (;;) {
    const notes = await notesOf(hub, token)
    const wrong = [...saved].filter(id => notes.get(id) !== 1)
    if (wrong.length === 0 || Date.now() > end) {
      return wrong.map(
        id => `note ${id} was called saved and stands there ${notes.get(id) ?? 0} times`,
      )
    }
    await new Promise(resolve => setTimeout(resolve, 500))
  }
}
