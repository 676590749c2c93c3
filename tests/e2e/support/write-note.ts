import { expect, type Page } from '@playwright/test'

/** Writes a note on the ticket that is open, by keys alone. */
export async function writeNote(page: Page, words: string): Promise<void> {
  await page.bringToFront()
  await page.keyboard.press('Escape')
  await page.keyboard.press('m')
  await expect(page.locator(':focus')).toHaveAccessibleName(/note/i)
  await page.keyboard.type(words)
  await page.keyboard.press('Control+Enter')
}

/** The words as they stand in the conversation. */
export const said = (page: Page, words: string) =>
  page.getByRole('log', { name: 'Conversation' }).getByText(words)
