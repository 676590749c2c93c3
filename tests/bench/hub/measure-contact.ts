import { Client } from 'pg'
import type { Cookie } from '../../../shared/sync/cookie.ts'
import { processFigures } from './process-figures.ts'
import { median, p95 } from './stats.ts'
import { endOf, post, pullBody } from './wire.ts'

export interface Contact {
  readonly pages: number
  readonly megabytes: number
  readonly seconds: number
  readonly pageMs: number
  readonly pageP95Ms: number
  /** The same rows as plain texts from the database, in the same parts. */
  readonly plainSeconds: number
  readonly hubPeakMb: number
}

/** A whole first copy, page after page, as fast as the hub gives it; and the same rows without a hub. */
export async function measureContact(
  hub: { readonly url: string; readonly pid: number },
  token: string,
  databaseUrl: string,
): Promise<Contact> {
  const took: number[] = []
  const parts: Part[] = []
  let bytes = 0
  let cookie: Cookie | null = null
  for (let more = true; more; ) {
    const { text, ms } = await post(
      `${hub.url}/sync/pull`,
      token,
      pullBody('device-of-a-bench', cookie),
    )
    took.push(ms)
    bytes += Buffer.byteLength(text)
    const end = endOf(text)
    parts.push(...partsBetween(cookie, end.cookie))
    ;({ cookie, more } = end)
  }
  return {
    pages: took.length,
    megabytes: bytes / 1_000_000,
    seconds: took.reduce((sum, ms) => sum + ms, 0) / 1_000,
    pageMs: median(took),
    pageP95Ms: p95(took),
    plainSeconds: await plainly(databaseUrl, parts),
    hubPeakMb: processFigures(hub.pid).peakMb,
  }
}

interface Part {
  readonly space: string
  readonly from: number
  readonly to: number
}

const partsBetween = (before: Cookie | null, after: Cookie): readonly Part[] =>
  Object.entries(after.spaces).flatMap(([space, to]) => {
    const from = before?.spaces[space] ?? 0
    return from < to ? [{ space, from, to }] : []
  })

async function plainly(databaseUrl: string, parts: readonly Part[]): Promise<number> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const began = performance.now()
  for (const { space, from, to } of parts) {
    const text =
      'select data::text from row where space = $1 and version > $2 and version <= $3 and not deleted'
    await client.query({ name: 'plainly', text, values: [space, from, to] })
  }
  const seconds = (performance.now() - began) / 1_000
  await client.end()
  return seconds
}
