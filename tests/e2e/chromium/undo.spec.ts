import { expect, type Page, test } from '@playwright/test'
import { type Site, signInPage, startSite } from '../../support/desk-page.ts'
import { said, writeNote } from '../support/write-note.ts'

let site: Site

test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(() => site.stop())

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ })

async function openTicket(page: Page): Promise<void> {
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  await page.getByRole('option').first().click({ timeout: 30_000 })
  await expect(page.getByRole('textbox', { name: 'Reply to the customer' })).toBeVisible()
}

test('what has left offers no way back: not under the pointer, and not for the fourth of a few seconds', async ({
  page,
}) => {
  await openTicket(page)
  for (const n of [1, 2, 3, 4]) await writeNote(page, `Note ${n}.`)
  await expect(said(page, 'Note 4.')).toBeVisible()
  await undo(page).first().hover()
  await page.waitForTimeout(8_500)
  await expect(undo(page)).toHaveCount(0)
  await page.keyboard.press('z')
  await expect(said(page, 'Note 4.')).toBeVisible()
})

test('words that are taken back stand in the composer again, also after the page has ended', async ({
  page,
}) => {
  await openTicket(page)
  const title = await page.getByRole('heading', { level: 1 }).innerText()
  await writeNote(page, 'It leaves tomorrow.')
  await undo(page).click()
  await expect(page.getByRole('textbox', { name: /note/i })).toHaveValue('It leaves tomorrow.')
  // At once: nothing was kept by a pause in typing.
  await page.reload()
  await page.getByRole('option').filter({ hasText: title }).first().click({ timeout: 30_000 })
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: /note/i })).toHaveValue('It leaves tomorrow.')
  await expect(said(page, 'It leaves tomorrow.')).toHaveCount(0)
})
