import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { type Site, signInPage, startSite } from '../../support/desk-page.ts'

let site: Site

test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(() => site.stop())

const findings = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(one => `${one.id}: ${one.help}`)
}

test('a list is narrowed by keys alone, and wide again', async ({ page }) => {
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  const rows = page.getByRole('option')
  await expect(rows.first()).toBeVisible({ timeout: 30_000 })
  const list = page.getByRole('listbox')
  const keys = page.keyboard
  await keys.press('g')
  await keys.press('a')
  await expect(list).toHaveAccessibleName(/^All/)
  const wide = await list.getAttribute('aria-label')

  await keys.press('f')
  const filter = page.getByRole('dialog', { name: 'Filter' })
  const field = (name: string) => filter.getByRole('combobox', { name })
  await expect(field('Status')).toBeFocused()
  const choose = async (words: string) => {
    // Twenty-five keys a second: no person is faster, and the kit's list needs a moment.
    await keys.type(words, { delay: 40 })
    // Marked: what Enter takes.
    await expect(filter.locator('[role=option][data-combobox-selected]')).toContainText(words)
    await keys.press('Enter')
  }
  await choose('on hold')
  await expect(list).not.toHaveAccessibleName(wide ?? '')
  expect(await findings(page)).toEqual([])

  await keys.press('Tab')
  await choose('urgent')
  await field('Product').focus()
  await choose('Halden 40')
  await keys.press('Escape')
  await expect(filter).toHaveCount(0)
  await expect(page.getByText('No ticket here fits the filter')).toBeVisible()
  const chips = page.getByRole('group', { name: 'Filter' }).getByRole('button')
  await expect(chips).toHaveText(['on hold', 'urgent priority', 'Halden 40 carry-on'])

  await keys.press('/')
  await keys.type('zzzz')
  await expect(page.getByText('No ticket has these words and fits the filter')).toBeVisible()
  await keys.press('Escape')
  await expect(page.getByText('No ticket here fits the filter')).toBeVisible()

  await chips.last().press('Enter')
  await expect(chips).toHaveCount(2)
  await page.getByRole('button', { name: 'Clear filter' }).press('Enter')
  await expect(chips).toHaveCount(0)
  await expect(list).toHaveAccessibleName(wide ?? '')
})

test('every ticket of a narrowed list is what was asked for, and the list follows a change', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await signInPage(page, site.hub, 'supervisor@sample.test', 'dark')
  await page.goto(`${site.url}/#/tickets/team?priority=high`)
  const rows = page.getByRole('option')
  await expect(rows.first()).toBeVisible({ timeout: 30_000 })
  const list = page.getByRole('listbox')
  const counted = async () => Number((await list.getAttribute('aria-label'))?.match(/\d+/)?.[0])
  const before = await counted()
  await rows.first().click()
  await expect(page.getByRole('region', { name: 'Ticket' }).getByText('high')).toBeVisible()

  await page.keyboard.press('f')
  await expect(page.getByRole('dialog', { name: 'Filter' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')

  await page.keyboard.press('Shift+P')
  await page.getByRole('menuitem', { name: 'urgent' }).click()
  await expect.poll(counted).toBe(before - 1)
})
