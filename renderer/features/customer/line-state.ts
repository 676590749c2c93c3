import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'
import { assertNever } from '../../../shared/lib/assert.ts'
import type { OutboxItem } from '../../engine/views/contract.ts'
import { weekdayWords } from '../../ui/clock.ts'
import type { Effect } from '../../ui/effect-tag.tsx'

/** How an order line was set right, and how far that has come; null when nothing was done. */
export interface LineState {
  readonly effect: Effect
  readonly words: string
}

/** A remedy that only this device knows of is queued, whatever its row predicts. */
export function lineState(
  lineId: string,
  remedies: readonly Remedy[],
  pending: readonly OutboxItem[],
): LineState | null {
  const remedy = remedies.find(one => one.id === lineId)
  const mine = pending.find(item => isAbout(item, lineId))
  if (mine?.state === 'held' || mine?.state === 'refused') {
    return { effect: mine.state, words: 'nothing has been sent' }
  }
  if (mine !== undefined) return { effect: 'queued', words: 'not yet in effect' }
  if (remedy === undefined) return null
  switch (remedy.state) {
    case 'asked':
      return { effect: 'asked', words: 'the shop has not answered' }
    case 'done':
      return { effect: 'done', words: `arrives by ${weekdayWords(remedy.arrivesBy)}` }
    case 'failed':
      return { effect: 'refused', words: remedy.failure ?? 'the shop said no' }
    default:
      return assertNever(remedy.state)
  }
}

function isAbout(item: OutboxItem, lineId: string): boolean {
  const args = item.args as {
    readonly planned?: { readonly lineId?: string }
    readonly replacements?: readonly { readonly lineId?: string }[]
  } | null
  if (item.name === 'issueReplacement') return args?.planned?.lineId === lineId
  return item.name === 'sendReply' && (args?.replacements ?? []).some(one => one.lineId === lineId)
}
