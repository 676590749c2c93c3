import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import type { Session } from '../../../shared/ipc/contract.ts'
import { installDesktop } from '../../support/browser-desktop.ts'
import { type Site, sessionFor, startSite } from '../../support/desk-page.ts'

/** The two ways in which Chromium keeps an IndexedDB on the disk. */
const ENGINES = [
  { name: 'LevelDB', args: ['--disable-features=IdbSqliteBackingStore'] },
  { name: 'SQLite', args: ['--enable-features=IdbSqliteBackingStore'] },
] as const

let site: Site

test.describe.configure({ timeout: 120_000 })
test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(() => site.stop())

/** How the IndexedDB of a profile is really kept. */
function engineOf(profile: string): (typeof ENGINES)[number]['name'] | 'none' {
  const folder = join(profile, 'Default', 'IndexedDB')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .map(file => join(file.parentPath, file.name))
  if (files.some(file => readFileSync(file).subarray(0, 15).toString() === 'SQLite format 3'))
    return 'SQLite'
  return files.some(file => file.includes('.leveldb')) ? 'LevelDB' : 'none'
}

async function openOn(profile: string, session: Session, args: readonly string[]) {
  const { launchOptions } = test.info().project.use
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), ...args],
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.addInitScript(installDesktop, { theme: 'light' as const, session })
  await page.goto(site.url)
  await expect(page.getByRole('option').first()).toBeVisible({ timeout: 30_000 })
  return { context, page }
}

const queued = (page: Page) => page.getByRole('button', { name: /queued/ })

for (const { name, args } of ENGINES) {
  test(`on ${name}, an act of a day offline outlives the browser and goes out once`, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'desk-browser-'))
    const session = await sessionFor(site.hub, 'agent@sample.test')
    const words = `Written on ${name}.`
    const first = await openOn(profile, session, args)
    await expect(first.page.getByRole('button', { name: 'Online' })).toBeVisible()
    await first.page.getByRole('option').first().click()
    await expect(first.page.getByRole('log', { name: 'Conversation' })).toBeVisible()
    const title = await first.page.getByRole('heading', { level: 1 }).innerText()
    await site.hub.stop()
    const focused = first.page.locator(':focus')
    await first.page.keyboard.press('m')
    await expect(focused).toHaveAccessibleName(/note/i)
    await first.page.keyboard.type(words)
    await first.page.keyboard.press('Control+Enter')
    await expect(queued(first.page)).toBeVisible({ timeout: 20_000 })
    await first.context.close()
    expect(engineOf(profile)).toBe(name)

    const second = await openOn(profile, session, args)
    await expect(queued(second.page)).toBeVisible({ timeout: 20_000 })
    await site.hub.start()
    await expect(second.page.getByRole('button', { name: 'Online' })).toBeVisible({
      timeout: 40_000,
    })
    // The same ticket by its words: what came meanwhile may have changed the order.
    await second.page.getByRole('option').filter({ hasText: title }).first().click()
    const said = second.page.getByRole('log', { name: 'Conversation' }).getByText(words)
    await expect(said).toHaveCount(1, { timeout: 20_000 })
    await second.context.close()
    rmSync(profile, { recursive: true, force: true })
  })
}
