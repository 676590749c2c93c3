import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Log } from './log.ts'
import { HttpProblem } from './problem.ts'
import { showUnknown } from './routes/vote-pages.ts'

/** Turns everything that goes wrong into the one shape of shared/sync/problem.ts. */
export function answerProblems(app: FastifyInstance, log: Log): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const known = problemOf(error)
    // The route's pattern, not the address: a vote token stands in an address.
    if (known.statusCode >= 500)
      log.error({ err: error, route: request.routeOptions.url }, 'failed')
    return reply.code(known.statusCode).send(known.problem)
  })
  app.setNotFoundHandler((_request, reply) => {
    const { problem, statusCode } = new HttpProblem('notFound', 'There is nothing here.')
    return reply.code(statusCode).send(problem)
  })
}

/** What no route could even look at: an address with broken escapes, or far too long. */
export function answerUnroutable(
  error: FastifyError,
  request: Pick<FastifyRequest, 'url'>,
  reply: FastifyReply,
) {
  if (request.url.startsWith('/h/')) return showUnknown(reply)
  const { problem, statusCode } = problemOf(error)
  return reply.code(statusCode).send(problem)
}

function problemOf(error: FastifyError): HttpProblem {
  if (error instanceof HttpProblem) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const [issue] = error.validation
    return new HttpProblem(
      'badRequest',
      `Not as it should be: ${issue?.instancePath ?? ''} ${issue?.message ?? ''}`.trim(),
    )
  }
  if (error.statusCode === 413) return new HttpProblem('tooLarge', 'Too large. Send less at once.')
  if (error.statusCode === 429) return new HttpProblem('tooMany', 'Too often. Wait a minute.')
  if (error.statusCode !== undefined && error.statusCode < 500) {
    return new HttpProblem('badRequest', error.message)
  }
  return new HttpProblem('failed', 'The hub has a problem. Nothing was lost; try again later.')
}
