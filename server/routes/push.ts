// oxlint-disable oxc/no-async-endpoint-handlers -- a rule for Express; Fastify awaits its handlers
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { type Outcome, pushRequest, pushResponse } from '../../shared/sync/push.ts'
import { authenticate } from '../auth/authenticate.ts'
import type { Hub } from '../hub.ts'
import { checkProtocol } from '../sync/check-protocol.ts'
import { decide } from '../sync/decide.ts'
import { clientId } from './plain-id.ts'

const schema = { body: pushRequest.extend({ clientId }), response: { 200: pushResponse } }

/**
 * `POST /sync/push`: takes a device's pending commands and says what became of each.
 *
 * They run in order, each in a transaction of its own: a refusal is an answer, not an
 * error, and must not hold up the commands behind it. Roles are those of this moment,
 * read again for each command: an earlier one may have changed them.
 */
export function pushRoute(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/sync/push',
      { schema, preValidation: async request => checkProtocol(request.body) },
      async request => {
        const { clientId: from, commands } = request.body
        const outcomes: Outcome[] = []
        for (const command of commands) {
          const actor = await authenticate(hub, request)
          outcomes.push(await decide(hub, { actor, clientId: from, command }))
        }
        // An outcome that has been told must survive the hub's machine.
        await hub.flushed()
        return { outcomes }
      },
    )
  }
}
