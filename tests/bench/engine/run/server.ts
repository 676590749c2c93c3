import { createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'
import { type Journal, openJournal } from '../../../../main/services/journal/journal.ts'
import type { Hub } from './hub.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

export interface BenchServer {
  readonly origin: string
  readonly pageKey: string
  use(hub: Hub): void
  /** An empty journal: the next engine begins without acts. */
  freshJournal(): Promise<void>
  close(): Promise<void>
}

/** Page, hub and journal on one address, so that a browser needs no permission to ask. */
export async function startServer(pageFolder: string): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-journal-'))
  const pageKey = Buffer.alloc(32, 7).toString('base64')
  let journals = 0
  let hub: Hub | null = null
  const openNext = (): Promise<Journal> => {
    journals += 1
    return openJournal({ path: join(folder, `${journals}.journal`), pageKey })
  }
  let journal = await openNext()

  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => {
      response.statusCode = 500
      response.end(String(error))
    })
  })

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://bench').pathname
    if (/^\/(sync|peer)\//.test(path)) return serveHub(path, request, response)
    if (path === '/bench/change') {
      hub?.release()
      response.end()
      return
    }
    if (path.startsWith('/journal/')) return serveJournal(path, request, response)
    // Isolated pages have a finer clock.
    response.setHeader('cross-origin-opener-policy', 'same-origin')
    response.setHeader('cross-origin-embedder-policy', 'require-corp')
    const file = join(pageFolder, normalize(path.endsWith('/') ? `${path}index.html` : path))
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream')
    createReadStream(file)
      .on('error', () => {
        response.statusCode = 404
        response.end()
      })
      .pipe(response)
  }

  async function serveHub(path: string, request: IncomingMessage, response: ServerResponse) {
    const body = await bodyOf(request)
    const answer =
      hub === null || hub.mood === 'away'
        ? null
        : path === '/sync/pull'
          ? hub.pull(body as Parameters<Hub['pull']>[0])
          : path === '/sync/push'
            ? hub.push(body as Parameters<Hub['push']>[0])
            : hub.peer(path, body)
    if (answer === null) {
      request.socket.destroy()
      return
    }
    if (answer === 'busy') response.statusCode = 503
    response.setHeader('content-type', 'application/json')
    response.end(typeof answer === 'string' ? answer : JSON.stringify(answer))
  }

  async function serveJournal(path: string, request: IncomingMessage, response: ServerResponse) {
    const body = await bodyOf(request)
    const answers: Readonly<Record<string, () => Promise<unknown>>> = {
      '/journal/append': () => journal.append(body as Parameters<Journal['append']>[0]),
      '/journal/settle': () => journal.settle(body as string[]),
      '/journal/read': async () => (await journal.read()).entries,
    }
    const answer = await answers[path]?.()
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(answer ?? null))
  }

  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    pageKey,
    use: given => {
      hub = given
    },
    async freshJournal() {
      await journal.close()
      journal = await openNext()
    },
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
      await journal.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return JSON.parse(Buffer.concat(parts).toString('utf8'))
}
