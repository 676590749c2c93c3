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
  await expect(filter.getByRole('combobox', { name: 'Status' })).toBeFocused()
  await keys.type('on hold')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await expect(list).not.toHaveAccessibleName(wide ?? '')
  expect(await findings(page)).toEqual([])

  await filter.getByRole('combobox', { name: 'Priority' }).focus()
  await keys.type('urgent')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await filter.getByRole('combobox', { name: 'Product' }).focus()
  await keys.type('Halden 40')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await keys.press('Escape')
  await expect(filter).toHaveCount(0)
  await expect(page.getByText('No ticket here fits the filter')).toBeVisible()
  const chips = page.getByRole('group', { name: 'Filter' }).getByRole('button')
  await expect(chips).toHaveText(['on hold', 'urgent priority', 'Halden 40 carry-on'])

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
