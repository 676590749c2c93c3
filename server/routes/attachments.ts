import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { spacesOf } from '../../shared/domain/person/spaces.ts'
import { problem } from '../../shared/sync/problem.ts'
import { authenticate } from '../auth/authenticate.ts'
import type { Hub } from '../hub.ts'
import { HttpProblem } from '../problem.ts'
import { plainId } from './plain-id.ts'

/** `GET /api/v1/attachments/:id`: the bytes, always as a download, never to be run or guessed at. */
export function attachmentRoute(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.get(
      '/api/v1/attachments/:id',
      {
        schema: {
          description: 'The bytes of an attachment, for whoever may see its message.',
          params: z.object({ id: plainId }),
          response: { 200: z.any().describe('The bytes.'), 401: problem, 404: problem },
        },
      },
      async (request, reply) => {
        const actor = await authenticate(hub, request)
        const found = await hub.db
          .selectFrom('attachment')
          .innerJoin('row', join =>
            join
              .onRef('row.id', '=', 'attachment.row_id')
              .on('row.kind', '=', 'message')
              .on('row.deleted', '=', false),
          )
          .select(['attachment.name', 'attachment.type', 'attachment.bytes'])
          .where('attachment.id', '=', request.params.id)
          .where('row.space', 'in', [...spacesOf(actor)])
          .executeTakeFirst()
        if (found === undefined)
          throw new HttpProblem('notFound', 'There is no such attachment for you.')
        return reply
          .headers({
            // A type that a browser would run is told as bytes; the device knows the real one.
            'content-type': /^(image\/(png|jpe?g|gif|webp)|application\/pdf)$/.test(found.type)
              ? found.type
              : 'application/octet-stream',
            'content-disposition': `attachment; filename*=UTF-8''${encodeName(found.name)}`,
            'x-content-type-options': 'nosniff',
            'content-security-policy': "default-src 'none'; sandbox",
            'cache-control': 'private, max-age=31536000, immutable',
          })
          .send(Buffer.from(found.bytes))
      },
    )
  }
}

/** RFC 8187; encodeURIComponent leaves four characters that the rule does not allow. */
const encodeName = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, one => `%${one.charCodeAt(0).toString(16)}`)
