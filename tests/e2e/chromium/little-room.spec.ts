import { expect, test } from '@playwright/test'
import { signInPage, startSite } from '../../support/desk-page.ts'

test('with little room left, a reply with goods stays where it was written, and why is said', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const site = await startSite()
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  await page.getByRole('option').filter({ hasText: 'Folake Balogun' }).click({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Replace' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Replace' })
  await dialog.getByLabel('The address is right').check()
  await dialog.getByRole('button', { name: /^Put into the reply/ }).click()
  await expect(page.getByText('one bundle')).toBeVisible()
  await leaveRoom(400_000_000)
  const words = page.getByRole('textbox', { name: 'Reply to the customer' })
  await words.fill('A new one leaves today.')
  await page.keyboard.press('Control+Enter')
  const told = page.getByText('less than 500 MB left')
  await expect(told).toBeVisible()
  await expect(words).toHaveText('A new one leaves today.')

  await leaveRoom(600_000_000)
  await words.focus()
  await page.keyboard.press('Control+Enter')
  const said = page.getByRole('log', { name: 'Conversation' }).getByText('A new one leaves today.')
  await expect(said).toBeVisible()
  await expect(told).toHaveCount(0)
  await site.stop()

  async function leaveRoom(bytes: number) {
    await page.evaluate(value => {
      const { desktop } = window as unknown as { desktop: object }
      Object.assign(desktop, { freeSpace: () => Promise.resolve({ ok: true, value }) })
    }, bytes)
  }
})
