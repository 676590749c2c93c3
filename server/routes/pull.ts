// oxlint-disable oxc/no-async-endpoint-handlers -- a rule for Express; Fastify awaits its handlers
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { pullRequest } from '../../shared/sync/pull.ts'
import { authenticate } from '../auth/authenticate.ts'
import type { Hub } from '../hub.ts'
import { checkProtocol } from '../sync/check-protocol.ts'
import { pull } from '../sync/pull.ts'
import { writeAnswer } from '../sync/write-answer.ts'
import { sendJson } from './send-json.ts'

/** `POST /sync/pull`: what changed for this person since their cookie. */
export function pullRoute(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/sync/pull',
      {
        schema: { body: pullRequest },
        preValidation: async request => checkProtocol(request.body),
      },
      async (request, reply) => {
        const stop = hub.measures.pullSeconds.startTimer()
        const actor = await authenticate(hub, request)
        const answer = await pull(hub.db, { actor, asked: request.body, now: hub.now() })
        stop()
        return sendJson(request, reply, writeAnswer(answer))
      },
    )
  }
}
