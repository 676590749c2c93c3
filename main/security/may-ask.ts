import { APP_ORIGIN } from './addresses.ts'

/**
 * Since Chromium 142 a page may talk to this computer and to the network it is in only with
 * leave (Local Network Access, under three names so far). The hub stands in one of the two.
 */
const REACH_THE_HUB: ReadonlySet<string> = new Set([
  'local-network-access',
  'local-network',
  'loopback-network',
])

/**
 * Whether a page is given a permission: ours may reach its hub, and nothing else is given to
 * anybody. With whom it talks there is for the content security policy: one hub alone.
 * @param address origin or address of the page that asks
 */
export const mayAsk = (permission: string, address: string): boolean =>
  REACH_THE_HUB.has(permission) && `${address}/`.startsWith(`${APP_ORIGIN}/`)
