import type { Row, Table } from '../../shared/command/tx.ts'
import type { DeskTx, TableName, Tables } from '../../shared/domain/kernel.ts'
import type { Actor } from '../../shared/domain/person/person.ts'
import { mySpace, spacesOf } from '../../shared/domain/person/spaces.ts'
import { READ_ACROSS_SPACES, TABLE_NAMES, tables } from '../../shared/domain/tables.ts'
import { assert } from '../../shared/lib/assert.ts'
import { Refusal } from '../../shared/lib/refusal.ts'
import { lockedRows, lockRowToWrite } from './lock-row.ts'
import type { Sql } from './schema.ts'
import { storable } from './storable.ts'
import type { RowChange } from './write-rows.ts'

/** What a command or a happening sees of the database, and what it wants changed. */
export interface OpenDesk {
  readonly tx: DeskTx
  /**
   * The collected changes, checked. Nothing has been written before, so a Refusal
   * needs no rollback. Throws one when an id is in use by a row the actor did not read.
   */
  changes(): Promise<readonly RowChange[]>
}

interface Touched {
  readonly kind: TableName
  readonly id: string
  before: Row | undefined
  loaded: boolean
  /** A get gave it to the command. */
  seen: boolean
  /** null: deleted; undefined: only read. */
  after: Row | null | undefined
}

/**
 * Opens the desk inside a transaction for one actor, or with `null` for the hub itself,
 * which sees everything. For an actor, a row outside their spaces is not there.
 */
export function openDesk(sql: Sql, actor: Actor | null, locking: boolean): OpenDesk {
  const spaces = actor === null ? null : new Set(spacesOf(actor))
  const touched = new Map<string, Touched>()

  const touch = (kind: TableName, id: string): Touched => {
    const key = `${kind}:${id}`
    const known = touched.get(key)
    if (known !== undefined) return known
    const one: Touched = {
      kind,
      id,
      before: undefined,
      loaded: false,
      seen: false,
      after: undefined,
    }
    touched.set(key, one)
    return one
  }

  const load = async (wanted: readonly Touched[]): Promise<void> => {
    const missing = wanted.filter(one => !one.loaded)
    const rows = await lockedRows(sql, missing)
    for (const [n, one] of missing.entries()) {
      one.before = rows[n]
      one.loaded = true
    }
  }

  const isVisible = (one: Touched): boolean =>
    spaces === null ||
    READ_ACROSS_SPACES.includes(one.kind) ||
    (one.before !== undefined && spaces.has(one.before.space))

  const table = (kind: TableName): Table<Row> => ({
    async get(id) {
      const one = touch(kind, id)
      if (one.after !== undefined) return one.after ?? undefined
      await load([one])
      if (!isVisible(one)) return undefined
      one.seen = true
      return one.before
    },
    async put(row) {
      touch(kind, row.id).after = storable(tables[kind].parse(row)) as Row
    },
    async del(id) {
      touch(kind, id).after = null
    },
  })

  async function check(one: Touched): Promise<RowChange | undefined> {
    if (locking) await lockRowToWrite(sql, one.kind, one.id)
    const { kind, id, before, after } = one
    if (after === undefined || (after === null && before === undefined)) return undefined
    const own = actor !== null && before?.space === mySpace(actor.id)
    if (actor !== null && before !== undefined && !one.seen && !own) {
      // An id chosen by a device never takes the place of a row that it did not ask for.
      throw new Refusal('badArgs', { where: `${kind}.id` })
    }
    assert(after === null || spaces === null || spaces.has(after.space), `${kind} stays in sight`)
    return { kind, id, before, after }
  }

  return {
    tx: Object.fromEntries(TABLE_NAMES.map(name => [name, table(name)])) as unknown as {
      [K in TableName]: Table<Tables[K]>
    },
    async changes() {
      const writes = [...touched.values()].filter(one => one.after !== undefined)
      // All that no get has read, in one call.
      await load(writes)
      const changes: RowChange[] = []
      for (const one of writes) {
        const change = await check(one)
        if (change !== undefined) changes.push(change)
      }
      return changes
    },
  }
}
