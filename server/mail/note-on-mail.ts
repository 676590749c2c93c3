import { teamSpace } from '../../shared/domain/person/spaces.ts'
import type { Ticket } from '../../shared/domain/ticket/ticket.ts'
import type { Happening } from '../db/change-desk.ts'

/** A ticket has one of these at most, until the shop has answered. */
export const silentShopNote = (ticketId: string): string => `silent-shop-${ticketId}`

/** Tells the team that a mail of ours may not have arrived. */
export const noteReport = (given: Happening, ticket: Ticket, rawId: string): Promise<void> =>
  noteByHub(given, ticket, {
    id: `report-${rawId}`,
    text: 'A delivery report came back for a mail of this ticket. Look whether the customer got it.',
  })

/** Tells the team that it does not see all of a mail. */
export const noteCut = (given: Happening, ticket: Ticket, rawId: string): Promise<void> =>
  noteByHub(given, ticket, {
    id: `cut-${rawId}`,
    text: `A mail of this ticket is too long to show all of it, or the pictures in its text are. The hub has it whole: /api/v1/mail/${rawId}/raw`,
  })

/** Tells the team why a customer has no orders here, or old ones. */
export const noteSilentShop = (given: Happening, ticket: Ticket): Promise<void> =>
  noteByHub(given, ticket, {
    id: silentShopNote(ticket.id),
    text: 'The shop did not answer when this mail came. Orders may be missing or old here until it does.',
  })

/** Writes what the team must know and nobody of them has done. */
export async function noteByHub(
  { tx, ctx }: Happening,
  ticket: Ticket,
  note: { readonly id: string; readonly text: string },
): Promise<void> {
  await tx.note.put({
    ...note,
    space: teamSpace(ticket.teamId),
    ticketId: ticket.id,
    at: ctx.now,
    authorId: ctx.actor.id,
    authorName: ctx.actor.name,
  })
}
