import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPlaywright, readVitest } from '../../scripts/test/reports.mjs'
import { temporaryFolder } from '../main/support/temporary-folder.ts'

function written(report: unknown): string {
  const path = join(temporaryFolder(), 'report.json')
  writeFileSync(path, JSON.stringify(report))
  return path
}

const vitest = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 1,
  numTodoTests: 0,
  success: true,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
}
const playwright = { stats: { expected: 4, unexpected: 1, flaky: 0, skipped: 2 }, errors: [] }

describe('counting test results', () => {
  test('a report that was never written is one failure', () => {
    expect(readVitest('/nowhere/report.json').failed).toBe(1)
    expect(readPlaywright('/nowhere/report.json').failed).toBe(1)
  })

  test('vitest: passed, failed and skipped', () => {
    expect(readVitest(written(vitest))).toEqual({ passed: 3, failed: 0, skipped: 1 })
  })

  test('vitest: a file that could not be loaded counts, though it has no tests', () => {
    const broken = { status: 'failed', assertionResults: [] }
    const report = { ...vitest, success: false, testResults: [...vitest.testResults, broken] }
    expect(readVitest(written(report)).failed).toBe(1)
  })

  test('vitest: an error outside of all tests is never counted as clean', () => {
    expect(readVitest(written({ ...vitest, success: false })).failed).toBe(1)
  })

  test('playwright: unexpected and flaky are failures, and so are errors outside of tests', () => {
    expect(readPlaywright(written(playwright))).toEqual({ passed: 4, failed: 1, skipped: 2 })
    const flaky = { ...playwright, stats: { ...playwright.stats, flaky: 1 } }
    expect(readPlaywright(written(flaky)).failed).toBe(2)
    const broken = { ...playwright, errors: [{ message: 'SyntaxError' }] }
    expect(readPlaywright(written(broken)).failed).toBe(2)
  })

  test('playwright: having no tests yet is no failure', () => {
    const none = {
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'Error: No tests found' }],
    }
    expect(readPlaywright(written(none)).failed).toBe(0)
  })
})
