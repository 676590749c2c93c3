import { expect, test } from '@playwright/test'
import { type DeskApp, openDesk } from '../../support/desk-app.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'
import { connect } from '../support/shift.ts'

let hub: HubProcess
let desk: DeskApp

test.beforeAll(async () => {
  hub = await startHub()
  desk = await openDesk()
  await connect(desk.page, hub, 'agent@sample.test')
})
test.afterAll(async () => {
  await desk.close()
  await hub.stop()
})

const HOSTILE = `
<table width="100%"><tr><td style="padding:8px">
<h2>My case</h2><p>The <b>wheel</b> fell <a href="https://elsewhere.test/x">off</a>.</p>
<img src="https://track.test/p.png"><img src=x onerror="top.ran = true">
<script>top.ran = true</script><svg onload="top.ran = true"></svg>
<form action="https://elsewhere.test"><input name="a"></form>
<iframe src="https://elsewhere.test"></iframe><a href="javascript:top.ran = true">run</a>
<style>@import "https://elsewhere.test/a.css"; body { display: none }</style>
</td></tr></table>`

test('a mail with everything bad in it is shown, runs nothing, loads nothing, leaves nowhere', async () => {
  const { page } = desk
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await hub.deliver({
    from: 'Eva <eva@mail.test>',
    to: 'travel@sample.test',
    subject: 'A mail with everything in it',
    html: HOSTILE,
    attachments: [{ filename: '../../photo.png', content: Buffer.from('picture') }],
  })
  await page.getByRole('searchbox').fill('everything in it')
  await page.getByRole('option').filter({ hasText: 'Eva' }).click()
  const frame = page.frameLocator('iframe[title="Mail from Eva"]')
  await expect(frame.getByText('My case')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByText(/Pictures from elsewhere are not loaded/)).toBeVisible()
  await expect(page.getByRole('button', { name: /photo\.png/ })).toBeVisible()
  const question = await asksBeforeOpening(desk, () =>
    frame.getByRole('link', { name: 'off' }).click(),
  )
  expect(question).toContain('elsewhere.test')

  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
  expect(asked.filter(url => url.includes('elsewhere') || url.includes('track'))).toEqual([])
  expect(page.url()).toMatch(/^app:\/\/desk\//)
  expect(desk.app.windows()).toHaveLength(1)
})

/** What the system's own dialog asks when a link is clicked; it is answered with Cancel. */
async function asksBeforeOpening(one: DeskApp, click: () => Promise<void>): Promise<string> {
  await one.app.evaluate(({ dialog }) => {
    Object.assign(dialog, {
      showMessageBox: (...given: readonly unknown[]) => {
        const { message } = given.at(-1) as { message: string }
        Object.assign(globalThis, { asked: message })
        return Promise.resolve({ response: 1, checkboxChecked: false })
      },
    })
  })
  await click()
  const asked = () => one.app.evaluate(() => (globalThis as { asked?: string }).asked ?? '')
  await expect.poll(asked).not.toBe('')
  return asked()
}
