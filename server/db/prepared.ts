import { createHash } from 'node:crypto'
import type { PoolClient, QueryResult } from 'pg'

/** As many statements as the hub has, and some to spare; lists of ids make more, which are not kept. */
const KEPT = 300
const LONGEST = 4_000

/**
 * Lets a connection keep the statements it has seen: PostgreSQL then reads and plans each of
 * them once, which takes longer than running most of them.
 */
export function keepStatements(client: PoolClient): void {
  const names = new Map<string, string>()
  const ask = client.query.bind(client) as (...given: readonly unknown[]) => Promise<QueryResult>
  const askNamed = (text: unknown, values?: unknown, ...rest: readonly unknown[]) => {
    if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0)
      return ask(text, values, ...rest)
    const name = nameOf(names, text)
    return name === undefined ? ask(text, values, ...rest) : ask({ name, text, values }, ...rest)
  }
  client.query = askNamed as typeof client.query
}

function nameOf(names: Map<string, string>, text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= KEPT || text.length > LONGEST) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 20)
  names.set(text, name)
  return name
}
