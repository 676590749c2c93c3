import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openDesk } from '../../support/desk-app.ts'
import { startHub } from '../../support/hub-process.ts'
import { connect } from '../support/shift.ts'

/** As a keychain that was set up anew leaves them: sealed with a key that nobody has. */
function loseKeys(profile: string): void {
  const folder = join(profile, 'keys')
  const locked = {
    version: 1,
    databaseId: '2f0b1a52-7c1e-4f5e-9b0c-1f3a9d4c5e6f',
    key: { how: 'keychain', data: 'djExAAAA' },
  }
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), JSON.stringify(locked))
}

test('a key that is gone for good locks nobody out: they start anew, and their queue comes again', async () => {
  test.setTimeout(180_000)
  const hub = await startHub()
  const first = await openDesk()
  await connect(first.page, hub, 'agent@sample.test')
  await expect(first.page.getByRole('option').first()).toBeVisible()
  await first.close()
  loseKeys(first.profile)

  const { page, ...second } = await openDesk({ profile: first.profile })
  await expect(page.getByText('Unlock the keychain of this system')).toBeVisible()
  await page.getByRole('button', { name: 'Start anew…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Start anew on this computer' })
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Delete and sign in' }).click()
  await connect(page, hub, 'agent@sample.test')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await second.close()
  await hub.stop()
})
