import { z } from 'zod'
import { headerText } from '../../shared/domain/message/message.ts'
import { limits, role } from '../../shared/domain/person/person.ts'
import { shippingOption } from '../../shared/domain/remedy/remedy.ts'
import { reason } from '../../shared/domain/team/team.ts'
import { setupHours } from './setup-hours.ts'

const id = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a to z, 0 to 9 and - (people never see it)')
const name = headerText.min(1, 'must not be empty').max(200)
const words = z.string().min(1, 'must not be empty').max(20_000)
const email = z
  .string()
  .max(254)
  .regex(/^[^\s@<>(),;:"[\]\\+]+@[^\s@<>(),;:"[\]\\]+$/, 'must be an e-mail address without a plus')
const minutes = z.int('must be a whole number of minutes').min(1).max(100_000)

const setupTeam = z.strictObject({
  id,
  name,
  /** The mailbox customers write to. */
  address: email,
  hours: setupHours,
  targetMinutes: z
    .strictObject({ normal: minutes, high: minutes, urgent: minutes })
    .default({ normal: 480, high: 240, urgent: 60 }),
  signature: z.string().max(2_000).default('{{agent}}'),
})

const setupPerson = z.strictObject({
  id,
  name,
  email,
  roles: z.array(role),
  teams: z.array(id).default([]),
  /** Left out: as they were set in the app; nothing for somebody new. */
  limits: limits.strict().optional(),
  /** No longer here: signed out everywhere, no roles; the name stays on what they did. */
  left: z.boolean().default(false),
})

/** What `--setup` reads: everything a desk needs before its first mail. Money in minor units. */
export const setupFile = z
  .strictObject({
    teams: z.array(setupTeam).default([]),
    people: z.array(setupPerson).default([]),
    reasons: z
      .array(z.strictObject({ ...reason.omit({ space: true }).shape, id, words }))
      .default([]),
    macros: z.array(z.strictObject({ id, name, text: words })).default([]),
    shipping: z
      .array(
        z.strictObject({
          ...shippingOption.omit({ space: true }).shape,
          name,
          costMinor: z.int().min(0),
          currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency such as EUR'),
          days: z.int().min(0).max(365),
        }),
      )
      .default([]),
  })
  .superRefine((file, ctx) => {
    for (const [list, key] of UNIQUE) {
      const seen = new Map<string, number>()
      for (const [i, one] of (file[list] as readonly Record<string, unknown>[]).entries()) {
        const value = String(one[key]).toLowerCase()
        const first = seen.get(value)
        seen.set(value, first ?? i)
        if (first === undefined) continue
        const message = `is the same as in ${list}[${first}]; each must have its own`
        ctx.addIssue({ code: 'custom', path: [list, i, key], message })
      }
    }
  })
export type SetupFile = Readonly<z.infer<typeof setupFile>>

const UNIQUE = [
  ['teams', 'id'],
  ['teams', 'address'],
  ['people', 'id'],
  ['people', 'email'],
  ['reasons', 'id'],
  ['macros', 'id'],
  ['shipping', 'id'],
] as const
