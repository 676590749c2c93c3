import type { Row, Table } from '../../../shared/command/tx.ts'
import type { DeskTx, TableName, Tables } from '../../../shared/domain/kernel.ts'
import { TABLE_NAMES } from '../../../shared/domain/tables.ts'
import { Change } from './change.ts'
import type { Copy } from './copy.ts'
import { isConversationTable } from './row-tables.ts'

interface Written {
  /** Null: this device predicts that the row is gone. */
  readonly row: Row | null
  /** The act that wrote it last. */
  readonly by: string
}

/**
 * What this device predicts on top of the copy: the rows that acts not yet
 * confirmed would make. Thrown away and played again whenever the copy changes.
 */
export class Overlay {
  readonly #copy: Copy
  readonly #written = new Map<TableName, Map<string, Written>>()
  /** Tickets on which something is said in a prediction. */
  readonly #spokenOn = new Set<string>()

  constructor(copy: Copy) {
    this.#copy = copy
  }

  get<N extends TableName>(table: N, id: string): Tables[N] | undefined {
    const predicted = this.#written.get(table)?.get(id)
    if (predicted !== undefined) return (predicted.row ?? undefined) as Tables[N] | undefined
    return this.#base(table, id)
  }

  /** Every row of a table held in memory, predictions included. */
  *rows<N extends Exclude<TableName, 'message' | 'note' | 'event'>>(
    table: N,
  ): Generator<Tables[N]> {
    const predicted = this.#written.get(table)
    for (const [id, row] of this.#copy.table(table)) {
      if (predicted === undefined || !predicted.has(id)) yield row as unknown as Tables[N]
    }
    for (const { row } of predicted?.values() ?? []) if (row !== null) yield row as Tables[N]
  }

  /** Which act wrote a row, when it is only predicted. */
  writerOf(table: TableName, id: string): string | null {
    return this.#written.get(table)?.get(id)?.by ?? null
  }

  /** Predicted rows of one ticket's conversation. */
  *said<N extends 'message' | 'note' | 'event'>(table: N, ticketId: string): Generator<Tables[N]> {
    if (!this.#spokenOn.has(ticketId)) return
    for (const { row } of this.#written.get(table)?.values() ?? []) {
      if (row !== null && (row as Tables[N]).ticketId === ticketId) yield row as Tables[N]
    }
  }

  /**
   * Runs one act on top. Its writes are taken only when it ends well: an act that
   * throws is a prediction without effect.
   */
  async predict(by: string, run: (tx: DeskTx) => Promise<void>): Promise<Change> {
    const staged = new Map<TableName, Map<string, Row | null>>()
    await run(this.#tx(staged))
    const change = new Change()
    for (const [table, rows] of staged) {
      for (const [id, row] of rows) {
        this.#write(table, id, { row, by })
        this.#note(change, table, id, row)
      }
    }
    for (const ticketId of change.conversations) this.#spokenOn.add(ticketId)
    return change
  }

  /** Forgets every prediction; says which rows had one. */
  clear(): Change {
    const change = new Change()
    for (const [table, rows] of this.#written) {
      for (const [id, { row }] of rows) this.#note(change, table, id, row)
    }
    this.#written.clear()
    this.#spokenOn.clear()
    return change
  }

  #note(change: Change, table: TableName, id: string, row: Row | null): void {
    change.add(table, id)
    if (row !== null && isConversationTable(table) && 'ticketId' in row) {
      change.conversations.add(String(row.ticketId))
    }
  }

  #write(table: TableName, id: string, written: Written): void {
    const known = this.#written.get(table)
    if (known === undefined) this.#written.set(table, new Map([[id, written]]))
    else known.set(id, written)
  }

  #base<N extends TableName>(table: N, id: string): Tables[N] | undefined {
    if (!isConversationTable(table)) {
      return this.#copy.table(table).get(id) as Tables[N] | undefined
    }
    const held = table === 'message' ? this.#copy.table('_held').get(id) : undefined
    if (held !== undefined) return held as Tables[N]
    for (const warm of this.#copy.conversations.warm()) {
      const row = warm[table].get(id)
      if (row !== undefined) return row as Tables[N]
    }
    return undefined
  }

  #tx(staged: Map<TableName, Map<string, Row | null>>): DeskTx {
    const stage = (table: TableName, id: string, row: Row | null) => {
      const known = staged.get(table)
      if (known === undefined) staged.set(table, new Map([[id, row]]))
      else known.set(id, row)
    }
    const tableOf = <N extends TableName>(name: N): Table<Tables[N]> => ({
      get: async id => {
        const mine = staged.get(name)?.get(id)
        return mine === undefined ? this.get(name, id) : ((mine ?? undefined) as Tables[N])
      },
      put: async row => stage(name, row.id, row),
      del: async id => stage(name, id, null),
    })
    return Object.fromEntries(TABLE_NAMES.map(name => [name, tableOf(name)])) as unknown as DeskTx
  }
}
