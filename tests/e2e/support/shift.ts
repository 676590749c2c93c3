import { expect, type Page } from '@playwright/test'
import type { HubProcess } from '../../support/hub-process.ts'

export interface TicketRow {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly status: string
  readonly snippet: string
  readonly customerName: string
  readonly customerEmail: string
  readonly orderNumber: string | null
  readonly productId: string | null
  readonly productName: string | null
}

/** Signs in through the app's own first screen, as a person would. */
export async function connect(page: Page, hub: HubProcess, email: string): Promise<void> {
  await page.getByLabel('Address').fill(hub.url)
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('textbox', { name: 'Password' }).fill('sample')
  await page.getByRole('button', { name: 'Connect' }).click()
  await expect(page.getByRole('navigation', { name: 'Views' })).toBeVisible({ timeout: 30_000 })
}

/** Tickets of the sample, as the hub's own interface gives them. */
export async function tickets(
  hub: HubProcess,
  token: string,
  q = '',
): Promise<readonly TicketRow[]> {
  const path = `/api/v1/tickets?limit=200&q=${encodeURIComponent(q)}`
  return ((await hub.get(path, token)) as { items: TicketRow[] }).items
}

/** A customer of the team who once wrote about one product of one order, and was helped. */
export async function helpedCustomer(hub: HubProcess, token: string): Promise<TicketRow> {
  const found = (await tickets(hub, token)).find(
    one =>
      one.orderNumber !== null &&
      one.productId !== null &&
      one.status === 'addressed' &&
      one.customerEmail.endsWith('.test'),
  )
  if (found === undefined) throw new Error('the sample has no such customer')
  return found
}

/** The one mail that left for a message, as its reader's program gets it. */
export async function mailTo(hub: HubProcess, address: string): Promise<string> {
  const find = () => hub.outgoing().find(mail => mail.includes(address))
  await expect.poll(() => find() !== undefined, { timeout: 30_000 }).toBe(true)
  return find() ?? ''
}

/** Undoes quoted-printable, which mail is written in. */
export const readable = (mail: string): string =>
  mail
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, coded =>
      Buffer.from(coded.replaceAll('=', ''), 'hex').toString('utf8'),
    )

/** The vote link in a mail. */
export const voteLink = (mail: string): string =>
  /http\S+\/h\/[\w-]+/.exec(readable(mail))?.[0] ?? ''
