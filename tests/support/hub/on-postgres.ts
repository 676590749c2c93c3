import type { TestProject } from 'vitest/node'
import { startPostgres } from './databases.ts'

/** One PostgreSQL for all tests of a project; each test gets a database of its own on it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres()
  const empty = await postgres.open()
  await empty.close()
  project.provide('emptyDatabase', empty.url)
  return () => postgres.stop()
}
