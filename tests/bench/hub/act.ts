import { randomUUID } from 'node:crypto'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import type { PushRequest, PushResponse } from '../../../shared/sync/push.ts'
import type { Seat } from './big-desk.ts'
import { post } from './wire.ts'

const one = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T

/** What agents do all day: write notes, save drafts, change who has a ticket and how urgent it is. */
const ACTS: readonly ((ticketId: string, seat: Seat) => readonly [name: string, args: unknown])[] =
  [
    (ticketId: string) => ['writeNote', { id: randomUUID(), ticketId, text: 'Call after ten.' }],
    (ticketId: string) => [
      'setPriority',
      { ticketId, priority: one(['normal', 'high', 'urgent']), eventId: randomUUID() },
    ],
    (ticketId: string, { personId }: Seat) => [
      'assignTicket',
      { ticketId, assigneeId: personId, eventId: randomUUID() },
    ],
    (ticketId: string) => [
      'saveDraft',
      {
        ticketId,
        kind: 'note',
        html: '<p>Dear Ms Adeyemi</p>',
        text: 'Dear Ms Adeyemi',
        to: [],
        cc: [],
        replacements: [],
        seenMessageId: null,
      },
    ],
  ]

/** One agent does one thing, pushed by itself as a device does. Answers how long it took. */
export async function act(url: string, seat: Seat): Promise<number> {
  const [name, args] = one(ACTS)(one(seat.ticketIds), seat)
  const command = { id: randomUUID(), name, args, doneAt: Date.now() }
  const body = {
    protocol: PROTOCOL,
    clientId: `device-of-${seat.personId}`,
    // As a device that has caught up: the hub looks whether it went back in time meanwhile.
    cookie: { epoch: seat.epoch, spaces: {} },
    commands: [command],
  } satisfies PushRequest
  const { text, ms } = await post(`${url}/sync/push`, seat.token, body)
  const [outcome] = (JSON.parse(text) as PushResponse).outcomes
  // A ticket that already is what it should become is refused; that is a decision as well.
  if (outcome?.status === 'undecided') throw new Error(outcome.why)
  return ms
}
