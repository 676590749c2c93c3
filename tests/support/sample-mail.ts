import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SAMPLES = join(dirname(fileURLToPath(import.meta.url)), '../samples')

/** Every real and broken mail kept in tests/samples, by its path there. */
export function sampleMails(): readonly { readonly path: string; readonly raw: Uint8Array }[] {
  return readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.eml$|msg_\w+\.txt$/.test(path))
    .sort()
    .map(path => ({ path, raw: new Uint8Array(readFileSync(join(SAMPLES, path))) }))
}
