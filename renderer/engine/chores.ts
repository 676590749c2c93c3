import { dayOf } from '../../shared/lib/time.ts'
import type { Environment } from './environment.ts'
import type { Lane } from './lane.ts'
import type { Change } from './replica/change.ts'
import type { Model } from './replica/model.ts'
import type { Store } from './storage/open-store.ts'
import { WRITE_LIMIT_MS, within } from './storage/time-limit.ts'
import type { ViewName } from './views/contract.ts'
import { FirstScreen } from './views/first-screen.ts'

/** How often snoozed tickets are looked at: one that is due comes back into its queue. */
const SNOOZE_LOOK_MS = 20_000
/** What is on screen is written for the next start this long after it was drawn. */
const SCREEN_AFTER_MS = 2_000
/** Between two slices of what search reads ahead: whoever asks meanwhile comes first. */
const READ_AHEAD_MS = 15

/** What the engine sees to while nobody asks for anything. */
export class Chores {
  readonly #env: Environment
  readonly #store: Store
  readonly #model: Model
  readonly #lane: Lane
  readonly #changed: (change: Change) => void
  readonly #screen = new FirstScreen()
  #savingScreen = false
  #day = ''
  #stopped = false
  #stopLooking: () => void = () => undefined

  constructor(given: {
    readonly env: Environment
    readonly store: Store
    readonly model: Model
    readonly lane: Lane
    readonly changed: (change: Change) => void
  }) {
    this.#env = given.env
    this.#store = given.store
    this.#model = given.model
    this.#lane = given.lane
    this.#changed = given.changed
  }

  start(): void {
    this.#lookAtSnoozed()
    this.readAhead()
  }

  /** Stops; what is on screen is written for the next start. */
  async stop(): Promise<void> {
    this.#stopped = true
    this.#stopLooking()
    await this.#saveScreen()
  }

  /** Windows show this now. */
  drawn(name: ViewName, params: unknown, data: unknown): void {
    if (this.#screen.drawn(name, params, data)) this.#saveScreenSoon()
  }

  /** The person may not see any more what was on screen, or it is of another copy. */
  forgetScreen(): void {
    this.#screen.forget()
  }

  /** These are not in the copy any more. */
  forgetTickets(ids: ReadonlySet<string>): void {
    if (ids.size === 0) return
    this.#screen.forgetTickets(ids)
    this.#saveScreenSoon()
  }

  /** So that the first search finds its words ready. */
  readAhead(): void {
    this.#env.after(READ_AHEAD_MS, () => {
      if (!this.#stopped && this.#model.search.readSome()) this.readAhead()
    })
  }

  #saveScreenSoon(): void {
    if (this.#savingScreen || this.#stopped) return
    this.#savingScreen = true
    this.#env.after(SCREEN_AFTER_MS, () => {
      this.#savingScreen = false
      if (!this.#stopped) void this.#lane.run(() => this.#saveScreen())
    })
  }

  async #saveScreen(): Promise<void> {
    if (!this.#store.db.isReady) return
    try {
      const saved = this.#screen.save(this.#store.db, this.#store.key)
      await within(this.#env, WRITE_LIMIT_MS, saved)
    } catch (error) {
      // The next start shows an older one, or waits for the copy: nothing is lost.
      console.warn('the first screen could not be written', error)
    }
  }

  /** What may be given away in a day begins anew at midnight, whoever looks at it meanwhile. */
  #isAnotherDay(): boolean {
    const day = dayOf(this.#model.hubNow())
    const isAnother = this.#day !== '' && day !== this.#day
    this.#day = day
    return isAnother
  }

  #lookAtSnoozed(): void {
    this.#stopLooking = this.#env.after(SNOOZE_LOOK_MS, () => {
      const change = this.#model.wakeSnoozed()
      if (this.#isAnotherDay()) change.add('allowance', this.#model.actor().id)
      this.#changed(change)
      this.#lookAtSnoozed()
    })
  }
}
