import type { Bell } from './bell.ts'
import type { OpenDatabase } from './db/open.ts'
import type { Log } from './log.ts'
import type { Measures } from './measures.ts'
import type { Rush } from './rush.ts'
import type { Shop } from './shop/port.ts'

/** What every part of the hub is given: the world behind replaceable values. */
export interface Hub {
  readonly db: OpenDatabase['db']
  /** Several connections write at once: rows must be locked. False on PGlite, which has one. */
  readonly locking: boolean
  readonly flushed: () => Promise<void>
  readonly bell: Bell
  readonly shop: Shop
  readonly measures: Measures
  readonly rush: Rush
  readonly log: Log
  /** Signs reply addresses and vote links. */
  readonly secret: string
  /** Where customers reach the vote page, without a slash at the end. */
  readonly publicUrl: () => string
  /** The hub's clock, milliseconds since 1970: the one that orders and decides. */
  readonly now: () => number
}
