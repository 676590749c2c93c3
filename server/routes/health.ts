import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { sql as raw } from 'kysely'
import { z } from 'zod'
import { HUB_NAME, PROTOCOL } from '../../shared/sync/protocol.ts'
import { measureEffects } from '../effects/measure-effects.ts'
import type { Hub } from '../hub.ts'
import { HUB_VERSION } from '../version.ts'

const health = z.object({ name: z.string(), version: z.string(), protocol: z.int() })

/** `/health` (is this a hub), `/ready` (can it work now), `/metrics` (Prometheus text). */
export function healthRoutes(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.get('/health', { schema: { response: { 200: health } } }, async () => ({
      name: HUB_NAME,
      version: HUB_VERSION,
      protocol: PROTOCOL,
    }))

    app.get('/ready', async (_request, reply) => {
      try {
        await raw`select 1`.execute(hub.db)
        return { ready: true }
      } catch (error) {
        hub.log.error({ err: error }, 'not ready')
        return reply.code(503).send({ ready: false })
      }
    })

    app.get('/metrics', async (_request, reply) => {
      await measureEffects(hub)
      return reply
        .type(hub.measures.registry.contentType)
        .send(await hub.measures.registry.metrics())
    })
  }
}
