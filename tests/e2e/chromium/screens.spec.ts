import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type Site, signInPage, startSite } from '../../support/desk-page.ts'

let site: Site

test.describe.configure({ timeout: 120_000 })
test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(() => site.stop())

/** What each role sees in its navigation, and the place to look at beside the queue. */
const ROLES = [
  { email: 'agent@sample.test', sees: ['Mine', 'Team', 'Unassigned', 'Outbox', 'Product review'] },
  { email: 'supervisor@sample.test', sees: ['Mine', 'Team', 'Outbox', 'Product review'] },
  { email: 'merchandising@sample.test', sees: ['Outbox', 'Product review'] },
  { email: 'head@sample.test', sees: ['Outbox', 'Product review'] },
  { email: 'admin@sample.test', sees: ['Outbox', 'People'] },
] as const

const open = async (page: Page, email: string, theme: 'light' | 'dark' = 'light') => {
  await page.emulateMedia({ colorScheme: theme })
  await signInPage(page, site.hub, email, theme)
  await page.goto(site.url)
  await expect(page.getByRole('status').filter({ hasText: 'Online' }).first()).toBeVisible({
    timeout: 30_000,
  })
}

const findings = async (page: Page): Promise<readonly string[]> => {
  await page.waitForTimeout(300)
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(one =>
    one.nodes.map(node => `${one.id}: ${one.help} at ${node.target.join(' ')}`),
  )
}

for (const { email, sees } of ROLES) {
  test(`${email} sees the screens of their role and no others`, async ({ page }) => {
    await open(page, email)
    const nav = page.getByRole('navigation', { name: 'Views' })
    for (const name of sees) await expect(nav.getByRole('link', { name })).toBeVisible()
    const queue = nav.getByRole('link', { name: 'Mine' })
    await expect(queue).toHaveCount((sees as readonly string[]).includes('Mine') ? 1 : 0)
    await expect(nav.getByRole('link', { name: 'People' })).toHaveCount(
      (sees as readonly string[]).includes('People') ? 1 : 0,
    )
  })
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any screen of an agent, ${theme}`, async ({ page }) => {
    await open(page, 'agent@sample.test', theme)
    await page.getByRole('option').filter({ hasText: 'Jonas Weber' }).click()
    expect(await findings(page), 'queue and ticket').toEqual([])
    await page.getByRole('button', { name: 'Replace' }).first().click()
    expect(await findings(page), 'replace').toEqual([])
    await page.keyboard.press('Escape')
    await page
      .getByRole('button', { name: /Pull from sale|Add to the pull/ })
      .first()
      .click()
    expect(await findings(page), 'pull').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: /^Outbox/ }).click()
    expect(await findings(page), 'outbox').toEqual([])
    await page.getByRole('link', { name: /^Product review/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await findings(page), 'review').toEqual([])
    await page.keyboard.press('Control+k')
    expect(await findings(page), 'palette').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('?')
    expect(await findings(page), 'keys').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+,')
    expect(await findings(page), 'settings').toEqual([])
  })

  test(`axe finds nothing on the screens of other roles, ${theme}`, async ({ page }) => {
    await open(page, 'merchandising@sample.test', theme)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await findings(page), 'merchandising').toEqual([])
  })

  test(`axe finds nothing on an admin’s screen, ${theme}`, async ({ page }) => {
    await open(page, 'admin@sample.test', theme)
    await expect(page.getByText('Maren Osei').first()).toBeVisible()
    expect(await findings(page), 'people').toEqual([])
  })

  test(`axe finds nothing where a key does not open, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme })
    await signInPage(page, site.hub, 'agent@sample.test', theme)
    await page.addInitScript(() => {
      const failed = { ok: false, error: { code: 'ipc.failed', detail: 'locked' } }
      Object.assign((window as unknown as { desktop: object }).desktop, {
        pageKey: () => Promise.resolve(failed),
      })
    })
    await page.goto(site.url)
    await expect(page.getByText('Unlock the keychain')).toBeVisible()
    expect(await findings(page), 'locked out').toEqual([])
    await page.getByRole('button', { name: 'Start anew…' }).click()
    expect(await findings(page), 'start anew').toEqual([])
  })
}
