import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import type { Workspace } from '../../shared/ipc/contract.ts'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { pageFile } from './page-file.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.map': 'application/json',
}

/**
 * Serves the built page under app://desk/. Each answer carries the policy of the moment:
 * signing in to another hub takes effect with the next load.
 */
export function serveApp(folder: string, workspace: () => Workspace | null): void {
  protocol.handle('app', async request => {
    const path = request.method === 'GET' ? pageFile(folder, request.url) : null
    const content = path === null ? null : await read(path)
    if (path === null || content === null) return new Response('Not found', { status: 404 })
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    const nonce = randomBytes(16).toString('base64')
    return new Response(type.startsWith('text/html') ? withNonce(content, nonce) : content, {
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy(workspace(), nonce),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': 'no-cache',
      },
    })
  })
}

async function read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path))
  } catch {
    // No such file: the caller answers 404, as any web server would.
    return null
  }
}

/** In a meta tag, where the kit's style writer looks for it; a script never needs one. */
const withNonce = (html: Uint8Array, nonce: string): string =>
  Buffer.from(html)
    .toString('utf8')
    .replace(/<head[^>]*>/i, head => `${head}<meta name="csp-nonce" content="${nonce}">`)
