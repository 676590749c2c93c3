import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import fastifyPlugin from 'fastify-plugin'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { HUB_VERSION } from './version.ts'

/** `GET /api/openapi.json`: everything under /api/v1, from the same schemas that check it. */
export const openApi = fastifyPlugin(async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Empty Chair hub',
        version: HUB_VERSION,
        description: 'What other programs may ask of the hub. Sign in with POST /api/v1/session.',
      },
      components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
      security: [{ session: [] }],
    },
    transform: given => {
      const told = given.url.startsWith('/api/v1/')
      const made = jsonSchemaTransform(given)
      return { ...made, schema: { ...made.schema, hide: !told || made.schema.hide === true } }
    },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
})
