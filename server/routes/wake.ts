import type { FastifyPluginAsync } from 'fastify'
import type { WebSocket } from 'ws'
import type { z } from 'zod'
import { PEOPLE, spacesOf } from '../../shared/domain/person/spaces.ts'
import { PROTOCOL } from '../../shared/sync/protocol.ts'
import { type wakeCall, wakeHello } from '../../shared/sync/wake.ts'
import { readSession } from '../auth/sessions.ts'
import { EVERYWHERE } from '../bell.ts'
import type { Hub } from '../hub.ts'

const HELLO_WITHIN_MS = 5_000
const PING_EVERY_MS = 30_000
const CHANGED = JSON.stringify({ type: 'changed' } satisfies z.infer<typeof wakeCall>)

/** Close codes of our own (RFC 6455 leaves 4000 to 4999 to applications). */
const CLOSE = { signedOut: 4401, otherProtocol: 4426, noHello: 4408 } as const

/**
 * `/sync/wake`: tells a device that something in its spaces changed, nothing more.
 * The token comes in the first message, because addresses end up in logs.
 */
export function wakeRoute(hub: Hub, origins: readonly string[]): FastifyPluginAsync {
  return async app => {
    app.get('/sync/wake', { websocket: true }, (socket, request) => {
      const { origin } = request.headers
      // No CORS guards a WebSocket; programs that are no browser send no origin.
      if (origin !== undefined && !origins.includes(origin)) return socket.close(1008)
      greet(hub, socket)
    })
  }
}

function greet(hub: Hub, socket: WebSocket): void {
  const tooLate = setTimeout(() => socket.close(CLOSE.noHello), HELLO_WITHIN_MS)
  const watch: (() => void)[] = [() => clearTimeout(tooLate)]
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    for (const stop of watch) stop()
  })
  socket.once('message', (data: Buffer) => {
    clearTimeout(tooLate)
    welcome(hub, socket, data.toString('utf8')).then(
      stop => {
        if (stop === null) return undefined
        watch.push(stop)
        return socket.readyState === socket.OPEN ? undefined : stop()
      },
      (error: unknown) => {
        hub.log.error({ err: error }, 'a wake-up socket failed')
        socket.close(1011)
      },
    )
  })
}

/** Checks the hello; gives back the way to stop calling, or null when the socket was closed. */
async function welcome(hub: Hub, socket: WebSocket, text: string): Promise<(() => void) | null> {
  const hello = wakeHello.safeParse(parseJson(text))
  if (!hello.success || hello.data.protocol !== PROTOCOL) {
    socket.close(CLOSE.otherProtocol)
    return null
  }
  const session = await readSession(hub.db, hello.data.token, hub.now())
  if (typeof session === 'string') {
    socket.close(CLOSE.signedOut, session)
    return null
  }
  let spaces = spacesOf(session.actor)
  /** Who joined a team, or left one, or was signed out: the next calls are those of now. */
  async function readAgain(token: string): Promise<void> {
    const now = await readSession(hub.db, token, hub.now())
    if (typeof now === 'string') socket.close(CLOSE.signedOut, now)
    else spaces = spacesOf(now.actor)
  }
  const silence = hub.bell.listen(topics => {
    if (topics.has(EVERYWHERE) || spaces.some(space => topics.has(space))) socket.send(CHANGED)
    if (!topics.has(EVERYWHERE) && !topics.has(PEOPLE)) return
    readAgain(hello.data.token).catch((error: unknown) =>
      hub.log.error({ err: error }, 'a wake-up socket could not be looked at again'),
    )
  })
  // What changed between the device's last pull and now was not called.
  socket.send(CHANGED)
  const stopPings = keepAlive(socket)
  return () => {
    silence()
    stopPings()
  }
}

/** A half-open connection shows by pings that nobody answers. */
function keepAlive(socket: WebSocket): () => void {
  let answered = true
  socket.on('pong', () => {
    answered = true
  })
  const timer = setInterval(() => {
    if (!answered) return socket.terminate()
    answered = false
    socket.ping()
  }, PING_EVERY_MS)
  return () => clearInterval(timer)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
