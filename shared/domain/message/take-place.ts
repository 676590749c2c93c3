import { Refusal } from '../../lib/refusal.ts'
import type { DeskTx } from '../kernel.ts'
import type { Ticket } from '../ticket/ticket.ts'
import type { Message } from './message.ts'

interface Successor {
  readonly id: string
  readonly text: string
  readonly replacements: readonly { readonly lineId: string }[]
}

/**
 * Takes a held reply back in favour of another, which then waits for all that the shop has not
 * answered yet of what the held one promised. Whoever comes second finds it held no more: of
 * two people who send it again, one does.
 * @returns the remedies that the other reply promises from here on
 */
export async function takePlace(
  tx: DeskTx,
  ticket: Ticket,
  { heldId, by }: { readonly heldId: string; readonly by: Successor },
): Promise<readonly string[]> {
  const held = await tx.message.get(heldId)
  if (held?.ticketId !== ticket.id || held.delivery !== 'held') throw new Refusal('reply.notHeld')
  const moved: string[] = []
  for (const id of held.remedyIds) {
    const remedy = await tx.remedy.get(id)
    if (remedy?.messageId !== held.id) continue
    if (remedy.state === 'failed') refuseIfUnseen(held, by, remedy)
    if (remedy.state !== 'asked') continue
    await tx.remedy.put({ ...remedy, messageId: by.id })
    moved.push(id)
  }
  const remedyIds = held.remedyIds.filter(id => !moved.includes(id))
  await tx.message.put({ ...held, delivery: 'withdrawn', remedyIds })
  return moved
}

/** The same words promise the same goods: one that the shop has refused must be asked for again. */
function refuseIfUnseen(
  held: Message,
  { text, replacements }: Successor,
  remedy: { readonly id: string; readonly failure: string | null },
): void {
  if (text !== held.text || replacements.some(one => one.lineId === remedy.id)) return
  throw new Refusal('remedy.shopSaidNo', { words: remedy.failure ?? '', remedyId: remedy.id })
}
