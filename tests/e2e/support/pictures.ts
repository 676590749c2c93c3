import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DeskApp } from '../../support/desk-app.ts'

const FOLDER = 'docs/pictures'
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

/** Only the tour takes pictures; the same steps as a test only look. */
const isTour = process.env['TOUR'] === '1'

/** What happened when, in one line each. */
export function startLog(): (line: string) => void {
  const begun = Date.now()
  const file = join(FOLDER, 'tour.log')
  if (isTour) {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(file, '')
  }
  return line => {
    const seconds = ((Date.now() - begun) / 1000).toFixed(1).padStart(6)
    if (isTour) {
      appendFileSync(file, `${seconds} s  ${line}\n`)
      console.log(`${seconds} s  ${line}`)
    }
  }
}

/** The screen as it is now, in both themes; large windows too. */
export async function picture(desk: DeskApp, name: string): Promise<void> {
  if (!isTour) return
  for (const size of SIZES) {
    await desk.resize(size.width, size.height)
    for (const theme of ['light', 'dark'] as const) {
      await desk.theme(theme)
      await desk.page.waitForTimeout(350)
      const suffix = size.width === 1280 ? '' : `-${size.width}`
      await desk.page.screenshot({ path: join(FOLDER, `${name}-${theme}${suffix}.png`) })
    }
  }
  await desk.resize(SIZES[0].width, SIZES[0].height)
  await desk.theme('light')
}
