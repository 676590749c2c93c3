// oxlint-disable oxc/no-async-endpoint-handlers -- a rule for Express; Fastify awaits its handlers
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { type Actor, hasRole } from '../../shared/domain/person/person.ts'
import { spacesOf } from '../../shared/domain/person/spaces.ts'
import { problem } from '../../shared/sync/problem.ts'
import { authenticate } from '../auth/authenticate.ts'
import type { Hub } from '../hub.ts'
import { HttpProblem } from '../problem.ts'
import { plainId } from './plain-id.ts'

const parked = z.object({
  id: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  receivedAt: z.number(),
  size: z.int(),
  reason: z.string(),
})

/**
 * Mails that could not become a ticket, with the reason, for supervisors and admins, who may have
 * them taken in once more; and any mail as it came, for whoever may see its team.
 */
export function parkedMailRoutes(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/api/v1/mail/parked',
      {
        schema: {
          description: 'Mails that could not become a ticket, newest first.',
          response: { 200: z.object({ items: z.array(parked) }), 401: problem, 403: problem },
        },
      },
      async request => {
        await authenticateMinder(hub, request)
        const rows = await hub.db
          .selectFrom('mail_raw')
          .select(['id', 'envelope_from', 'envelope_to', 'received_at', 'size', 'reason'])
          .where('state', '=', 'parked')
          .orderBy('received_at', 'desc')
          .limit(500)
          .execute()
        const items = rows.map(row => ({
          id: row.id,
          from: row.envelope_from,
          to: row.envelope_to,
          receivedAt: row.received_at,
          size: row.size,
          reason: row.reason ?? '',
        }))
        return { items }
      },
    )

    app.post(
      '/api/v1/mail/:id/again',
      {
        schema: {
          description: 'Takes a parked mail in once more, within a minute.',
          params: z.object({ id: plainId }),
          response: { 202: z.object({}), 401: problem, 403: problem, 404: problem },
        },
      },
      async (request, reply) => {
        await authenticateMinder(hub, request)
        const mail = await hub.db
          .updateTable('mail_raw')
          .set({ state: 'received', attempts: 0, reason: null })
          .where('id', '=', request.params.id)
          .where('state', '=', 'parked')
          .returning('id')
          .executeTakeFirst()
        if (mail === undefined) throw new HttpProblem('notFound', 'There is no such parked mail.')
        return reply.code(202).send({})
      },
    )

    app.get(
      '/api/v1/mail/:id/raw',
      {
        schema: {
          description: 'A mail as it came. The id of a message that came by mail, without `in-`.',
          params: z.object({ id: plainId }),
          response: { 200: z.any().describe('The mail.'), 401: problem, 404: problem },
        },
      },
      async (request, reply) => {
        const actor = await authenticate(hub, request)
        const mail = await hub.db
          .selectFrom('mail_raw')
          .select(['raw', 'state', 'space'])
          .where('id', '=', request.params.id)
          .executeTakeFirst()
        const seen =
          mail !== undefined &&
          (mail.state === 'parked' ? mayMindMail(actor) : spacesOf(actor).includes(mail.space))
        if (!seen) throw new HttpProblem('notFound', 'There is no such mail for you.')
        return reply
          .headers({
            'content-type': 'application/octet-stream',
            'content-disposition': 'attachment; filename="mail.eml"',
            'x-content-type-options': 'nosniff',
          })
          .send(Buffer.from(mail.raw))
      },
    )
  }
}

async function authenticateMinder(hub: Hub, request: FastifyRequest): Promise<void> {
  if (!mayMindMail(await authenticate(hub, request)))
    throw new HttpProblem('notAllowed', 'For supervisors and admins.')
}

/** A parked mail has no ticket yet, so no team: those who look after the mailboxes see it. */
const mayMindMail = (actor: Actor): boolean => hasRole(actor, 'supervisor', 'admin')
