import { z } from 'zod'
import type { DeskDatabase, SealedRecord } from '../storage/database.ts'
import { type PageKey, seal, unseal } from '../storage/seal.ts'
import { asksNothing, type ViewData, type ViewName, type ViewParams } from './contract.ts'

const savedScreen = z.record(z.string(), z.unknown())
/** What the views showed, by `viewKey`. */
export type SavedScreen = Readonly<z.infer<typeof savedScreen>>

/** Where it lies in the `meta` table. */
export const SCREEN = 'screen'

/** Windows of the queue that are kept, the last ones looked at, and as many rows as a screen has. */
const KEPT_QUEUES = 3
const KEPT_ROWS = 50

export const viewKey = (name: ViewName, params: unknown): string =>
  `${name} ${JSON.stringify(params)}`

/**
 * What the windows showed last: small enough to be read, and drawn, before the copy is.
 * The top of the queue, the numbers beside it and the names they need; nothing else.
 */
export class FirstScreen {
  readonly #shown = new Map<string, unknown>()
  #changed = false

  /** A view was drawn. Answers whether it belongs to the first screen. */
  drawn(name: ViewName, params: unknown, data: unknown): boolean {
    if (!isFirst(name, params)) return false
    const key = viewKey(name, params)
    // Insertion order is age.
    this.#shown.delete(key)
    this.#shown.set(key, name === 'queue' ? topOf(data as ViewData<'queue'>) : data)
    this.#changed = true
    const queues = [...this.#shown.keys()].filter(one => one.startsWith('queue '))
    for (const old of queues.slice(0, -KEPT_QUEUES)) this.#shown.delete(old)
    return true
  }

  /** Writes it, if anything has changed since the last time. */
  async save(db: DeskDatabase, key: PageKey): Promise<void> {
    if (!this.#changed) return
    this.#changed = false
    await db.meta.put(await sealedScreen(key, Object.fromEntries(this.#shown)))
  }

  /** Tickets are not here any more: nor in a queue that nobody looks at now. */
  forgetTickets(ids: ReadonlySet<string>): void {
    for (const [key, data] of this.#shown) {
      if (!key.startsWith('queue ')) continue
      const queue = data as ViewData<'queue'>
      const rows = queue.rows.filter(row => !ids.has(row.ticket.id))
      const gone = queue.rows.length - rows.length
      if (gone === 0) continue
      this.#shown.set(key, { ...queue, rows, total: queue.total - gone })
      this.#changed = true
    }
  }

  /** The person may not see any more what was shown. */
  forget(): void {
    this.#shown.clear()
    this.#changed = false
  }
}

function isFirst(name: ViewName, params: unknown): boolean {
  if (name === 'counts' || name === 'reference') return true
  if (name !== 'queue') return false
  const { from, search, filter } = params as ViewParams<'queue'>
  return from === 0 && search === '' && asksNothing(filter)
}

const topOf = (data: ViewData<'queue'>): ViewData<'queue'> => ({
  ...data,
  rows: data.rows.slice(0, KEPT_ROWS),
})

const sealedScreen = async (key: PageKey, shown: SavedScreen): Promise<SealedRecord> => ({
  key: SCREEN,
  bytes: await seal(key, SCREEN, shown),
})

/** The first screen of this copy; null when there is none, or none that opens. */
export async function readScreen(db: DeskDatabase, key: PageKey): Promise<SavedScreen | null> {
  try {
    const record = await db.meta.get(SCREEN)
    return record === undefined ? null : savedScreen.parse(await unseal(key, SCREEN, record.bytes))
  } catch (error) {
    // The copy itself will be here in a moment.
    console.warn('the first screen does not open', error)
    return null
  }
}
