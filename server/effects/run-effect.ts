import type { Hub } from '../hub.ts'
import type { Transport } from '../mail/transport.ts'
import { countVote } from '../votes/count-vote.ts'
import { askShop } from './ask-shop.ts'
import { changeSale } from './change-sale.ts'
import type { Claimed } from './claim.ts'
import { EFFECTS, type EffectKind } from './effect.ts'
import { sendMail } from './send-mail.ts'
import { sendReplacement } from './send-replacement.ts'

const isKind = (kind: string): kind is EffectKind => Object.hasOwn(EFFECTS, kind)

/** Brings one effect about. Throws when it should be tried again later. */
export async function runEffect(hub: Hub, transport: Transport, one: Claimed): Promise<void> {
  const { kind } = one
  if (!isKind(kind)) throw new Error(`this hub does not know the effect ${kind}`)
  switch (kind) {
    case 'send-mail':
      return sendMail(hub, transport, { ...one, ...EFFECTS[kind].parse(one.payload) })
    case 'send-replacement':
      return sendReplacement(hub, one, EFFECTS[kind].parse(one.payload))
    case 'take-off-sale':
      return changeSale(hub, { ...one, sale: 'off', ...EFFECTS[kind].parse(one.payload) })
    case 'put-on-sale':
      return changeSale(hub, { ...one, sale: 'on', ...EFFECTS[kind].parse(one.payload) })
    case 'count-vote':
      return countVote(hub, one, EFFECTS[kind].parse(one.payload).voteId)
    case 'ask-shop':
      return askShop(hub, one, EFFECTS[kind].parse(one.payload))
  }
}
