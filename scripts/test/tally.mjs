import { spawn } from 'node:child_process'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {ReturnType<typeof startTally>} Tally
 */

/** Adds up what the parts of a test run say, and has the last word. */
export function startTally() {
  /** @type {Map<string, Counts>} */
  const parts = new Map()
  /** @type {string[]} */
  const notes = []
  /** @param {(counts: Counts) => number} pick */
  const sum = pick => [...parts.values()].reduce((total, counts) => total + pick(counts), 0)
  return {
    /**
     * @param {string} part
     * @param {Counts} counts
     */
    add(part, counts) {
      const had = parts.get(part) ?? { passed: 0, failed: 0, skipped: 0 }
      parts.set(part, {
        passed: had.passed + counts.passed,
        failed: had.failed + counts.failed,
        skipped: had.skipped + counts.skipped,
      })
    },
    /** @param {string} text something to say next to the totals */
    note: text => void notes.push(text),
    /** Prints the totals; the last line is the result alone, and the exit code agrees. */
    print() {
      console.log('')
      for (const [part, { passed, failed, skipped }] of parts) {
        console.log(`${part}: ${passed} passed, ${failed} failed, ${skipped} skipped`)
      }
      for (const text of notes) console.log(text)
      const failed = sum(counts => counts.failed)
      if (failed > 0) process.exitCode = 1
      console.log(`${sum(counts => counts.passed)} passed, ${failed} failed`)
    },
  }
}

/**
 * One check that passes or fails as a whole.
 * @param {Tally} tally
 * @param {string} name
 * @param {() => unknown} work
 */
export async function check(tally, name, work) {
  console.log(`\n== ${name}`)
  try {
    await work()
    tally.add('checks', { passed: 1, failed: 0, skipped: 0 })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    tally.note(`failed: ${name}`)
    tally.add('checks', { passed: 0, failed: 1, skipped: 0 })
  }
}

/**
 * Runs a program in our terminal; rejects when it ends badly.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>}
 */
export function run(program, args, env = {}) {
  const child = spawn(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', code =>
      code === 0 ? resolve() : reject(new Error(`${program} ${args[0]} ended with code ${code}`)),
    )
  })
}
