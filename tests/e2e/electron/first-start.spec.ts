import { expect, test } from '@playwright/test'
import { openDesk } from '../../support/desk-app.ts'
import { startHub } from '../../support/hub-process.ts'

test('a newcomer tries it with one click, and comes back to where they were', async () => {
  test.setTimeout(180_000)
  const first = await openDesk()
  await first.page.getByRole('button', { name: 'Open the sample' }).click()
  const seat = first.page.getByRole('button', { name: /Maren Osei/ })
  await expect(seat).toBeVisible({ timeout: 90_000 })
  await seat.click()
  await expect(first.page.getByRole('option').first()).toBeVisible({ timeout: 60_000 })
  await first.close()

  const second = await openDesk({ profile: first.profile })
  await expect(second.page.getByRole('option').first()).toBeVisible({ timeout: 60_000 })
  await expect(second.page.getByRole('status').filter({ hasText: 'Online' }).first()).toBeVisible({
    timeout: 60_000,
  })
  await second.close()
})

test.describe('what does not work is said in words', () => {
  const tryHub = async (address: string, password = 'wrong') => {
    const desk = await openDesk()
    const { page } = desk
    await page.getByLabel('Address').fill(address)
    await page.getByLabel('E-mail').fill('agent@sample.test')
    await page.getByRole('textbox', { name: 'Password' }).fill(password)
    await page.getByRole('button', { name: 'Connect' }).click()
    const said = await page.getByRole('alert').first().innerText({ timeout: 20_000 })
    await desk.close()
    return said
  }

  test('an address that is none', async () => {
    expect(await tryHub('not an address')).toMatch(/address/i)
  })

  test('a computer where no hub answers', async () => {
    expect(await tryHub('http://127.0.0.1:9')).toMatch(/reach|network|answer/i)
  })

  test('a password that is wrong, on a hub that is there', async () => {
    const hub = await startHub()
    expect(await tryHub(hub.url)).toMatch(/password/i)
    await hub.stop()
  })
})
