import type { Environment } from '../environment.ts'
import type { Change } from '../replica/change.ts'
import { EMPTY } from '../replica/conversation.ts'
import { DamagedPage } from '../replica/conversations.ts'
import type { Model } from '../replica/model.ts'
import type { SyncStatus, ViewData, ViewName, ViewParams } from './contract.ts'
import { showCounts } from './show-counts.ts'
import { showOutbox } from './show-outbox.ts'
import { showQueue } from './show-queue.ts'
import { showProducts, showReference } from './show-reference.ts'
import { showReview, showReviews } from './show-reviews.ts'
import { showTicket } from './show-ticket.ts'

/** While page after page comes in, windows follow at this pace: to draw costs more than to read. */
const PACE_MS = 200

interface Watcher {
  readonly name: ViewName
  readonly params: ViewParams<ViewName>
  readonly show: (data: unknown) => void
  stale: boolean
  stopped: boolean
}

/** Which changes make a view look again. */
const LOOKS_AGAIN: {
  readonly [N in ViewName]: (change: Change, params: ViewParams<N>) => boolean
} = {
  status: change => change.status || change.outbox,
  counts: change =>
    change.outbox || change.has('ticket') || change.has('review') || change.has('draft'),
  reference: change =>
    change.has('person') ||
    change.has('team') ||
    change.has('macro') ||
    change.has('reason') ||
    change.has('shippingOption') ||
    change.has('allowance'),
  queue: change =>
    change.outbox || change.has('ticket') || change.has('draft') || change.has('person'),
  ticket: (change, { id }) =>
    change.outbox ||
    change.conversations.has(id) ||
    change.has('ticket', id) ||
    change.has('customer') ||
    change.has('product') ||
    change.has('promise') ||
    change.has('remedy') ||
    change.has('draft'),
  outbox: change => change.outbox || change.has('ticket') || change.conversations.size > 0,
  reviews: change => change.outbox || change.has('review') || change.has('product'),
  review: (change, { id }) => change.outbox || change.has('review', id) || change.has('product'),
  products: change => change.has('product'),
}

/** What the views need of the engine beside its model. */
interface ForViews {
  status(): SyncStatus
  /** Windows show this now. */
  drawn(name: ViewName, params: unknown, data: unknown): void
  /** A conversation does not open. */
  damaged(damage: DamagedPage): void
}

/** Every open view of every window: drawn once when opened, again when it may differ. */
export class ViewBoard {
  readonly #env: Pick<Environment, 'after'>
  readonly #model: Model
  readonly #engine: ForViews
  readonly #watchers = new Set<Watcher>()
  #next: { readonly ms: number; readonly cancel: () => void } | null = null

  constructor(env: Pick<Environment, 'after'>, model: Model, engine: ForViews) {
    this.#env = env
    this.#model = model
    this.#engine = engine
  }

  watch<N extends ViewName>(
    name: N,
    params: ViewParams<N>,
    show: (data: ViewData<N>) => void,
  ): () => void {
    const watcher: Watcher = {
      name,
      params,
      show: show as (data: unknown) => void,
      stale: true,
      stopped: false,
    }
    this.#watchers.add(watcher)
    this.#drawIn(0)
    return () => {
      watcher.stopped = true
      this.#watchers.delete(watcher)
    }
  }

  /** Something is not what it was. `isMoreComing`: more of it follows at once. */
  changed(change: Change, isMoreComing = false): void {
    for (const watcher of this.#watchers) {
      const looks = LOOKS_AGAIN[watcher.name] as (c: Change, p: unknown) => boolean
      if (change.everything || looks(change, watcher.params)) watcher.stale = true
    }
    this.#drawIn(isMoreComing ? PACE_MS : 0)
  }

  /** Several changes in one turn are one drawing. */
  #drawIn(ms: number): void {
    if (this.#next !== null && this.#next.ms <= ms) return
    this.#next?.cancel()
    const cancel = this.#env.after(ms, () => {
      this.#next = null
      for (const watcher of this.#watchers) if (watcher.stale) this.#draw(watcher)
    })
    this.#next = { ms, cancel }
  }

  #draw(watcher: Watcher): void {
    watcher.stale = false
    const { name, params } = watcher
    if (name === 'ticket') void this.#drawTicket(watcher, params as ViewParams<'ticket'>)
    else {
      const data = this.#data(name, params)
      watcher.show(data)
      this.#engine.drawn(name, params, data)
    }
  }

  /** A conversation may have to be read from the disk first. */
  async #drawTicket(watcher: Watcher, { id }: ViewParams<'ticket'>): Promise<void> {
    const { copy } = this.#model
    const conversation = await copy.conversations.load(id).catch((error: unknown) => {
      // The copy that was asked has been replaced meanwhile: the new one is asked again.
      if (copy !== this.#model.copy) watcher.stale = true
      else if (error instanceof DamagedPage) this.#engine.damaged(error)
      else throw error
      return EMPTY
    })
    if (watcher.stale) this.#drawIn(0)
    else if (!watcher.stopped) watcher.show(showTicket(this.#model, id, conversation))
  }

  #data(name: Exclude<ViewName, 'ticket'>, params: unknown): unknown {
    const model = this.#model
    const shows: { readonly [N in typeof name]: () => ViewData<N> } = {
      status: () => this.#engine.status(),
      counts: () => showCounts(model),
      reference: () => showReference(model),
      queue: () => showQueue(model, params as ViewParams<'queue'>),
      outbox: () => showOutbox(model),
      reviews: () => showReviews(model, params as ViewParams<'reviews'>),
      review: () => showReview(model, (params as ViewParams<'review'>).id),
      products: () => showProducts(model, params as ViewParams<'products'>),
    }
    return shows[name]()
  }
}
