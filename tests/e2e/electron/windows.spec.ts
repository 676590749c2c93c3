import { expect, type Page, test } from '@playwright/test'
import { type DeskApp, openDesk } from '../../support/desk-app.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'
import { connect } from '../support/shift.ts'
import { said, writeNote } from '../support/write-note.ts'

let hub: HubProcess
let desk: DeskApp

test.beforeEach(async () => {
  hub = await startHub()
  desk = await openDesk()
  await connect(desk.page, hub, 'agent@sample.test')
})
test.afterEach(async () => {
  await desk.close()
  await hub.stop()
})

/** Another window, as the key opens it. */
async function newWindow(from: Page): Promise<Page> {
  const opened = desk.app.waitForEvent('window')
  await from.keyboard.press('Control+Shift+N')
  const page = await opened
  await expect(page.getByRole('button', { name: 'Online' })).toBeVisible({ timeout: 30_000 })
  return page
}

const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const openWindows = () => desk.app.windows().length

test('another window shows the same desk at the same ticket, and outlives the first', async () => {
  test.setTimeout(120_000)
  const one = desk.page
  await one.getByRole('option').first().click()
  await expect(one.getByRole('log', { name: 'Conversation' })).toBeVisible()
  const two = await newWindow(one)
  await expect(two.getByRole('heading', { level: 1 })).toHaveText(await title(one))

  await writeNote(two, 'Written in the second window.')
  await expect(said(one, 'Written in the second window.')).toBeVisible()

  // The engine began in the first: it goes on in the second.
  await one.close()
  expect(openWindows()).toBe(1)
  await writeNote(two, 'Written when the first was closed.')
  await expect(said(two, 'Written when the first was closed.')).toBeVisible()
  // All of it leaves for the hub.
  const isSent = two.getByRole('button', { name: 'Online', exact: true })
  await expect(isSent).toBeVisible({ timeout: 30_000 })
})

test('what is set in one window is set in the other', async () => {
  test.setTimeout(120_000)
  const two = await newWindow(desk.page)
  const theme = (page: Page) => page.locator('html').getAttribute('data-mantine-color-scheme')
  const before = await theme(two)
  await desk.page.keyboard.press('Control+k')
  await expect(desk.page.locator(':focus')).toHaveAccessibleName('Search commands')
  await desk.page.keyboard.type('Light or dark')
  await desk.page.keyboard.press('Enter')
  await expect.poll(() => theme(two)).not.toBe(before)
  expect(await theme(desk.page)).toBe(await theme(two))
})

test('signing out in one window closes the others', async () => {
  test.setTimeout(120_000)
  const two = await newWindow(desk.page)
  await two.keyboard.press('Control+k')
  await expect(two.locator(':focus')).toHaveAccessibleName('Search commands')
  await two.keyboard.type('Sign out')
  await two.keyboard.press('Enter')
  await two.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click()
  await expect(two.getByRole('button', { name: 'Connect' })).toBeVisible({ timeout: 20_000 })
  expect(openWindows()).toBe(1)
})
