import { isCommand } from '../../../shared/domain/commands.ts'
import { takesReplacement } from '../../../shared/domain/remedy/gives-away.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { isPredicted, isQuiet } from '../outbox/pending.ts'
import type { Model } from '../replica/model.ts'
import { wordsOf } from '../search/match.ts'
import type { QueueRow, ViewData, ViewParams } from './contract.ts'

/** A window of one view of the queue, or of what a search finds in it. */
export function showQueue(model: Model, params: ViewParams<'queue'>): ViewData<'queue'> {
  const ids = found(model, params)
  const from = Math.max(0, Math.min(params.from, Math.max(0, ids.length - 1)))
  const rows = ids
    .slice(from, from + params.count)
    .map(({ id }) => model.overlay.get('ticket', id))
    .filter(ticket => ticket !== undefined)
    .map(ticket => rowOf(model, ticket))
  return { total: ids.length, from, rows }
}

/** A search looks through every ticket of the copy: who searches does not know where it is. */
function found(model: Model, params: ViewParams<'queue'>): readonly { readonly id: string }[] {
  const words = wordsOf(params.search)
  if (words.length === 0) return model.queue.list(params.view, params.filter)
  return model.queue.inOrder(model.search.find(words), params.filter)
}

function rowOf(model: Model, ticket: Ticket): QueueRow {
  const acts = model.actsOn(ticket.id).filter(act => !isQuiet(act.name))
  const held =
    acts.some(act => act.state === 'held' || act.state === 'refused') || model.heldOn(ticket.id)
  const pending = acts.filter(act => isPredicted(act) && act.state !== 'settling')
  return {
    ticket,
    assigneeName:
      ticket.assigneeId === null
        ? null
        : (model.overlay.get('person', ticket.assigneeId)?.name ?? null),
    pending: pending.map(act => act.name).filter(isCommand),
    pendingReplacement: pending.some(act => takesReplacement(act.name, act.args)),
    held,
    hasDraft: model.hasDraft(ticket.id),
  }
}
