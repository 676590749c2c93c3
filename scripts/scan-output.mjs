import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ALLOWED, FILLED_IN_HUB, TOO_NEW } from './scan/too-new.mjs'

/** How much text on either side is looked at, and shown. */
const AROUND = 90

/**
 * @typedef {object} Finding
 * @property {string} file
 * @property {string} name which feature
 * @property {string} around the text it was found in
 */

/**
 * Looks for features that the oldest runtime lacks in one file's text.
 * @param {string} file its name tells script from style, and Node from page
 * @param {string} text
 * @returns {Finding[]}
 */
export function scanText(file, text) {
  const where = file.endsWith('.css') ? 'style' : 'script'
  const runsOnNode = file.endsWith('.cjs')
  const filled = file.endsWith('hub.cjs') ? FILLED_IN_HUB : []
  const looked = TOO_NEW.filter(
    one => one.where === where && (runsOnNode || one.node !== true) && !filled.includes(one.name),
  )
  return looked.flatMap(({ name, pattern }) =>
    [...text.matchAll(pattern)]
      .map(match => text.slice(Math.max(0, match.index - AROUND), match.index + AROUND))
      .filter(around => !ALLOWED.some(entry => entry.name === name && entry.around.test(around)))
      .map(around => ({ file, name, around: around.replaceAll(/\s+/g, ' ') })),
  )
}

/**
 * Scans every script and style below a folder.
 * @param {string} folder
 * @returns {Finding[]}
 */
export const scanFolder = folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:cjs|mjs|js|css)$/.test(name))
    .flatMap(name => scanText(join(folder, name), readFileSync(join(folder, name), 'utf8')))

/**
 * Stops a build whose output would not run on Chromium 114 or Node 18.
 * @param {string} folder
 */
export function scanOutput(folder) {
  const findings = scanFolder(folder)
  if (findings.length === 0) return
  for (const { file, name, around } of findings.slice(0, 20)) {
    console.error(`${file}: ${name}\n    ...${around}...`)
  }
  throw new Error(
    `${findings.length} uses of features that the oldest runtime lacks in ${folder}. ` +
      'Use something older, or, where a library asks before it uses, say so in scripts/scan/too-new.mjs.',
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync('out')) throw new Error('Nothing is built yet: npm run build')
  scanOutput('out')
  console.log('Nothing in out/ is too new for the oldest runtime.')
}
