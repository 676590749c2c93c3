import { z } from 'zod'
import { cookie } from './cookie.ts'

/** The most commands in one push; a device with more sends several. */
export const PUSH_LIMIT = 100

export const wireCommand = z.object({
  /** The command's own id, a UUID: a second arrival never takes effect again. */
  id: z.string().min(8).max(64),
  name: z.string().max(60),
  args: z.unknown(),
  /** When the person did it, by the device's clock; shown, never used to order. */
  doneAt: z.number(),
  /**
   * When this device was told that it is applied, by the hub's clock. A hub that does not know
   * it went back in time since, and what the act brought about in the world may be done.
   */
  appliedAt: z.number().optional(),
})
export type WireCommand = z.infer<typeof wireCommand>

export const pushRequest = z.object({
  protocol: z.int(),
  clientId: z.string().min(8).max(64),
  /** Of the last answer. From another epoch nothing is decided: the device pulls first. */
  cookie: cookie.nullable(),
  commands: z.array(wireCommand).max(PUSH_LIMIT),
})
export type PushRequest = z.infer<typeof pushRequest>

/**
 * What became of one command.
 *
 * `applied` and `refused` are decisions and final. `undecided`: nothing happened,
 * send it again. `forked`: this client and command id came before with other
 * content, so two devices share a client id; take a new one and send again.
 */
export const outcome = z.discriminatedUnion('status', [
  z.object({ id: z.string(), status: z.literal('applied') }),
  z.object({
    id: z.string(),
    status: z.literal('refused'),
    code: z.string(),
    facts: z.record(z.string(), z.unknown()),
  }),
  z.object({ id: z.string(), status: z.literal('undecided'), why: z.string() }),
  z.object({ id: z.string(), status: z.literal('forked') }),
])
export type Outcome = z.infer<typeof outcome>

/**
 * Outcomes in the order of the commands. A hub with much to do looks at as many as it can answer
 * in time, and none looks further than a command that it could not decide; one has an outcome at
 * least. A command without an outcome is as if it had not been sent.
 */
export const pushResponse = z.object({ outcomes: z.array(outcome) })
export type PushResponse = z.infer<typeof pushResponse>
