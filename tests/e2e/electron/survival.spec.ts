import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { openDesk } from '../../support/desk-app.ts'
import { startHub } from '../../support/hub-process.ts'
import { connect, tickets } from '../support/shift.ts'

const WORDS = 'Kept through everything.'

test('an act survives the plug pulled right after it was saved, and the loss of the whole IndexedDB', async () => {
  test.setTimeout(180_000)
  const hub = await startHub()
  const token = await hub.token('agent@sample.test')
  const first = await openDesk()
  await connect(first.page, hub, 'agent@sample.test')
  await first.page.getByRole('option').first().click()
  const title = await first.page.getByRole('heading', { level: 1 }).innerText()
  await hub.stop()

  await first.page.keyboard.press('r')
  await first.page.getByRole('textbox', { name: 'Reply to the customer' }).fill(WORDS)
  await expect(first.page.getByText(/^saved/)).toBeVisible()
  await first.page.keyboard.press('Control+Enter')
  const said = first.page.getByRole('log', { name: 'Conversation' }).getByText(WORDS)
  await expect(said).toBeVisible({ timeout: 20_000 })
  await expect(first.page.getByRole('status').filter({ hasText: 'queued' }).first()).toBeVisible()
  await first.kill()
  rmSync(join(first.profile, 'IndexedDB'), { recursive: true, force: true })

  await hub.start()
  const second = await openDesk({ profile: first.profile })
  const answered = async () => {
    const found = (await tickets(hub, token)).find(one => one.subject === title)
    return found?.status
  }
  await expect.poll(answered, { timeout: 60_000 }).toBe('waiting')
  await expect.poll(() => hub.outgoing().filter(mail => mail.includes(WORDS)).length).toBe(1)
  await second.close()
  await hub.stop()
})
