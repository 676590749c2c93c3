import type { FastifyRequest } from 'fastify'
import type { Actor } from '../../shared/domain/person/person.ts'
import type { Hub } from '../hub.ts'
import { HttpProblem } from '../problem.ts'
import { readSession } from './sessions.ts'

/** The bearer token of a request, or an empty text. */
export const bearerOf = (request: FastifyRequest): string =>
  /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? ''

/** Who sent the request, with their roles as they are now. Throws 401 `signedOut` or `revoked`. */
export async function authenticate(
  hub: Pick<Hub, 'db' | 'now'>,
  request: FastifyRequest,
): Promise<Actor> {
  const session = await readSession(hub.db, bearerOf(request), hub.now())
  if (session === 'signedOut') throw new HttpProblem('signedOut', 'Sign in first.')
  if (session === 'expired') {
    const words = 'You signed in here 90 days ago. Sign in again; what you have written is kept.'
    throw new HttpProblem('signedOut', words)
  }
  if (session === 'revoked') {
    throw new HttpProblem('revoked', 'This device was signed out. Sign in again.')
  }
  return session.actor
}
