import type { TableName } from '../../../shared/domain/kernel.ts'

/** What a step changed, so that only the views that show it are drawn again. */
export class Change {
  readonly ids = new Map<TableName, Set<string>>()
  /** Tickets whose conversation changed. */
  readonly conversations = new Set<string>()
  outbox = false
  status = false
  /** So much changed that every view should look again. */
  everything = false

  add(table: TableName, id: string): void {
    const known = this.ids.get(table)
    if (known === undefined) this.ids.set(table, new Set([id]))
    else known.add(id)
  }

  has(table: TableName, id?: string): boolean {
    if (this.everything) return true
    const ids = this.ids.get(table)
    return ids !== undefined && (id === undefined || ids.has(id))
  }

  merge(other: Change): void {
    for (const [table, ids] of other.ids) for (const id of ids) this.add(table, id)
    for (const id of other.conversations) this.conversations.add(id)
    this.outbox ||= other.outbox
    this.status ||= other.status
    this.everything ||= other.everything
  }
}
