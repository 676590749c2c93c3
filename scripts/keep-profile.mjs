import { readFileSync } from 'node:fs'
import { loader } from './build/load-typescript.mjs'

/**
 * `npm run keep-profile`, once for each release: keeps what this version leaves on a
 * computer, so that every later one can be tried on it.
 */
const load = await loader()
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
const { makeProfile } = await load('/tests/support/profiles/make-profile.ts')
const { keepProfile } = await load('/tests/support/profiles/profile.ts')
console.log(`Kept as ${keepProfile(version, await makeProfile())}`)
process.exit()
