import type { Workspace } from '../../shared/ipc/contract.ts'

/**
 * What the page may load and whom it may talk to: itself and one hub.
 *
 * The sample hub has another port at each start, so for it any port of this computer is
 * meant. Inline styles need the nonce that the page finds in its `csp-nonce` meta tag;
 * inline scripts are not allowed at all.
 */
export function contentSecurityPolicy(workspace: Workspace | null, nonce: string): string {
  const { http, ws } = hubSources(workspace)
  const list = (...sources: (string | null)[]) =>
    sources.filter(source => source !== null).join(' ')
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src ${list("'self'", 'data:', 'blob:', http)}`,
    "font-src 'self'",
    `connect-src ${list("'self'", http, ws)}`,
    "worker-src 'self'",
    'frame-src mail:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

function hubSources(workspace: Workspace | null): { http: string | null; ws: string | null } {
  if (workspace === null) return { http: null, ws: null }
  if (workspace.kind === 'sample') return { http: 'http://127.0.0.1:*', ws: 'ws://127.0.0.1:*' }
  const { origin } = new URL(workspace.hubUrl)
  return { http: origin, ws: origin.replace(/^http/, 'ws') }
}
