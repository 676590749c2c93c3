import { expect, test } from '@playwright/test'
import { type DeskApp, openDesk } from '../../support/desk-app.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'
import { picture, startLog } from '../support/pictures.ts'
import {
  connect,
  helpedCustomer,
  mailTo,
  readable,
  type TicketRow,
  tickets,
  voteLink,
} from '../support/shift.ts'

const SUBJECT = 'It broke on the second day'
const WORDS = 'I used it twice and it came apart in my hands. It was a present. What can you do?'
const ANSWER =
  'I am sorry that it broke, and that it was a present. A new one leaves today by express, at no cost to you. You need not send the broken one back.'
const NOTE = 'Second report of this part this week.'

let hub: HubProcess
let desk: DeskApp
let customer: TicketRow
let token: string

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  hub = await startHub()
  token = await hub.token('agent@sample.test')
  customer = await helpedCustomer(hub, token)
  desk = await openDesk()
})
test.afterEach(async () => {
  const info = test.info()
  if (info.status !== info.expectedStatus) {
    await desk.page.screenshot({ path: info.outputPath('as-it-was.png') })
  }
})
test.afterAll(async () => {
  await desk.close()
  await hub.stop()
})

/** One shift, from a customer's mail to their vote. With TOUR=1 it takes pictures on the way. */
test('a customer’s mail becomes a customer set right, offline included', async () => {
  test.setTimeout(240_000)
  const { page } = desk
  const log = startLog()
  await picture(desk, 'first-start')
  await connect(page, hub, 'agent@sample.test')
  log('signed in: the queue is on this computer')
  await picture(desk, 'queue')

  await hub.deliver({
    from: { name: customer.customerName, address: customer.customerEmail },
    to: 'travel@sample.test',
    subject: SUBJECT,
    text: `Order ${customer.orderNumber}.\n\n${WORDS}`,
  })
  // A fresh question stands below those who have waited longer: found by its words.
  await page.getByRole('searchbox').fill('second day came apart')
  const row = page.getByRole('option').filter({ hasText: SUBJECT })
  await expect(row).toBeVisible({ timeout: 20_000 })
  await row.click()
  await expect(page.getByRole('heading', { level: 1, name: SUBJECT })).toBeVisible()
  log('a mail arrived and is a ticket')
  await picture(desk, 'ticket')

  await hub.stop()
  const status = page.getByRole('status').filter({ hasText: /Offline/ })
  await expect(status.first()).toBeVisible({ timeout: 40_000 })
  log('the hub is gone: the desk goes on')

  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  await page.getByRole('textbox', { name: /note/i }).fill(NOTE)
  await page.keyboard.press('Control+Enter')
  const conversation = page.getByRole('log', { name: 'Conversation' })
  await expect(conversation.getByText(NOTE)).toBeVisible()

  await page.getByRole('button', { name: 'Replace' }).first().click()
  await picture(desk, 'replace')
  await page.getByLabel('The address is right').check()
  await page.getByRole('button', { name: 'Put into the reply' }).click()
  await page.getByRole('textbox', { name: 'Reply to the customer' }).fill(ANSWER)
  await expect(page.getByText('one bundle')).toBeVisible()
  await expect(page.getByText(/^saved/)).toBeVisible()
  await picture(desk, 'composer')
  await page.getByRole('button', { name: /^Send when online/ }).click()
  log('replied and replaced, offline')

  await page.getByRole('button', { name: 'Pull from sale' }).first().click()
  await page.getByRole('radio', { name: /defect/i }).check()
  await page.getByRole('textbox', { name: /own words/ }).fill(WORDS)
  await picture(desk, 'pull')
  await page.getByRole('dialog').getByRole('button', { name: /^Pull/ }).click()
  log('pulled the product, offline: queued, not yet in effect')
  await picture(desk, 'desk-offline')

  await page.getByRole('link', { name: /^Outbox/ }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Pull from sale' })).toBeVisible()
  await picture(desk, 'outbox')
  // Nothing has left: the folder of outgoing mail is the hub's, and the hub is gone.
  expect(hub.outgoing().filter(mail => mail.includes(customer.customerEmail))).toEqual([])

  await hub.start()
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: /^Online$/ })
      .first(),
  ).toBeVisible({
    timeout: 60_000,
  })
  log('the hub is back: everything took effect without a click')

  const mail = await mailTo(hub, customer.customerEmail)
  expect(readable(mail)).toContain('Was this answer helpful?')
  expect(mail).toMatch(/^Message-ID: <[^>]+@sample\.test>/im)
  expect(mail).toMatch(/^In-Reply-To: <[^>]+>/im)
  expect(mail).toMatch(/^References: <[^>]+>/im)
  expect(mail).toContain('text/plain')
  expect(mail).toContain('text/html')
  log('the customer’s copy is in the outgoing mail, with the question')

  const link = voteLink(mail)
  for (let n = 0; n < 5; n += 1) expect((await fetch(link)).status).toBe(200)
  const mine = async () => (await tickets(hub, token, SUBJECT))[0]
  expect((await mine())?.status).toBe('waiting')
  const vote = new URLSearchParams({
    value: 'no',
    reason: 'nothingHappened',
    words: 'Nothing came.',
  })
  await fetch(link, { method: 'POST', body: vote })
  await expect.poll(async () => (await mine())?.status, { timeout: 30_000 }).toBe('open')
  log('the customer voted No')

  await page.getByRole('searchbox').fill('nothing came')
  await page.getByRole('option').filter({ hasText: SUBJECT }).click()
  await expect(page.getByText('Nothing came.').first()).toBeVisible({ timeout: 20_000 })
  log('the ticket is open again with their words')
  await picture(desk, 'voted-no')

  const reviews = page.getByRole('link', { name: /^Product review/ })
  await reviews.click()
  await page
    .getByText(customer.productName ?? '')
    .first()
    .click()
  await picture(desk, 'review')
  log('the product stands in review')
})
