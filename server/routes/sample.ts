import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Hub } from '../hub.ts'
import { listSamplePeople, samplePerson } from '../sample/people-to-try.ts'
import { shopFault, switchFault } from '../shop/faults.ts'

/** What only the sample workspace has: whom to sign in as, and failures of its shop. */
export function sampleRoutes(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/api/v1/sample/people',
      {
        schema: {
          description: 'Whom to sign in as in the sample workspace; the password is `sample`.',
          security: [],
          response: { 200: z.array(samplePerson) },
        },
      },
      async () => listSamplePeople(),
    )

    app.post(
      '/api/v1/sample/shop-fault',
      {
        schema: {
          description: 'Makes the sample shop fail (`down`) or say no (`no`), so many times.',
          security: [],
          body: shopFault,
          response: { 204: z.null() },
        },
      },
      async (request, reply) => {
        await switchFault(hub.db, request.body)
        return reply.code(204).send(null)
      },
    )
  }
}
