import { randomUUID } from 'node:crypto'
import { need } from '../../shared/command/tx.ts'
import { happenings } from '../../shared/domain/happenings.ts'
import type { Happening } from '../db/change-desk.ts'
import type { Hub } from '../hub.ts'
import { noteByHub } from '../mail/note-on-mail.ts'
import { AskedBefore, type ReplacementOrder, type SentAgain, ShopRefusal } from '../shop/port.ts'
import type { EffectPayload } from './effect.ts'
import { holdReply, settle, type Taken } from './settle.ts'
import { mailKey } from './what-follows.ts'

/**
 * Asks the shop to send goods again. On its no, the remedy has failed and the reply
 * that promised it is held, in one transaction: no customer reads of it.
 */
export async function sendReplacement(
  hub: Hub,
  { key, attempts }: Taken,
  payload: EffectPayload<'send-replacement'>,
): Promise<void> {
  const { remedyId, promiseId, order } = payload
  const kind = 'send-replacement'
  const settled = (outcome: object) => ({ remedyId, outcome, promiseId, eventId: randomUUID() })
  try {
    const { sent, wasAskedBefore } = await ask(hub, key, order)
    await settle(hub, { key, attempts, kind }, async given => {
      const { tx, ctx } = given
      const { reference: shopReference, arrivesBy } = sent
      const args = settled({ status: 'done', shopReference, arrivesBy })
      await happenings.settleRemedy.apply({ tx, args, ctx })
      if (wasAskedBefore) await noteAskedBefore(given, remedyId, shopReference)
    })
  } catch (error) {
    if (!(error instanceof ShopRefusal)) throw error
    const { words } = error
    await settle(hub, { key, attempts, kind, state: 'refused', error: words }, async given => {
      const { tx, ctx } = given
      const args = settled({ status: 'failed', words })
      await happenings.settleRemedy.apply({ tx, args, ctx })
      // Not as it was when the shop was asked: another reply may have taken the place of the first.
      const messageId = (await tx.remedy.get(remedyId))?.messageId ?? null
      if (messageId === null) return
      const held = { messageId, mailKey: mailKey(messageId), code: 'remedy.shopSaidNo' }
      await holdReply(given, { ...held, facts: { words, remedyId } })
    })
  }
}

async function ask(
  hub: Hub,
  key: string,
  order: ReplacementOrder,
): Promise<{ readonly sent: SentAgain; readonly wasAskedBefore: boolean }> {
  try {
    return { sent: await hub.shop.replace(key, order), wasAskedBefore: false }
  } catch (error) {
    if (!(error instanceof AskedBefore)) throw error
    return { sent: error.sent, wasAskedBefore: true }
  }
}

/** What has left is not what was asked for now: somebody must look at it. */
async function noteAskedBefore(
  given: Happening,
  remedyId: string,
  reference: string,
): Promise<void> {
  const remedy = await need(given.tx.remedy, remedyId)
  const ticket = await need(given.tx.ticket, remedy.ticketId)
  await noteByHub(given, ticket, {
    id: `asked-before-${remedyId}`,
    text: `The shop had sent ${remedy.productName} already, as ${reference}, before this hub was restored. Nothing was sent again. Look there where it went and how many: it was asked for in other words than now.`,
  })
}
