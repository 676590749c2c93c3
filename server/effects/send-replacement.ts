import { randomUUID } from 'node:crypto'
import { happenings } from '../../shared/domain/happenings.ts'
import type { Hub } from '../hub.ts'
import { ShopRefusal } from '../shop/port.ts'
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
    const { reference, arrivesBy } = await hub.shop.replace(key, order)
    await settle(hub, { key, attempts, kind }, async ({ tx, ctx }) => {
      const args = settled({ status: 'done', shopReference: reference, arrivesBy })
      await happenings.settleRemedy.apply({ tx, args, ctx })
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
