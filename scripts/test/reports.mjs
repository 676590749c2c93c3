import { existsSync, readFileSync } from 'node:fs'

/** A report that was never written means that the tests could not even start: one failure. */
const NEVER_RAN = { passed: 0, failed: 1, skipped: 0 }

/**
 * Reads vitest's JSON. A file that could not be loaded has no tests to count, so it counts
 * itself; and a run that calls itself unsuccessful is never counted as clean.
 * @param {string} path
 * @returns {import('./tally.mjs').Counts}
 */
export function readVitest(path) {
  if (!existsSync(path)) return NEVER_RAN
  const report = JSON.parse(readFileSync(path, 'utf8'))
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults
  const unloadable = files.filter(
    file =>
      file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
  ).length
  const failed = report.numFailedTests + unloadable
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !report.success ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/**
 * Reads Playwright's JSON. Errors outside of any test count as failures.
 * @param {string} path
 * @returns {import('./tally.mjs').Counts}
 */
export function readPlaywright(path) {
  if (!existsSync(path)) return NEVER_RAN
  const { stats, errors } = JSON.parse(readFileSync(path, 'utf8'))
  const nothingThere = errors.every((/** @type {{ message?: string }} */ error) =>
    /No tests found/.test(error.message ?? ''),
  )
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (nothingThere ? 0 : errors.length),
    skipped: stats.skipped,
  }
}
