import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { Page } from '@playwright/test'
import type { Session } from '../../shared/ipc/contract.ts'
import { installDesktop } from './browser-desktop.ts'
import { type HubProcess, startHub } from './hub-process.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** The built page and a hub that lets it in: what a browser needs to be a desk. */
export interface Site {
  readonly url: string
  readonly hub: HubProcess
  stop(): Promise<void>
}

export async function startSite(): Promise<Site> {
  const { url, server } = await servePage()
  const hub = await startHub({ HUB_ORIGINS: url })
  return {
    url,
    hub,
    async stop() {
      server.close()
      await hub.stop()
    },
  }
}

/** The built page on a port of its own, for a browser that is not Electron. */
async function servePage(): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://page').pathname
    const file = normalize(join('out/renderer', path === '/' ? 'index.html' : path))
    try {
      if (!file.startsWith('out/renderer')) throw new Error('outside')
      const body = readFileSync(file)
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      })
      response.end(body)
    } catch {
      response.writeHead(404).end('not here')
    }
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** Signs somebody in at the hub. */
export async function sessionFor(hub: HubProcess, email: string): Promise<Session> {
  const person = (await hub.people()).find(one => one.email === email)
  const id = person?.id ?? 'nobody'
  return {
    workspace: { kind: 'hub', hubUrl: hub.url },
    token: await hub.token(email),
    account: `test-${id}`,
    person: { id, name: person?.name ?? '', email },
  }
}

/** Gives a browser page a `window.desktop` of its own and signs in as one person. */
export async function signInPage(
  page: Page,
  hub: HubProcess,
  email: string,
  theme: 'light' | 'dark' = 'light',
): Promise<void> {
  await page.addInitScript(installDesktop, { theme, session: await sessionFor(hub, email) })
}
