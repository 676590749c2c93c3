// oxlint-disable oxc/no-async-endpoint-handlers -- a rule for Express; Fastify awaits its handlers
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { problem } from '../../shared/sync/problem.ts'
import { PROTOCOL } from '../../shared/sync/protocol.ts'
import { bearerOf } from '../auth/authenticate.ts'
import { countMiss, forgetMisses, mayTry } from '../auth/misses.ts'
import { isPassword } from '../auth/passwords.ts'
import { endSession, findByEmail, startSessionBy } from '../auth/sessions.ts'
import { storable } from '../db/storable.ts'
import type { Hub } from '../hub.ts'
import { HttpProblem } from '../problem.ts'

const signIn = z.object({
  email: z.string().max(320),
  password: z.string().max(1_000),
  device: z.object({ name: z.string().max(200) }).default({ name: 'unnamed' }),
})
const signedIn = z.object({
  token: z.string(),
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  protocol: z.int(),
})

/** `POST /api/v1/session` signs in, `DELETE` signs out. Wrong and unknown are one answer. */
export function sessionRoutes(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/api/v1/session',
      {
        schema: {
          description: 'Signs in with e-mail and password.',
          security: [],
          body: signIn,
          response: { 200: signedIn, 401: problem, 429: problem },
        },
        config: { rateLimit: { max: 120, timeWindow: '1 minute' } },
      },
      async request => {
        const { email, password, device } = storable(request.body)
        const attempt = { email, address: request.ip }
        if (!(await mayTry(hub.db, attempt, hub.now()))) {
          throw new HttpProblem('tooMany', 'Too many wrong passwords. Wait 15 minutes.')
        }
        const found = await findByEmail(hub.db, email)
        const token = await sessionFor(hub, found, { password, device: device.name })
        if (found === undefined || token === null) {
          await countMiss(hub.db, attempt, hub.now())
          throw new HttpProblem(
            'wrongPassword',
            'This address and password do not belong together.',
          )
        }
        await forgetMisses(hub.db, attempt)
        const { id, name } = found.person
        return { token, person: { id, name, email: found.person.email }, protocol: PROTOCOL }
      },
    )

    app.delete(
      '/api/v1/session',
      { schema: { description: 'Signs this device out.', response: { 204: z.null() } } },
      async (request, reply) => {
        await endSession(hub.db, bearerOf(request), hub.now())
        return reply.code(204).send(null)
      },
    )
  }
}

/** A session for whoever knows the password; null for anybody else. */
async function sessionFor(
  hub: Hub,
  found: Awaited<ReturnType<typeof findByEmail>>,
  { password, device }: { password: string; device: string },
): Promise<string | null> {
  const hash = found?.passwordHash ?? null
  const right = await isPassword(hash, password)
  if (found === undefined || hash === null || !right) return null
  const personId = found.person.id
  return startSessionBy(hash, { db: hub.db, personId, device, now: hub.now() })
}
