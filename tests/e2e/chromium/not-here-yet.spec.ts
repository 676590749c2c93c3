import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { signInPage, startSite } from '../../support/desk-page.ts'

test('who has never been online here is told so, and nothing of roles or customers', async ({
  page,
}) => {
  const site = await startSite()
  await signInPage(page, site.hub, 'agent@sample.test')
  await site.hub.stop()
  await page.goto(site.url)
  await expect(page.getByText('Your desk is not here yet')).toBeVisible({ timeout: 20_000 })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await page.goto(`${site.url}#/tickets/mine`)
  await expect(page.getByText('Your queue is not here yet')).toBeVisible()
  await site.hub.start()
  await expect(page.getByRole('option').first()).toBeVisible({ timeout: 30_000 })
  await site.stop()
})
