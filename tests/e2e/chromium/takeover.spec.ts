import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type Site, signInPage, startSite } from '../../support/desk-page.ts'
import { said, writeNote } from '../support/write-note.ts'

let site: Site

test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(() => site.stop())

/** Ends the worker in which the engine runs, as the end of its process would. */
async function endWorker(page: Page): Promise<void> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('no browser')
  const session = await browser.newBrowserCDPSession()
  const worker = async () => {
    const { targetInfos } = await session.send('Target.getTargets')
    return targetInfos.find(one => one.type === 'shared_worker')?.targetId
  }
  const first = await worker()
  if (first === undefined) throw new Error('no engine is running')
  await session.send('Target.closeTarget', { targetId: first })
  await expect.poll(async () => (await worker()) ?? first).not.toBe(first)
  await session.detach()
}

/** A window on one ticket: the one named, or the first. */
async function openWindow(context: BrowserContext, title = ''): Promise<Page> {
  const page = await context.newPage()
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  await expect(page.getByRole('button', { name: 'Online' })).toBeVisible({
    timeout: 30_000,
  })
  await page.getByRole('option').filter({ hasText: title }).first().click()
  await expect(page.getByRole('log', { name: 'Conversation' })).toBeVisible()
  return page
}

test('two windows show one desk, and both go on when the engine’s worker ends', async ({
  context,
}) => {
  test.setTimeout(120_000)
  const one = await openWindow(context)
  const title = await one.getByRole('heading', { level: 1 }).innerText()
  const two = await openWindow(context, title)
  await writeNote(one, 'Written in the first window.')
  await expect(said(two, 'Written in the first window.')).toBeVisible()

  await endWorker(one)
  await writeNote(one, 'Written after the end.')
  await expect(said(one, 'Written after the end.')).toBeVisible({ timeout: 20_000 })
  await expect(said(two, 'Written after the end.')).toBeVisible({ timeout: 20_000 })
  await writeNote(two, 'And from the second.')
  await expect(said(one, 'And from the second.')).toBeVisible({ timeout: 20_000 })
  // Everything reached the hub, once.
  const token = await site.hub.token('agent@sample.test')
  const { items } = (await site.hub.get(
    `/api/v1/tickets?limit=5&q=${encodeURIComponent(title)}`,
    token,
  )) as { items: { id: string }[] }
  expect(items.length).toBeGreaterThan(0)
  await expect(said(two, 'Written in the first window.')).toHaveCount(1)
  await expect(said(two, 'Written after the end.')).toHaveCount(1)
  await expect(one.getByRole('button', { name: 'Online' })).toBeVisible()
})
