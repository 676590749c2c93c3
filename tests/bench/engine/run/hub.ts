import type { Person } from '../../../../shared/domain/person/person.ts'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import type { PullRequest, PullResponse } from '../../../../shared/sync/pull.ts'
import type {
  Outcome,
  PushRequest,
  PushResponse,
  WireCommand,
} from '../../../../shared/sync/push.ts'
import { isRefused, withPriority } from '../data/acts.ts'
import { makeMessage, makeTicket, NOW, PEOPLE, TEAMS } from '../data/tickets.ts'
import { peerHub, type Take, type Wish } from './peer-hub.ts'

/** As many rows as the real hub gives in one answer. */
const PAGE_ROWS = 2_000
const SPACE = 'bench'

export interface Hub {
  /** Everything as it was before the run. */
  reset(): void
  /** `away`: no answer at all. `undecided`: acts are heard and not decided. */
  mood: 'open' | 'away' | 'undecided'
  /** Of the answers to pushes the first and then every hundredth is lost, after the acts took effect. */
  losesAnswers: boolean
  tickets(): readonly Ticket[]
  change(tickets: readonly Ticket[]): void
  /** Changes that come about at the next `release`. */
  stage(tickets: readonly Ticket[]): void
  release(): void
  /** How often each act took effect. */
  effects(): ReadonlyMap<string, number>
  /** How many acts were refused, each counted once. */
  refusals(): number
  forgetEffects(): void
  pull(request: PullRequest): string
  /** Null: the connection breaks and no answer arrives. */
  push(request: PushRequest): PushResponse | null
  /** What engines with a protocol of their own ask; null as for `push`, `busy` for 'not now'. */
  peer(path: string, body: unknown): object | null | 'busy'
}

/**
 * A hub that fits into this process: the same wire, pages and answers as the real one,
 * from memory, so that no database of the server's is measured.
 */
export function makeHub(count: number, withMessages: boolean): Hub {
  const seeded = Array.from({ length: count }, (_, n) => makeTicket(n))
  let tickets: Map<string, Ticket>
  let later: Ticket[][]
  let decided: Map<string, Outcome>
  let effects: Map<string, number>
  let refused: Set<string>
  let peers: ReturnType<typeof peerHub>
  let pushes: number
  let staged: readonly Ticket[] = []

  const cookieAt = (version: number): Cookie => ({ epoch: 'bench', spaces: { [SPACE]: version } })
  const answer = (version: number, part: Partial<PullResponse>): PullResponse => ({
    cookie: cookieAt(version),
    reset: false,
    puts: {},
    dels: [],
    drops: [],
    outcomes: [],
    more: false,
    hubTime: NOW,
    ...part,
  })
  const pages = seededPages(seeded, withMessages)
  /** One act, under the hub's rules. False: refused. */
  const take: Take = (id, { ticketId, priority }) => {
    const ticket = tickets.get(ticketId)
    if (ticket === undefined || isRefused(ticketId)) {
      refused.add(id)
      return false
    }
    effects.set(id, (effects.get(id) ?? 0) + 1)
    hub.change([withPriority(ticket, priority)])
    return true
  }
  const isAnswerLost = (): boolean => {
    pushes += 1
    return hub.losesAnswers && pushes % 100 === 1
  }
  const decide = (command: WireCommand): Outcome => {
    const known = decided.get(command.id)
    if (known !== undefined) return known
    const isTaken = take(command.id, command.args as Wish)
    const outcome: Outcome = isTaken
      ? { id: command.id, status: 'applied' }
      : { id: command.id, status: 'refused', code: 'notAllowed', facts: {} }
    decided.set(command.id, outcome)
    return outcome
  }

  const hub: Hub = {
    mood: 'open',
    losesAnswers: false,
    reset() {
      tickets = new Map(seeded.map(one => [one.id, one]))
      later = []
      decided = new Map()
      peers = peerHub(take)
      hub.forgetEffects()
      hub.mood = 'open'
      hub.losesAnswers = false
    },
    tickets: () => [...tickets.values()],
    change(changed) {
      for (const one of changed) tickets.set(one.id, one)
      later.push([...changed])
    },
    stage(changed) {
      staged = changed
    },
    release() {
      if (staged.length > 0) hub.change(staged)
      staged = []
    },
    effects: () => effects,
    refusals: () => refused.size,
    forgetEffects() {
      effects = new Map()
      refused = new Set()
      pushes = 0
    },
    pull({ cookie, asked }) {
      const at = cookie?.spaces[SPACE] ?? 0
      const page = pages[at]
      if (page !== undefined) {
        const more = at + 1 < pages.length + later.length
        return page.replace('"more":null', `"more":${more}`)
      }
      const outcomes = asked.flatMap(id => decided.get(id) ?? [])
      const news = new Map(
        later
          .slice(at - pages.length)
          .flat()
          .map(one => [one.id, one]),
      )
      const puts: PullResponse['puts'] = news.size === 0 ? {} : { ticket: [...news.values()] }
      return JSON.stringify(answer(pages.length + later.length, { puts, outcomes }))
    },
    push({ commands }) {
      if (hub.mood === 'undecided') {
        return { outcomes: commands.map(({ id }) => ({ id, status: 'undecided', why: 'later' })) }
      }
      const outcomes = commands.map(decide)
      return isAnswerLost() ? null : { outcomes }
    },
    peer(path, body) {
      const isPush = path !== '/peer/last-mutations'
      if (isPush && hub.mood === 'undecided') return 'busy'
      const answer = peers.answer(path, body, id => tickets.get(id))
      return isPush && isAnswerLost() ? null : answer
    },
  }

  /** The answers of the first contact, written out once: a real hub streams them too. */
  function seededPages(all: readonly Ticket[], messages: boolean): string[] {
    const made: string[] = []
    const size = messages ? PAGE_ROWS / 2 : PAGE_ROWS
    for (let at = 0; at < all.length; at += size) {
      const ticket = all.slice(at, at + size)
      const message = messages ? ticket.map((one, n) => makeMessage(at + n, one)) : []
      const first: { person?: readonly Person[]; team?: typeof TEAMS } =
        at === 0 ? { person: PEOPLE, team: TEAMS } : {}
      const puts = { ...first, ticket, ...(messages ? { message } : {}) }
      const page = { ...answer(made.length + 1, {}), reset: at === 0, puts, more: null }
      made.push(JSON.stringify(page))
    }
    return made
  }

  hub.reset()
  return hub
}
