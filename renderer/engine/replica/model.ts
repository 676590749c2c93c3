import { commands, isCommand } from '../../../shared/domain/commands.ts'
import { draftId } from '../../../shared/domain/draft/draft.ts'
import type { Message } from '../../../shared/domain/message/message.ts'
import { actorOf } from '../../../shared/domain/person/actor.ts'
import type { Actor } from '../../../shared/domain/person/person.ts'
import type { Account } from '../environment.ts'
import type { Outbox } from '../outbox/outbox.ts'
import { isPredicted, type Pending } from '../outbox/pending.ts'
import { TicketSearch } from '../search/ticket-search.ts'
import { QueueIndex } from '../views/queue-index.ts'
import { Change } from './change.ts'
import { wordsSaid } from './conversation.ts'
import type { Copy } from './copy.ts'
import { Overlay } from './overlay.ts'

/**
 * What the screens see: the copy with this device's acts played on top of it, and
 * the queue in order. Everything here is in memory and answers at once.
 */
export class Model {
  copy: Copy
  readonly outbox: Outbox
  overlay: Overlay
  readonly queue = new QueueIndex()
  readonly search: TicketSearch
  readonly #person: Account['person']
  readonly #hubNow: () => number

  constructor(given: {
    readonly copy: Copy
    readonly outbox: Outbox
    readonly person: Account['person']
    readonly hubNow: () => number
  }) {
    this.copy = given.copy
    this.outbox = given.outbox
    this.overlay = new Overlay(given.copy)
    this.search = new TicketSearch({
      said: () => this.copy.said,
      saying: id =>
        wordsSaid([...this.overlay.said('message', id), ...this.overlay.said('note', id)]),
      slots: () => this.copy.slots,
      ticket: id => this.overlay.get('ticket', id),
      ticketIds: () => this.queue.list('all').map(({ id }) => id),
    })
    this.#person = given.person
    this.#hubNow = given.hubNow
  }

  /** Looks at another copy from here on; the next rebase plays the acts on it. */
  use(copy: Copy): void {
    this.copy = copy
    this.overlay = new Overlay(copy)
    this.search.forget()
  }

  /** This computer's best guess of the hub's clock. */
  hubNow(): number {
    return this.#hubNow()
  }

  actor(): Actor {
    const { id, name } = this.#person
    const row = this.overlay.get('person', id)
    if (row === undefined) return { id, name, roles: [], teamIds: [] }
    return actorOf(
      row,
      Array.from(this.overlay.rows('team'), team => team.id),
    )
  }

  /** Acts about one ticket, review or promise. */
  actsOn(thing: string): readonly Pending[] {
    return this.outbox.on(thing)
  }

  /** Replies that the hub holds back, without those that are taken back or sent again here. */
  held(): readonly Message[] {
    const all = [...this.copy.table('_held').values()]
    return all.filter(one => !this.#isTakenBack(one))
  }

  #isTakenBack({ id, ticketId }: Message): boolean {
    const acts = [...this.outbox.on(id), ...this.outbox.on(ticketId)]
    return acts.some(act => isPredicted(act) && takenBackBy(act) === id)
  }

  heldOn(ticketId: string): boolean {
    return this.held().some(one => one.ticketId === ticketId)
  }

  /** How many of my replies are held. */
  heldOfMine(): number {
    return this.held().filter(one => one.authorId === this.#person.id).length
  }

  hasDraft(ticketId: string): boolean {
    return (['reply', 'note'] as const).some(
      kind => this.overlay.get('draft', draftId(this.#person.id, ticketId, kind)) !== undefined,
    )
  }

  /** Plays one act on top. Throws a Refusal when the rules say no, already here. */
  async play(act: Pending): Promise<Change> {
    if (!isCommand(act.name)) return new Change()
    const command = commands[act.name]
    const ctx = { actor: this.actor(), now: this.hubNow() }
    const change = await this.overlay.predict(act.id, tx =>
      command.apply({ tx, args: act.args, ctx }),
    )
    this.#reindex(change)
    return change
  }

  /** Throws all predictions away and plays the acts again on what is true now. */
  async rebase(change: Change): Promise<Change> {
    change.merge(this.overlay.clear())
    for (const act of this.outbox.all()) {
      if (!isPredicted(act)) continue
      try {
        change.merge(await this.play(act))
      } catch {
        // Without effect as a prediction, whatever the reason: the hub decides (invariant 5).
      }
    }
    this.#reindex(change)
    return change
  }

  /** Snoozed tickets whose time has come go back into their queues. */
  wakeSnoozed(): Change {
    const change = new Change()
    for (const { id } of this.queue.list('snoozed')) {
      const until = this.overlay.get('ticket', id)?.holdUntil ?? 0
      if (until <= this.hubNow()) change.add('ticket', id)
    }
    this.#reindex(change)
    return change
  }

  /** Tickets on which I am writing: few, however many tickets there are. */
  #drafted(): ReadonlySet<string> {
    const mine = `${this.#person.id}.`
    const drafts = [...this.overlay.rows('draft')].filter(({ id }) => id.startsWith(mine))
    return new Set(drafts.map(({ ticketId }) => ticketId))
  }

  #reindex(change: Change): void {
    const scope = {
      myId: this.#person.id,
      now: this.hubNow(),
      hasDraft: (id: string) => this.hasDraft(id),
      slotOf: (id: string) => this.copy.slots.of(id),
    }
    if (change.everything) {
      const drafted = this.#drafted()
      const hasDraft = (id: string) => drafted.has(id)
      this.queue.rebuild(this.overlay.rows('ticket'), { ...scope, hasDraft })
      this.search.forget()
      return
    }
    const ids = new Set(change.ids.get('ticket') ?? [])
    this.search.changed(ids)
    this.search.changed(change.conversations)
    for (const id of change.ids.get('draft') ?? []) ids.add(ticketOfDraft(id))
    if (ids.size > 0) this.queue.update(ids, id => this.overlay.get('ticket', id), scope)
  }
}

/** The ticket in a draft's id, `<personId>.<ticketId>.<kind>`. */
const ticketOfDraft = (id: string): string => id.split('.').slice(1, -1).join('.')

/** The held reply that an act takes back, or takes the place of. */
function takenBackBy({ name, args }: Pending): unknown {
  const named = args as { readonly messageId?: unknown; readonly inPlaceOf?: unknown } | null
  if (name === 'withdrawReply') return named?.messageId
  return name === 'sendReply' ? named?.inPlaceOf : undefined
}
