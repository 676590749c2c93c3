import { type Browser, expect, type Page, test } from '@playwright/test'
import { type Site, signInPage, startSite } from '../../support/desk-page.ts'

let site: Site

test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(() => site.stop())

/** Each person works on a device of their own. */
async function reviewsOf(browser: Browser, email: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signInPage(page, site.hub, email)
  await page.goto(`${site.url}/#/reviews`)
  await expect(page.getByRole('heading', { name: 'Product review' })).toBeVisible({
    timeout: 30_000,
  })
  return page
}
const openReview = async (page: Page, product: string) => {
  await page.getByRole('option').filter({ hasText: product }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: product })).toBeVisible()
}

test('a pulled product returns after each complaint is answered, a fix recorded, and somebody else has released it', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const owner = await reviewsOf(browser, 'merchandising@sample.test')
  await openReview(owner, 'Halden 40')
  const submit = owner.getByRole('button', { name: 'Submit the fix' })
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  await owner.getByRole('button', { name: 'Answer this point' }).click()
  await owner.getByLabel('What was found').fill('The page promised wheels for life.')
  await owner.getByRole('combobox', { name: /changed/i }).click()
  await owner.getByRole('option', { name: 'the listing' }).click()
  await owner
    .getByRole('button', { name: /^(Save|Answer)/ })
    .first()
    .click()
  await submit.click()
  await owner
    .getByRole('dialog')
    .getByRole('textbox')
    .fill('Lots 2211 to 2214 withdrawn, page corrected.')
  await owner.getByRole('dialog').getByRole('button', { name: 'Submit the fix' }).click()
  await expect(owner.getByRole('button', { name: 'Return to catalogue' })).toHaveAttribute(
    'aria-disabled',
    'true',
  )

  const supervisor = await reviewsOf(browser, 'supervisor@sample.test')
  await openReview(supervisor, 'Halden 40')
  await supervisor.getByRole('button', { name: 'Return to catalogue' }).click()
  await supervisor
    .getByRole('dialog')
    .getByRole('textbox')
    .fill('Pulled forty of them over cobbles.')
  await supervisor
    .getByRole('dialog')
    .getByRole('button', { name: /^Return/ })
    .click()
  await expect(supervisor.getByText(/back on sale/i).first()).toBeVisible({ timeout: 30_000 })
})
