import type { Priority, Ticket } from '../../../../shared/domain/ticket/ticket.ts'

export interface Wish {
  readonly ticketId: string
  readonly priority: Priority
}
/** Does one act under the hub's rules; false when it is refused. */
export type Take = (id: string, wish: Wish) => boolean

interface Documents {
  readonly rows: readonly { readonly assumed: Ticket | null; readonly wanted: Ticket }[]
}
interface Mutations {
  readonly mutations: readonly {
    readonly clientID: string
    readonly id: number
    readonly args: Wish
  }[]
}

/**
 * The hub's side of the protocols that other engines bring along, as their guides describe
 * it: RxDB pushes documents with the state it assumes, Replicache numbered mutations.
 */
export function peerHub(take: Take) {
  const lastMutations = new Map<string, number>()

  /** Answers the hub's own rows where the assumed ones are not what it has, or it refuses. */
  function documents({ rows }: Documents, ticketOf: (id: string) => Ticket | undefined): Ticket[] {
    return rows.flatMap(({ assumed, wanted }) => {
      const there = ticketOf(wanted.id)
      if (there === undefined) return []
      if (assumed === null || !isSame(assumed, there)) return [there]
      const { id: ticketId, priority } = wanted
      return take(`${ticketId} ${priority}`, { ticketId, priority }) ? [] : [there]
    })
  }

  function mutations({ mutations }: Mutations): object {
    for (const { clientID, id, args } of mutations) {
      if (id <= (lastMutations.get(clientID) ?? 0)) continue
      take(`${clientID} ${id}`, args)
      lastMutations.set(clientID, id)
    }
    return {}
  }

  return {
    answer(path: string, body: unknown, ticketOf: (id: string) => Ticket | undefined): object {
      if (path === '/peer/documents') return documents(body as Documents, ticketOf)
      if (path === '/peer/mutations') return mutations(body as Mutations)
      return Object.fromEntries(lastMutations)
    },
  }
}

const isSame = (a: Ticket, b: Ticket): boolean =>
  a.priority === b.priority && a.dueAt === b.dueAt && a.snippet === b.snippet
