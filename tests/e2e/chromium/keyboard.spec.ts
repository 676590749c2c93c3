import { expect, type Page, test } from '@playwright/test'
import { type Site, signInPage, startSite } from '../../support/desk-page.ts'
import { tickets } from '../support/shift.ts'

let site: Site

test.beforeAll(async () => {
  site = await startSite()
})
test.afterAll(() => site.stop())

/** Every step by key: search, open, note, replace, reply with it, pull, outbox, back. No mouse. */
test('the whole path works by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000)
  const token = await site.hub.token('agent@sample.test')
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  const focused = page.locator(':focus')
  const keys = page.keyboard
  await expect(page.getByRole('status').filter({ hasText: 'Online' }).first()).toBeVisible({
    timeout: 30_000,
  })
  await expect(page.getByRole('option').first()).toBeVisible()

  await keys.press('/')
  await keys.type('folake bottle leaks')
  const row = page.getByRole('option').filter({ hasText: 'Folake Balogun' })
  await expect(row).toBeVisible()
  await keys.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Bottle leaks')

  await keys.press('m')
  await expect(focused).toHaveAccessibleName(/note/i)
  await keys.type('She called as well.')
  await keys.press('Control+Enter')
  const conversation = page.getByRole('log', { name: 'Conversation' })
  await expect(conversation.getByText('She called as well.')).toBeVisible()

  await keys.press('Control+k')
  await expect(focused).toHaveAccessibleName('Search commands')
  await keys.type('Replace')
  await keys.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Replace' })).toBeVisible()
  const tabTo = async (name: RegExp) => {
    for (let n = 0; n < 40; n += 1) {
      await keys.press('Tab')
      if (await focused.evaluate((at, source) => new RegExp(source).test(nameOf(at)), name.source))
        return
    }
    throw new Error(`no way to ${name} by keyboard`)
  }
  await page.evaluate(() => {
    const nameOf = (at: Element): string =>
      at.getAttribute('aria-label') ??
      ((at as HTMLInputElement).labels?.[0]?.textContent || at.textContent || '')
    Object.assign(window, { nameOf })
  })
  await tabTo(/address is right/)
  await keys.press('Space')
  await tabTo(/^Put into the reply/)
  await keys.press('Enter')
  await expect(page.getByText('one bundle')).toBeVisible()

  await keys.press('Escape')
  await keys.press('r')
  await expect(focused).toHaveAccessibleName('Reply to the customer')
  await keys.press('Control+a')
  await keys.type('Dear Folake, a new one leaves today.')
  await expect(page.getByText(/^saved/)).toBeVisible()
  await keys.press('Control+Enter')
  await expect(conversation.getByText('a new one leaves today')).toBeVisible()
  const answered = async () => (await tickets(site.hub, token, 'Bottle leaks'))[0]?.status
  await expect.poll(answered, { timeout: 20_000 }).toBe('waiting')

  await keys.press('Escape')
  await keys.press('g')
  await keys.press('o')
  await expect(page.getByRole('heading', { level: 1, name: 'Outbox' })).toBeVisible()
  await keys.press('g')
  await keys.press('i')
  await keys.press('j')
  await keys.press('?')
  await expect(page.getByRole('dialog')).toBeVisible()
  await keys.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

/** The app is open, and so is the first ticket of the list. */
const open = async (page: Page) => {
  await signInPage(page, site.hub, 'agent@sample.test')
  await page.goto(site.url)
  await expect(page.getByRole('option').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('log', { name: 'Conversation' })).toBeVisible()
}

test('a note begun before its field has come is written there, letter by letter', async ({
  page,
}) => {
  await page.route(/composer-.*\.js/, async route => {
    await new Promise(resolve => setTimeout(resolve, 1_000))
    await route.continue()
  })
  await open(page)
  const title = page.getByRole('heading', { level: 1 })
  const before = await title.innerText()

  await page.keyboard.press('m')
  await page.keyboard.type('Her neighbour has it. E')

  const note = page.getByRole('textbox', { name: /note/i })
  await expect(note).toHaveValue('Her neighbour has it. E')
  await expect(note).toBeFocused()
  await expect(title).toHaveText(before)
})

test('a key pressed while the list still moves is for the ticket moved to', async ({ page }) => {
  await open(page)
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  const row = (n: number) => page.getByRole('option').nth(n)
  await expect(page.getByRole('listbox', { name: /Unassigned/ })).toBeVisible()
  await expect(row(0)).toHaveAttribute('aria-selected', 'true')
  const idOf = async (n: number) => (await row(n).getAttribute('id')) ?? ''
  const [stays, taken] = [await idOf(0), await idOf(1)]

  await page.keyboard.press('j')
  await page.keyboard.press('i')

  await expect(page.locator(`#${taken}`)).toHaveCount(0)
  await expect(page.locator(`#${stays}`)).toBeVisible()
  await expect(page.getByRole('log').getByText('took this')).toBeVisible()
})

test('keys pressed in a row act on one ticket after the other, as if pressed slowly', async ({
  page,
}) => {
  await open(page)
  await page.keyboard.press('g')
  await page.keyboard.press('u')
  await expect(page.getByRole('listbox', { name: /Unassigned/ })).toBeVisible()
  const row = (n: number) => page.getByRole('option').nth(n)
  await expect(row(0)).toHaveAttribute('aria-selected', 'true')
  const ids = await Promise.all([0, 1, 2].map(n => row(n).getAttribute('id')))

  for (const key of ['j', 'i', 'j', 'i']) await page.keyboard.press(key)

  await expect(page.locator(`#${ids[1]}`)).toHaveCount(0)
  await expect(page.locator(`#${ids[2]}`)).toHaveCount(0)
  await expect(page.locator(`#${ids[0]}`)).toBeVisible()
})

test('notes written one right after the other lose no letter', async ({ page }) => {
  await open(page)
  const notes = Array.from({ length: 8 }, (_, n) => `Said by phone, part ${n}.`)

  for (const words of notes) {
    await page.keyboard.press('m')
    await page.keyboard.type(words)
    await page.keyboard.press('Control+Enter')
  }

  const conversation = page.getByRole('log', { name: 'Conversation' })
  for (const words of notes) await expect(conversation.getByText(words)).toBeVisible()
})

test('what is typed while a note cannot be saved stands behind its words, where it is said', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(failJournal, { afterMs: 400 })

  await page.keyboard.press('m')
  await page.keyboard.type('Said by phone.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('m')
  await page.keyboard.type(' Twice.')

  await expect(page.getByRole('alert').filter({ hasText: 'disk' }).first()).toBeVisible()
  const note = page.getByRole('textbox', { name: /note/i })
  await expect(note).toHaveValue('Said by phone. Twice.')
  await expect(note).toBeFocused()
})

test('a note that cannot be saved has the keyboard again, unless its writer is elsewhere', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(failJournal, { afterMs: 400 })
  const note = page.getByRole('textbox', { name: /note/i })
  const alert = page.getByRole('alert').filter({ hasText: 'disk' }).first()

  await page.keyboard.press('m')
  await page.keyboard.type('Said by phone.')
  await page.keyboard.press('Control+Enter')
  await expect(note).not.toBeFocused()
  await expect(alert).toBeVisible()
  await expect(note).toBeFocused()
  // Nor can its draft be kept, some moments later.
  await page.waitForTimeout(2_000)
  await expect(note).toHaveValue('Said by phone.')

  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('/')
  await page.keyboard.type('kettle')
  await page.waitForTimeout(1_000)
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(page.getByRole('searchbox')).toHaveValue('kettle')
})

test('when there is room again a note is saved, and nothing is said of the disk any more', async ({
  page,
}) => {
  await open(page)
  await page.evaluate(failJournal, { afterMs: 0 })
  const ofDisk = page.getByText(/disk is full/)
  const foot = page.getByText(/everything you do is saved/)
  await expect(foot).toBeVisible()

  await page.keyboard.press('m')
  await page.keyboard.type('Said by phone.')
  await page.keyboard.press('Control+Enter')
  await expect(ofDisk.first()).toBeVisible()
  await expect(foot).toBeHidden()

  await page.evaluate(makeRoom)
  await page.keyboard.press('Control+Enter')
  const conversation = page.getByRole('log', { name: 'Conversation' })
  await expect(conversation.getByText('Said by phone.')).toBeVisible()
  await expect(foot).toBeVisible()
  await expect(ofDisk).toHaveCount(0)
})

interface Disk {
  desktop: { journalAppend: () => Promise<object> }
  journalWithRoom: () => Promise<object>
}

/** Runs in the page: from here on the journal has no room, and needs so long to say so. */
function failJournal({ afterMs }: { afterMs: number }): void {
  const disk = window as unknown as Disk
  disk.journalWithRoom = disk.desktop.journalAppend
  disk.desktop.journalAppend = async () => {
    await new Promise(resolve => setTimeout(resolve, afterMs))
    return { ok: false, error: { code: 'diskFull', detail: 'no room' } }
  }
}

/** Runs in the page, after failJournal. */
function makeRoom(): void {
  const disk = window as unknown as Disk
  disk.desktop.journalAppend = disk.journalWithRoom
}

declare function nameOf(at: Element): string
