import {
  FilePen,
  Inbox,
  Layers,
  type LucideIcon,
  Moon,
  PackageX,
  Send,
  Timer,
  UserCog,
  UserPlus,
  Users,
} from 'lucide-react'
import { type Actor, hasRole } from '../../../shared/domain/person/person.ts'
import { CATALOGUE, spacesOf } from '../../../shared/domain/person/spaces.ts'
import type { Counts, QueueView } from '../../engine/views/contract.ts'
import type { CommandId } from '../commands/registry.ts'

/** A queue, as the list of views names it. */
export interface QueuePlace {
  readonly view: QueueView
  readonly words: string
  readonly icon: LucideIcon
  readonly command: CommandId
}

export const QUEUE_PLACES: readonly QueuePlace[] = [
  { view: 'mine', words: 'Mine', icon: Inbox, command: 'go.mine' },
  { view: 'team', words: 'Team', icon: Users, command: 'go.team' },
  { view: 'unassigned', words: 'Unassigned', icon: UserPlus, command: 'go.unassigned' },
  { view: 'waiting', words: 'Waiting longest', icon: Timer, command: 'go.waiting' },
  { view: 'snoozed', words: 'Snoozed', icon: Moon, command: 'go.snoozed' },
  { view: 'drafts', words: 'Drafts', icon: FilePen, command: 'go.drafts' },
  { view: 'all', words: 'All', icon: Layers, command: 'go.all' },
]

export interface BeyondPlace {
  readonly to: '/outbox' | '/reviews' | '/people'
  readonly words: string
  readonly icon: LucideIcon
  readonly command: CommandId
  readonly count: (counts: Counts) => number | null
  readonly open: (actor: Actor) => boolean
}

const BEYOND: readonly BeyondPlace[] = [
  {
    to: '/outbox',
    words: 'Outbox',
    icon: Send,
    command: 'go.outbox',
    count: counts => counts.outbox,
    open: () => true,
  },
  {
    to: '/reviews',
    words: 'Product review',
    icon: PackageX,
    command: 'go.reviews',
    count: counts => counts.reviews,
    open: actor => spacesOf(actor).includes(CATALOGUE),
  },
  {
    to: '/people',
    words: 'People',
    icon: UserCog,
    command: 'go.people',
    count: () => null,
    open: actor => hasRole(actor, 'admin'),
  },
]

/** Whether somebody answers customers here; without a team there is no queue to show. */
export const hasQueues = (actor: Actor): boolean =>
  spacesOf(actor).some(space => space.startsWith('team:'))

/** The places beyond tickets that this person's roles open. */
export const beyondFor = (actor: Actor): readonly BeyondPlace[] =>
  BEYOND.filter(place => place.open(actor))

/** Where somebody starts the day. */
export function homeOf(actor: Actor): '/tickets/mine' | '/reviews' | '/people' | null {
  if (hasQueues(actor)) return '/tickets/mine'
  if (hasRole(actor, 'merchandising', 'head')) return '/reviews'
  return hasRole(actor, 'admin') ? '/people' : null
}
