import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom. A folder may always import itself; the longest match wins. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'shared/lib': [],
  'shared/command': ['shared/lib'],
  'shared/domain': ['shared/command', 'shared/lib'],
  'shared/sync': ['shared/command', 'shared/lib'],
  'shared/ipc': ['shared/lib'],
  preload: ['shared/ipc'],
  main: ['shared/ipc', 'shared/lib'],
  'renderer/ui': ['shared/lib'],
  'renderer/platform': ['shared/ipc', 'shared/lib'],
  'renderer/engine': [
    'renderer/platform',
    'shared/domain',
    'shared/command',
    'shared/sync',
    'shared/lib',
  ],
  'renderer/features': [
    'renderer/engine',
    'renderer/ui',
    'renderer/platform',
    'shared/domain',
    'shared/lib',
  ],
  'renderer/app': ['renderer', 'shared/domain', 'shared/lib'],
  server: ['shared/domain', 'shared/command', 'shared/sync', 'shared/lib'],
  scripts: [],
}

/** Top folders of code; each says in a short README what lives there. */
const HOMES = ['shared', 'main', 'preload', 'renderer', 'server', 'scripts', 'tests']
const SCANNED = ['shared', 'main', 'preload', 'renderer', 'server', 'scripts']

const under = (folder: string) => (path: string) => path.startsWith(`${folder}/`)
const ruleOf = (path: string) =>
  Object.keys(MAY_IMPORT)
    .filter(folder => under(folder)(path))
    .sort((a, b) => b.length - a.length)[0]
/** Each feature is a home of its own: features never import one another. */
const homeOf = (path: string) => /^renderer\/features\/[^/]+(?=\/)/.exec(path)?.[0] ?? ruleOf(path)
/** What all features share (how to reach the desk, how to act) stands beside their folders. */
const isForAllFeatures = (path: string) => /^renderer\/features\/[^/]+\.tsx?$/.test(path)

const sources = SCANNED.filter(existsSync).flatMap(top =>
  readdirSync(top, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(tsx?|mjs)$/.test(name))
    .map(name => join(top, name)),
)

/** Static, side-effect and dynamic imports, re-exports and worker URLs alike. */
const IMPORTS =
  /(?:\bfrom\s*|\bimport\s*|\bimport\(\s*|\brequire\(\s*|\bnew URL\(\s*)['"]([^'"\n]+)['"]/g
const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '')
const importsOf = (path: string) =>
  [...withoutComments(readFileSync(path, 'utf8')).matchAll(IMPORTS)].map(([, to]) => to ?? '')
const importersOf = (known: RegExp) =>
  sources.filter(path => importsOf(path).some(to => known.test(to)))

describe.each(sources)('%s', path => {
  test('imports only what its folder may', () => {
    const targets = importsOf(path)
      .filter(to => to.startsWith('.'))
      .map(to => normalize(join(dirname(path), to)))
    const rule = ruleOf(path)
    expect(rule, 'no rule says what this folder may import').toBeDefined()
    const allowed = [homeOf(path) ?? '', ...(MAY_IMPORT[rule ?? ''] ?? [])]
    const isAllowed = (to: string) =>
      allowed.some(folder => under(folder)(to)) ||
      (rule === 'renderer/features' && isForAllFeatures(to))
    expect(targets.filter(to => !isAllowed(to))).toEqual([])
  })
})

test('the domain takes the time and the dice from its context', () => {
  const impure = sources
    .filter(under('shared/domain'))
    .filter(path =>
      /\b(Date\.now|new Date\(\)|Math\.random|crypto\.|performance\.now|setTimeout)/.test(
        readFileSync(path, 'utf8'),
      ),
    )
  expect(impure).toEqual([])
})

test('only main and preload know Electron', () => {
  const leaks = importersOf(/^electron(\/|-log|-updater|$)/)
  // The loader that default-app.mjs writes into the trial runtime runs inside Electron.
  const known = /^(main|preload)\/|^scripts\/runtime\/default-app\.mjs$/
  expect(leaks.filter(path => !known.test(path))).toEqual([])
})

test('only main, the hub and the scripts know Node', () => {
  const leaks = importersOf(/^node:/)
  expect(leaks.filter(path => !/^(main|server|scripts)\//.test(path))).toEqual([])
})

test('the domain knows no screen, no wire and no database', () => {
  const leaks = importersOf(/^(?!\.)(?!zod$)/)
  expect(leaks.filter(under('shared/domain'))).toEqual([])
})

describe.each(HOMES)('%s/', home => {
  test('says in at most 25 lines what lives here', () => {
    const readme = join(home, 'README.md')
    expect(existsSync(readme), `${readme} is missing`).toBe(true)
    expect(readFileSync(readme, 'utf8').trimEnd().split('\n').length).toBeLessThanOrEqual(25)
  })
})
