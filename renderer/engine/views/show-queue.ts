import { isCommand } from '../../../shared/domain/commands.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import type { Engine } from '../engine.ts'
import { isPredicted, isQuiet } from '../outbox/pending.ts'
import { matches, ownText, wordsOf } from '../search/match.ts'
import type { QueueRow, ViewData, ViewParams } from './contract.ts'

/** A window of one view of the queue, or of what a search finds in it. */
export function showQueue(engine: Engine, params: ViewParams<'queue'>): ViewData<'queue'> {
  const ids = found(engine, params)
  const from = Math.max(0, Math.min(params.from, Math.max(0, ids.length - 1)))
  const rows = ids
    .slice(from, from + params.count)
    .map(({ id }) => engine.overlay.get('ticket', id))
    .filter(ticket => ticket !== undefined)
    .map(ticket => rowOf(engine, ticket))
  return { total: ids.length, from, rows }
}

/** A search looks through every ticket of the copy: who searches does not know where it is. */
function found(engine: Engine, params: ViewParams<'queue'>): readonly { readonly id: string }[] {
  const words = wordsOf(params.search)
  if (words.length === 0) return engine.queue.list(params.view)
  return engine.queue.list('all').filter(({ id }) => {
    const ticket = engine.overlay.get('ticket', id)
    if (ticket === undefined) return false
    return matches(words, ownText(ticket), engine.copy.table('_text').get(id)?.text)
  })
}

function rowOf(engine: Engine, ticket: Ticket): QueueRow {
  const acts = engine.actsOn(ticket.id).filter(act => !isQuiet(act.name))
  const held =
    acts.some(act => act.state === 'held' || act.state === 'refused') || engine.heldOn(ticket.id)
  return {
    ticket,
    assigneeName:
      ticket.assigneeId === null
        ? null
        : (engine.overlay.get('person', ticket.assigneeId)?.name ?? null),
    pending: acts
      .filter(act => isPredicted(act) && act.state !== 'settling')
      .map(act => act.name)
      .filter(isCommand),
    held,
    hasDraft: engine.hasDraft(ticket.id),
  }
}
