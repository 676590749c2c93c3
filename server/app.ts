import cors from '@fastify/cors'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyBaseLogger, LogController, type RouteOptions } from 'fastify'
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import { answerProblems, answerUnroutable } from './answer-problems.ts'
import type { Hub } from './hub.ts'
import { openApi } from './open-api.ts'
import { attachmentRoute } from './routes/attachments.ts'
import { healthRoutes } from './routes/health.ts'
import { parkedMailRoutes } from './routes/parked-mail.ts'
import { pullRoute } from './routes/pull.ts'
import { pushRoute } from './routes/push.ts'
import { sampleRoutes } from './routes/sample.ts'
import { sessionRoutes } from './routes/session.ts'
import { ticketRoutes } from './routes/tickets.ts'
import { votePages } from './routes/vote-pages.ts'
import { wakeRoute } from './routes/wake.ts'

/** The page of the packaged app. */
const DESK_ORIGIN = 'app://desk'
/** The largest single command is a reply of some megabytes; a device that is told 413 sends fewer at once. */
const BODY_LIMIT = 16 * 1024 * 1024

/** A device that is asleep answers no goodbye: nobody who ends the hub waits for it. */
const SOCKETS = { maxPayload: 4_096, closeTimeout: 2_000 }

/**
 * The hub's HTTP side, ready to listen. `sample` adds the routes of the sample workspace;
 * `onRoute` hears of every route there is.
 */
export async function buildApp(
  hub: Hub,
  given: { origins: readonly string[]; sample: boolean; onRoute?: (route: RouteOptions) => void },
) {
  const logger: FastifyBaseLogger = hub.log
  const app = Fastify({
    loggerInstance: logger,
    // Addresses of requests hold vote tokens: they never reach the log.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    // A reverse proxy on this machine tells whom it speaks for; from elsewhere it is not believed.
    trustProxy: 'loopback',
    forceCloseConnections: true,
    // The answers are sent by it; what it gives back is nobody's.
    frameworkErrors: (error, request, reply) => void answerUnroutable(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  answerProblems(app, hub.log)
  if (given.onRoute !== undefined) app.addHook('onRoute', given.onRoute)

  const origins = [DESK_ORIGIN, ...given.origins]
  await app.register(helmet, { hsts: false, contentSecurityPolicy: false })
  await app.register(cors, {
    origin: [...origins],
    methods: ['GET', 'POST', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type'],
    maxAge: 600,
  })
  await app.register(rateLimit, { global: false })
  await app.register(formbody, { bodyLimit: 64 * 1024 })
  await app.register(websocket, { options: SOCKETS })
  await app.register(openApi)

  await app.register(healthRoutes(hub))
  await app.register(sessionRoutes(hub))
  await app.register(pushRoute(hub))
  await app.register(pullRoute(hub))
  await app.register(wakeRoute(hub, origins))
  await app.register(ticketRoutes(hub))
  await app.register(attachmentRoute(hub))
  await app.register(parkedMailRoutes(hub))
  await app.register(votePages(hub))
  if (given.sample) await app.register(sampleRoutes(hub))
  return app
}
