import { expect, type Page } from '@playwright/test'
import type { HubProcess } from '../../support/hub-process.ts'

export interface TicketRow {
  readonly id: string
  readonly number: number
  readonly subject: string
  readonly status: string
  readonly customerName: string
  readonly customerEmail: string
  readonly orderNumber: string | null
  readonly productName: string | null
}

interface TicketList {
  readonly items: readonly TicketRow[]
}

/** Signs in through the app's own first screen, as a person would. */
export async function connect(page: Page, hub: HubProcess, email: string): Promise<void> {
  await page.getByRole('button', { name: 'Connect to your hub' }).click()
  await page.getByLabel('Address').fill(hub.url)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill('sample')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('listbox')).toBeVisible({ timeout: 30_000 })
}

/** Tickets of the sample, as the hub's own interface gives them. */
export async function tickets(
  hub: HubProcess,
  token: string,
  q = '',
): Promise<readonly TicketRow[]> {
  const path = `/api/v1/tickets?limit=100&q=${encodeURIComponent(q)}`
  return ((await hub.get(path, token)) as TicketList).items
}

/** A customer whose order names one product, so that every power has something to act on. */
export async function someCustomer(hub: HubProcess, token: string): Promise<TicketRow> {
  const found = (await tickets(hub, token)).find(
    one => one.orderNumber !== null && one.productName !== null && one.status === 'addressed',
  )
  if (found === undefined) throw new Error('the sample has no such customer')
  return found
}

/** Waits until the hub's copy of a ticket is as told. */
export async function untilHub(
  read: () => Promise<unknown>,
  what: (value: never) => boolean,
): Promise<void> {
  await expect.poll(async () => what((await read()) as never), { timeout: 30_000 }).toBe(true)
}
