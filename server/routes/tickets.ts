// oxlint-disable oxc/no-async-endpoint-handlers -- a rule for Express; Fastify awaits its handlers
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { attachment, mailbox } from '../../shared/domain/message/message.ts'
import { ticket as ticketRow } from '../../shared/domain/ticket/ticket.ts'
import { problem } from '../../shared/sync/problem.ts'
import { authenticate } from '../auth/authenticate.ts'
import type { Hub } from '../hub.ts'
import { HttpProblem } from '../problem.ts'
import { plainId } from './plain-id.ts'
import { listTickets, readTicket } from './read-tickets.ts'

const ticketOut = ticketRow.omit({ space: true })
const messageOut = z.object({
  id: z.string(),
  direction: z.enum(['in', 'out']),
  at: z.number(),
  from: mailbox,
  to: z.array(mailbox),
  cc: z.array(mailbox),
  subject: z.string(),
  text: z.string(),
  html: z.string().nullable(),
  attachments: z.array(attachment),
  messageId: z.string(),
  inReplyTo: z.string().nullable(),
  references: z.array(z.string()),
  /** Written by a machine: an automatic answer, a delivery report, a list, ourselves. */
  autoSubmitted: z.boolean(),
  machine: z.string().nullable(),
  delivery: z.string(),
  authorName: z.string(),
  vote: z.enum(['yes', 'no']).nullable(),
})

const list = z.object({
  items: z.array(ticketOut),
  total: z.int(),
  /** The cursor of the next page, or null on the last one. */
  next: z.string().nullable(),
})
const query = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
  q: z.string().max(200).optional(),
})

/** The tickets that a person may see, newest first, and one of them with its messages. */
export function ticketRoutes(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/api/v1/tickets',
      {
        schema: {
          description:
            'Tickets by their last message, newest first. `q` looks in subject, customer, number, order and last words.',
          querystring: query,
          response: { 200: list, 400: problem, 401: problem },
        },
      },
      async request => {
        const actor = await authenticate(hub, request)
        const { limit, cursor, q } = request.query
        return listTickets(hub.db, actor, { limit, cursor: cursor ?? null, q: q ?? '' })
      },
    )

    app.get(
      '/api/v1/tickets/:id',
      {
        schema: {
          description: 'One ticket with its messages, oldest first. Notes are not part of it.',
          params: z.object({ id: plainId }),
          response: {
            200: ticketOut.extend({ messages: z.array(messageOut) }),
            401: problem,
            404: problem,
          },
        },
      },
      async request => {
        const actor = await authenticate(hub, request)
        const found = await readTicket(hub.db, actor, request.params.id)
        if (found === null) throw new HttpProblem('notFound', 'There is no such ticket for you.')
        return found
      },
    )
  }
}
