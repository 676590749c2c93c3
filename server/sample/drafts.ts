import { type Draft, draftId } from '../../shared/domain/draft/draft.ts'
import { mySpace } from '../../shared/domain/person/spaces.ts'
import { MINUTE_MS } from '../../shared/lib/time.ts'
import type { Desk } from './desk.ts'
import { htmlOf } from './tickets/html.ts'
import { ticketId } from './tickets/plan.ts'

interface PlannedDraft {
  readonly story: string
  readonly minutesAgo: number
  readonly text: string
  /** Sends a new one of the order's first line, by express. */
  readonly replacement: boolean
}

const DRAFTS: readonly PlannedDraft[] = [
  {
    story: 'jonas-console',
    minutesAgo: 6,
    text: 'Dear Mr Weber,\n\nI am sorry this happened, and so close to the day. You have not lost anything: a new console leaves our warehouse today by express and will be with you tomorrow before noon, at no cost.',
    replacement: true,
  },
  {
    story: 'petra-charger',
    minutesAgo: 55,
    text: 'Hello Petra,\n\nthe Meridian fits both, and it charges two phones at once. For the machine at night I am just asking how many watts',
    replacement: false,
  },
]

/** What the agent was writing when they last looked up. */
export function* draftsOf(desk: Desk, now: number): Generator<Draft> {
  for (const { story, minutesAgo, text, replacement } of DRAFTS) {
    const plan = desk.stories.get(story)?.plan
    if (plan?.assigneeId !== 'agent') throw new Error(`assertion failed: ${story} is not theirs`)
    const order = plan.orderKey === null ? undefined : desk.orders[plan.orderKey]
    const line = order?.lines[plan.lineIndex]
    const id = ticketId(plan.number)
    yield {
      id: draftId('agent', id, 'reply'),
      space: mySpace('agent'),
      ticketId: id,
      kind: 'reply',
      html: htmlOf(text, 'p'),
      text,
      to: [...plan.customer.emails],
      cc: [],
      replacements:
        replacement && order !== undefined && line !== undefined
          ? [
              {
                lineId: line.id,
                orderId: order.id,
                quantity: 1,
                shipping: 'express',
                address: plan.customer.address,
                returnNeeded: false,
                attempt: 1,
              },
            ]
          : [],
      seenMessageId: `m-${plan.number}-1`,
      savedAt: now - minutesAgo * MINUTE_MS,
    }
  }
}
