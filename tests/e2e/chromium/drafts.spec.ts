import { type BrowserContext, expect, type Page, test } from '@playwright/test'
import { type Site, signInPage, startSite } from '../../support/desk-page.ts'

let site: Site

test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(() => site.stop())

/** A desk of the agent on one ticket, in a window. */
async function openWindow(context: BrowserContext, title: string): Promise<Page> {
  const page = await context.newPage()
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  await expect(page.getByRole('button', { name: 'Online' })).toBeVisible({ timeout: 30_000 })
  await openTicket(page, title)
  return page
}

async function openTicket(page: Page, title: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: title }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
  await expect(reply(page)).toBeVisible()
}

const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply to the customer' })

/** Goes on where the words end. */
async function write(page: Page, words: string): Promise<void> {
  await page.bringToFront()
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(reply(page)).toBeFocused()
  await page.keyboard.type(words)
}

/** The subjects of the first two tickets in the agent's list. */
async function subjects(page: Page): Promise<readonly [string, string]> {
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  const heading = page.getByRole('heading', { level: 1 })
  await page.getByRole('option').nth(0).click({ timeout: 30_000 })
  await expect(reply(page)).toBeVisible()
  const first = await heading.innerText()
  await page.getByRole('option').nth(1).click()
  await expect(heading).not.toHaveText(first)
  return [first, await heading.innerText()]
}

for (const where of ['another window', 'another computer'] as const) {
  test(`a reply that is gone on with in ${where} loses no word`, async ({ browser }) => {
    test.setTimeout(120_000)
    const context = await browser.newContext()
    const other = where === 'another window' ? context : await browser.newContext()
    const [title, next] = await subjects(await context.newPage())
    const one = await openWindow(context, title)
    const two = await openWindow(other, title)

    await write(one, 'Dear customer,')
    await expect(reply(two)).toHaveText(/Dear customer,$/)
    await write(two, ' a new one leaves today.')
    await expect(reply(one)).toHaveText(/Dear customer, a new one leaves today\.$/)

    // Read elsewhere while this window shows another ticket: what it remembers is the older.
    await openTicket(one, next)
    await write(two, ' By express.')
    await openTicket(one, title)
    await expect(reply(one)).toHaveText(/By express\.$/)
    await expect(reply(two)).toHaveText(/By express\.$/)

    // Sent there, it is gone here.
    await two.keyboard.press('Control+Enter')
    await expect(reply(one)).toHaveText('')
    const sent = 'Dear customer, a new one leaves today. By express.'
    await expect(one.getByRole('log', { name: 'Conversation' })).toContainText(sent)
    await context.close()
    await other.close()
  })
}

test('who sits in the reply goes on in it when words come from elsewhere', async ({ browser }) => {
  test.setTimeout(120_000)
  const context = await browser.newContext()
  const [, title] = await subjects(await context.newPage())
  const one = await openWindow(context, title)
  const two = await openWindow(context, title)
  await one.bringToFront()
  await one.keyboard.press('r')
  await expect(reply(one)).toBeFocused()
  await write(two, ' It has left,')
  await expect(reply(one)).toHaveText(/It has left,$/)
  await one.bringToFront()
  await one.keyboard.type(' by express.')
  await expect(reply(two)).toHaveText(/It has left, by express\.$/)
  await context.close()
})

test('after a reply has left the keys are commands, whatever is written in the next ticket', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const context = await browser.newContext()
  const page = await context.newPage()
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  // The first of the list has no words in it; the second has a draft.
  await page.getByRole('option').first().click({ timeout: 30_000 })
  await expect(reply(page)).toHaveText('')
  await write(page, 'Dear customer, it left.')
  await expect(page.getByText(/^saved/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(reply(page)).toHaveText('')
  await page.keyboard.press('Home')
  await expect(reply(page)).not.toHaveText('')
  await page.waitForTimeout(300)
  await expect(reply(page)).not.toBeFocused()
  await context.close()
})
