import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const isRoot = () => process.getuid?.() === 0
const hasApt = () => existsSync('/usr/bin/apt-get')
let listsAreFresh = false

/**
 * @param {string[]} args
 * @returns {boolean}
 */
function apt(args) {
  const done = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (done.status !== 0) console.error((done.stderr || done.stdout || '').trim().slice(-2000))
  return done.status === 0
}

/**
 * The name this release uses: since 2024 some libraries carry `t64` behind their name.
 * @param {string} name
 * @returns {string}
 */
function nameHere(name) {
  const policy = spawnSync('apt-cache', ['policy', name, `${name}t64`], { encoding: 'utf8' })
  const candidates = (policy.stdout ?? '').split(/^(?=\S+:$)/m)
  const exists = candidates.some(
    block => block.startsWith(`${name}:`) && !/Candidate: \(none\)/.test(block),
  )
  if (exists) return name
  const renamed = candidates.some(
    block => block.startsWith(`${name}t64:`) && !/Candidate: \(none\)/.test(block),
  )
  return renamed ? `${name}t64` : name
}

/**
 * Installs Debian packages where we may; otherwise prints the one command to type.
 * @param {string[]} names
 * @param {string} purpose said to the person, as in "Installing <purpose>"
 * @returns {boolean} whether they were installed
 */
export function installPackages(names, purpose) {
  if (!hasApt()) return false
  if (!isRoot()) {
    const here = names.map(nameHere).join(' ')
    console.log(`Needed: ${purpose}. Please run:`)
    console.log(`  sudo apt-get update && sudo apt-get install -y ${here}`)
    return false
  }
  console.log(`Installing ${purpose} (${names.length} Debian packages and what they need) ...`)
  if (!listsAreFresh) listsAreFresh = apt(['update', '-qq'])
  return apt(['install', '-y', '-qq', '--no-install-recommends', ...names.map(nameHere)])
}
