import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Fetches one package from the registry, and takes it only if it is the one we know.
 * @param {{ name: string, integrity: string, into: string }} wanted `name` with its version
 * @returns {Promise<string>} the archive's path
 */
export async function fetchPackage({ name, integrity, into }) {
  await pack(name, into)
  const archive = join(into, readdirSync(into).find(file => file.endsWith('.tgz')) ?? '')
  const hash = createHash('sha512')
  await pipeline(createReadStream(archive), hash)
  const found = `sha512-${hash.digest('base64')}`
  if (found !== integrity) throw new Error(`${name} is not what it was: ${found}`)
  return archive
}

/**
 * @param {string} name
 * @param {string} destination
 */
function pack(name, destination) {
  const npm = spawn('npm', ['pack', name, '--pack-destination', destination, '--silent'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  npm.stderr.on('data', chunk => (complaint += chunk))
  return new Promise((resolve, reject) => {
    npm.on('error', reject)
    npm.on('exit', code =>
      code === 0
        ? resolve(undefined)
        : reject(new Error(`The package registry did not give ${name}.\n${complaint.trim()}`)),
    )
  })
}
