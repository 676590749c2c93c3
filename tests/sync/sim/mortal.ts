import { forceCloseDatabase } from 'fake-indexeddb'
import type { Environment, Safe } from '../../../renderer/engine/environment.ts'
import { refuseWrites } from '../../support/full-disk.ts'
import { opensBy } from '../../support/opens-by.ts'

/**
 * Where a process can end: each point at which the engine waits for the world. `before`:
 * the world never heard of it. `after`: it was done, and nobody was told.
 *
 * The engine has no failpoints of its own: all it waits for comes through the ports of
 * its Environment, so its ports are its failpoints.
 */
export const FAILPOINTS = [
  'journalAppend',
  'journalSettle',
  'journalRead',
  'disk.step',
  'disk.outbox',
  'disk.state',
  'push',
  'pull',
] as const
export type Failpoint = (typeof FAILPOINTS)[number]

/** End the process when it has come to this point for the `count`-th time. */
export interface Doom {
  readonly point: Failpoint
  readonly moment: 'before' | 'after'
  count: number
}

/** One run of a process: after its end nothing of it reaches the world, and it hears nothing. */
export class Life {
  dead = false
  readonly #onDeath: () => void
  readonly #connections = new Set<IDBDatabase>()
  readonly #open = new Set<IDBTransaction>()
  doom: Doom | null = null
  /** Whether the disk takes nothing more: each transaction that writes is rolled back. */
  diskIsFull: () => boolean = () => false
  /** What waits for a disk that hangs; null while it does not. */
  #hanging: (() => void)[] | null = null

  constructor(onDeath: () => void) {
    this.#onDeath = onDeath
  }

  die(): void {
    if (this.dead) return
    this.dead = true
    // As the end of a process does: what was not committed never was.
    for (const one of this.#open) one.abort()
    for (const one of this.#connections) forceCloseDatabase(one as never)
    this.#onDeath()
  }

  /** Ends here if this is where it was to end. */
  reach(point: Failpoint, moment: Doom['moment']): void {
    const { doom } = this
    if (doom === null || doom.point !== point || doom.moment !== moment) return
    doom.count -= 1
    if (doom.count <= 0) this.die()
  }

  /** From here on whatever writes to the disk waits, and what comes behind it, until it goes on. */
  hang(isHanging: boolean): void {
    const waiting = this.#hanging ?? []
    this.#hanging = isHanging ? waiting : null
    if (!isHanging) for (const goOn of waiting) goOn()
  }

  #onDisk(begin: () => void): void {
    if (this.#hanging === null) begin()
    else this.#hanging.push(begin)
  }

  /** Calls the world at one of the failpoints; hangs for ever when the process ends there. */
  async through<T>(point: Failpoint, call: () => Promise<T>): Promise<T> {
    this.reach(point, 'before')
    if (this.dead) return never()
    try {
      return await call()
    } finally {
      this.reach(point, 'after')
      if (this.dead) await never()
    }
  }

  /** A disk whose transactions end with the process. */
  disk(real: IDBFactory): IDBFactory {
    return opensBy(real, (name, version) => {
      const request = real.open(name, version)
      request.addEventListener('success', () => this.#watch(request.result))
      return request
    })
  }

  #watch(db: IDBDatabase): void {
    if (this.dead) return forceCloseDatabase(db as never)
    this.#connections.add(db)
    const begin = db.transaction.bind(db)
    db.transaction = (stores, mode, options) => {
      const one = begin(stores, mode, options)
      if (mode !== 'readwrite') return one
      const point = pointOf(stores)
      this.#open.add(one)
      one.addEventListener('abort', () => this.#open.delete(one))
      one.addEventListener('complete', () => {
        this.#open.delete(one)
        this.reach(point, 'after')
      })
      this.reach(point, 'before')
      if (!this.dead && this.diskIsFull()) refuseWrites(one)
      holdBack(one, begin => this.#onDisk(begin))
      return one
    }
  }
}

/**
 * The disk in memory begins a transaction by a call of its own. When its turn has come, `whenItMay`
 * begins it, at once or later: until then it is under way, and what comes behind it waits.
 */
function holdBack(transaction: IDBTransaction, whenItMay: (begin: () => void) => void): void {
  const held = transaction as unknown as { _start: () => void; _started: boolean }
  const start = held._start.bind(held)
  held._start = () => {
    held._started = true
    held._start = start
    whenItMay(start)
  }
}

const never = <T>(): Promise<T> => new Promise<T>(() => undefined)

function pointOf(stores: string | Iterable<string>): Failpoint {
  const names = typeof stores === 'string' ? [stores] : [...stores]
  if (names.includes('page')) return 'disk.step'
  return names.includes('outbox') ? 'disk.outbox' : 'disk.state'
}

/** The ports of one life: the same world, gone when the process ends. */
export function mortalPorts(
  life: Life,
  world: Pick<Environment, 'fetch' | 'after' | 'indexedDB'> & { readonly safe: Safe },
): Pick<Environment, 'fetch' | 'after' | 'indexedDB' | 'safe'> {
  const { safe } = world
  return {
    indexedDB: life.disk(world.indexedDB),
    fetch: (url, init) =>
      life.through(url.endsWith('push') ? 'push' : 'pull', () => world.fetch(url, init)),
    after: (ms, run) => world.after(ms, () => (life.dead ? undefined : run())),
    safe: {
      pageKey: () => safe.pageKey(),
      journalAppend: entries => life.through('journalAppend', () => safe.journalAppend(entries)),
      journalReopen: entries => life.through('journalAppend', () => safe.journalReopen(entries)),
      journalSettle: ids => life.through('journalSettle', () => safe.journalSettle(ids)),
      journalRead: () => life.through('journalRead', () => safe.journalRead()),
      freeSpace: () => safe.freeSpace(),
    },
  }
}
