import { z } from 'zod'

/** What a person may come for. A person can hold several. */
export const role = z.enum(['agent', 'supervisor', 'merchandising', 'manager', 'head', 'admin'])
export type Role = z.infer<typeof role>

export const limits = z.object({
  /** The most that one order may cost us in goods or money, minor units. */
  perOrderMinor: z.int().min(0).max(100_000_000),
  /** The most that one person may give away on one UTC day, minor units. */
  perDayMinor: z.int().min(0).max(100_000_000),
})
export type Limits = Readonly<z.infer<typeof limits>>

/** Somebody who works here. Lives in the space `people`. */
export const person = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  space: z.literal('people'),
  name: z.string().min(1).max(200),
  email: z.string().max(320),
  roles: z.array(role),
  teamIds: z.array(z.string()),
  limits,
})
export type Person = Readonly<z.infer<typeof person>>

/** Who is acting. The hub makes it from the session; the device only predicts with it. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Teams whose queues they work in; for a supervisor, all of them. */
  readonly teamIds: readonly string[]
}

export const hasRole = (actor: Actor, ...roles: readonly Role[]): boolean =>
  roles.some(one => actor.roles.includes(one))

/** The hub itself, when the world (a mail, a vote, the shop) makes the change. */
export const HUB: Actor = { id: 'hub', name: 'The hub', roles: [], teamIds: [] }
