import { createHash } from 'node:crypto'
import { sql as raw } from 'kysely'
import type { Db } from './schema.ts'

/** One line of the audit trail. `about` names rows and outcomes, never a customer's words. */
export interface AuditLine {
  /** Whose trail: one chain per person, so that people do not wait for one another. */
  readonly chain: string
  readonly at: number
  readonly personId: string
  readonly name: string
  readonly about: Readonly<Record<string, unknown>>
}

/**
 * What the database is told of a line: it chains it by hash to the one before (append_audit), in
 * the transaction that the line tells about.
 */
export const asAppended = (line: AuditLine) =>
  raw`${line.chain}, ${JSON.stringify(line.chain)}, ${toldOf(line).slice(1)}, ${line.at},
    ${line.personId}, ${line.name}, ${JSON.stringify(line.about)}::jsonb`

/** Where the trail does not hold together: `chain` and the first `seq` that is wrong. */
export async function auditFaults(db: Db): Promise<readonly { chain: string; seq: number }[]> {
  const lines = await db.selectFrom('audit').selectAll().orderBy('chain').orderBy('seq').execute()
  const heads = await db.selectFrom('audit_head').selectAll().execute()
  const faults = new Map<string, number>()
  const last = new Map<string, { seq: number; hash: string }>()
  for (const line of lines) {
    const before = last.get(line.chain) ?? { seq: 0, hash: '' }
    const told = { ...line, personId: line.person_id }
    const right =
      line.seq === before.seq + 1 &&
      line.prev === before.hash &&
      line.hash === hashOf(told, line.seq, before.hash)
    if (!right && !faults.has(line.chain)) faults.set(line.chain, line.seq)
    last.set(line.chain, { seq: line.seq, hash: line.hash })
  }
  for (const head of heads) {
    const end = last.get(head.chain) ?? { seq: 0, hash: '' }
    const cut = end.seq !== head.seq || end.hash !== head.hash
    if (cut && !faults.has(head.chain)) faults.set(head.chain, end.seq + 1)
  }
  return [...faults].map(([chain, seq]) => ({ chain, seq }))
}

/** One hash over the ends of all chains: kept elsewhere, it shows a trail cut off at its end. */
export async function auditAnchor(db: Db): Promise<string> {
  const { rows } = await raw<{ all: string | null }>`
    select string_agg(chain || ':' || seq || ':' || hash, ',' order by chain) as all from audit_head
  `.execute(db)
  return createHash('sha256')
    .update(rows[0]?.all ?? '')
    .digest('hex')
}

/** Of the JSON of one list; the database writes it as well (append_audit). */
function hashOf(line: AuditLine, seq: number, prev: string): string {
  const [before, chain] = [prev, line.chain].map(text => JSON.stringify(text))
  const told = `[${before},${chain},${seq},${toldOf(line).slice(1)}`
  return createHash('sha256').update(told).digest('hex')
}

/** What a line says, but for its place. */
const toldOf = ({ at, personId, name, about }: AuditLine): string =>
  JSON.stringify([at, personId, name, sorted(about)])

/** jsonb keeps keys in an order of its own; the hash must not depend on it. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.entries(value)
    .map(([key, one]) => [key, sorted(one)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}
