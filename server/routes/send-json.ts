import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isLoopback } from '../env.ts'

/** Below this, packing saves nobody a packet. */
const WORTH_PACKING = 4 * 1024
const pack = promisify(gzip)

/**
 * Sends a text that is JSON already, packed for whoever comes over a network: a first copy
 * shrinks to a tenth. On this computer it would only cost time. The lowest level, because
 * the next ones take twice as long for little more.
 */
export async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  text: string,
): Promise<FastifyReply> {
  const varies = [reply.getHeader('vary'), 'accept-encoding'].filter(one => one !== undefined)
  reply.type('application/json; charset=utf-8').header('vary', varies.join(', '))
  const accepted = request.headers['accept-encoding'] ?? ''
  if (text.length < WORTH_PACKING || isLoopback(request.ip) || !/\bgzip\b/.test(accepted)) {
    // As bytes at once: a text would be measured first and written afterwards.
    return reply.send(Buffer.from(text))
  }
  const packed = await pack(text, { level: constants.Z_BEST_SPEED })
  return reply.header('content-encoding', 'gzip').send(packed)
}
