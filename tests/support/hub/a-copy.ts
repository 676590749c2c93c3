import type { Cookie } from '../../../shared/sync/cookie.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'

/** A device as simple as it can be: takes answers in as the wire says, and nothing else. */
export function aCopy() {
  const rows = new Map<string, { readonly space: string }>()
  let cookie: Cookie | null = null
  return {
    cookie: () => cookie,
    rows: (): ReadonlyMap<string, unknown> => rows,
    take: (answer: PullResponse): void => {
      if (answer.reset) rows.clear()
      for (const [key, { space }] of rows) if (answer.drops.includes(space)) rows.delete(key)
      for (const { table, id, space } of answer.dels) {
        if (rows.get(`${table} ${id}`)?.space === space) rows.delete(`${table} ${id}`)
      }
      for (const [table, list] of Object.entries(answer.puts)) {
        for (const row of list) rows.set(`${table} ${row.id}`, row)
      }
      ;({ cookie } = answer)
    },
  }
}
