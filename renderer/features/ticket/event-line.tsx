import {
  CircleCheck,
  History,
  type LucideIcon,
  Moon,
  PackageX,
  ThumbsDown,
  ThumbsUp,
  Truck,
  UserPlus,
} from 'lucide-react'
import type { TicketEvent } from '../../../shared/domain/ticket/ticket.ts'
import type { ActState } from '../../engine/views/contract.ts'
import { momentWords } from '../../ui/clock.ts'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { eventWords } from '../words.ts'
import css from './event-line.module.css'
import { effectOfAct } from './message-effect.ts'

const ICONS: Partial<Record<TicketEvent['code'], LucideIcon>> = {
  addressed: CircleCheck,
  assigned: UserPlus,
  onHold: Moon,
  pulled: PackageX,
  notified: PackageX,
  replacementAsked: Truck,
  replacementDone: Truck,
  replacementFailed: Truck,
  carrier: Truck,
  votedYes: ThumbsUp,
  votedNo: ThumbsDown,
}

interface Props {
  readonly event: TicketEvent
  /** While the act behind it has not reached the hub. */
  readonly act: ActState | null
  readonly now: number
}

/** One line of what happened. */
export function EventLine({ event, act, now }: Props) {
  const Icon = ICONS[event.code] ?? History
  return (
    <div className={css.event}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span className={css.words}>{eventWords(event)}</span>
      {act !== null && <EffectTag effect={effectOfAct(act)} />}
      <time className={css.time}>{momentWords(event.at, now)}</time>
    </div>
  )
}
