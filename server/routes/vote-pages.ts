import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { voteReason } from '../../shared/domain/message/message.ts'
import type { Hub } from '../hub.ts'
import { takeVote } from '../votes/take-vote.ts'
import { type VotePage, votePage } from '../votes/vote-page.ts'
import { votedMessage } from '../votes/voted-message.ts'

const given = z.object({ token: z.string() })
const vote = z.object({
  value: z.enum(['yes', 'no']),
  reason: z.union([voteReason, z.literal('')]).optional(),
  words: z.string().max(20_000).optional(),
})

/**
 * `/h/:token`, the page behind 'Was this answer helpful?'. GET and HEAD write nothing,
 * whatever stands in the address: programs that open every link of a mail never vote.
 */
export function votePages(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    const limited = { rateLimit: { max: 120, timeWindow: '1 minute' } }

    app.get('/h/:token', { schema: { params: given }, config: limited }, async (request, reply) => {
      const { token } = request.params
      const known = await votedMessage(hub, token)
      return show(reply, known === null ? { state: 'unknown' } : { state: 'ask', token })
    })

    app.post(
      '/h/:token',
      { schema: { params: given }, config: limited },
      async (request, reply) => {
        const { token } = request.params
        const messageId = await votedMessage(hub, token)
        if (messageId === null) return show(reply, { state: 'unknown' })
        const pressed = vote.safeParse(request.body)
        if (!pressed.success) return show(reply, { state: 'ask', token })
        const { value } = pressed.data
        const words = (pressed.data.words ?? '').trim().slice(0, 5_000)
        const reason = pressed.data.reason || null
        const fromHash = hashOf(hub, request.ip)
        const taken = await takeVote(hub, { messageId, value, words, reason, fromHash })
        if (taken === 'inDoubt') return show(reply, { state: 'ask', token })
        return show(reply, { state: value, token, saved: words !== '' || reason !== null })
      },
    )
  }
}

/** Enough to see that two votes come from one place; an address is never kept. */
const hashOf = (hub: Hub, address: string): string =>
  createHash('sha256').update(`${hub.secret} voter ${address}`).digest('hex')

/** The page for an address that cannot even be read: its reader is a customer all the same. */
export const showUnknown = (reply: FastifyReply) => show(reply, { state: 'unknown' })

function show(reply: FastifyReply, page: VotePage) {
  return reply
    .code(page.state === 'unknown' ? 404 : 200)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    })
    .send(votePage(page))
}
