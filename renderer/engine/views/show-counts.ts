import { isEnded } from '../../../shared/domain/review/workflow.ts'
import { isOpen } from '../../../shared/domain/ticket/workflow.ts'
import type { Engine } from '../engine.ts'
import { type Counts, QUEUE_VIEWS } from './contract.ts'
import { showOutbox } from './show-outbox.ts'

/** The numbers beside the views, and the headline: not yet addressed. */
export function showCounts(engine: Engine): Counts {
  const views = Object.fromEntries(QUEUE_VIEWS.map(view => [view, engine.queue.count(view)]))
  let reviews = 0
  for (const review of engine.overlay.rows('review')) if (!isEnded(review)) reviews += 1
  return {
    views: views as Counts['views'],
    outbox: showOutbox(engine).length,
    reviews,
    notAddressed: engine.queue.count('team') + engine.queue.count('snoozed'),
    oldestWaitingSince: oldestWaiting(engine),
  }
}

function oldestWaiting(engine: Engine): number | null {
  let oldest: number | null = null
  for (const { id } of engine.queue.list('waiting')) {
    const ticket = engine.overlay.get('ticket', id)
    if (ticket === undefined || !isOpen(ticket) || ticket.waitingSince === null) continue
    if (oldest === null || ticket.waitingSince < oldest) oldest = ticket.waitingSince
  }
  return oldest
}
