import { expect, test } from '@playwright/test'
import { signInPage, startSite } from '../../support/desk-page.ts'

test('data that could not be deleted is told, by keyboard alone', async ({ page }) => {
  const site = await startSite()
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  await expect(page.getByRole('option').first()).toBeVisible({ timeout: 30_000 })
  await page.evaluate(() => {
    const failed = { ok: false, error: { code: 'failed', detail: 'EBUSY' } }
    Object.assign((window as unknown as { desktop: object }).desktop, {
      signOut: () => Promise.resolve(failed),
    })
  })
  const keys = page.keyboard
  await keys.press('Control+k')
  await expect(page.locator(':focus')).toHaveAccessibleName('Search commands')
  await keys.type('Sign out')
  await keys.press('Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('checkbox').focus()
  await keys.press('Space')
  await keys.press('Enter')
  await expect(dialog.getByText('could not be deleted')).toBeVisible()
  await keys.press('Escape')
  await expect(dialog).toHaveCount(0)
  await site.stop()
})
