import { z } from 'zod'

/**
 * The body of every answer that is not a success. `code` is for programs, `detail`
 * one sentence for people: what is wrong, and what to do.
 */
export const problem = z.object({
  code: z.enum([
    'badRequest',
    'signedOut',
    'revoked',
    'wrongPassword',
    'tooMany',
    'notFound',
    'notAllowed',
    'protocolTooOld',
    'protocolTooNew',
    'tooLarge',
    'failed',
  ]),
  detail: z.string(),
})
export type Problem = z.infer<typeof problem>
