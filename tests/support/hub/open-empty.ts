import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { inject } from 'vitest'
import { type OpenDatabase, openPostgres } from '../../../server/db/open.ts'
import { openInMemory } from './databases.ts'

/** What `on-postgres.ts` gives to the tests of its project. */
declare module 'vitest' {
  export interface ProvidedContext {
    /** A database with its tables and nothing in them, to be copied. */
    readonly emptyDatabase: string | undefined
  }
}

/**
 * A database with its tables: PGlite in memory, and a real PostgreSQL in the project `hub-postgres`,
 * where the same tests run a second time. It goes when it is closed.
 */
export async function openEmpty(): Promise<OpenDatabase & { readonly url?: string }> {
  const template = inject('emptyDatabase')
  return template === undefined ? openInMemory() : openCopy(template)
}

async function openCopy(template: string): Promise<OpenDatabase & { readonly url: string }> {
  const name = `copy_${randomUUID().replaceAll('-', '')}`
  const url = new URL(template)
  const from = url.pathname.slice(1)
  url.pathname = name
  await tellServer(template, `create database ${name} template ${from}`)
  const opened = await openPostgres(url.href)
  return {
    ...opened,
    url: url.href,
    async close() {
      await opened.close()
      await tellServer(template, `drop database ${name} with (force)`)
    },
  }
}

/** Nobody may be inside a database that is copied: the server's own is asked. */
async function tellServer(template: string, command: string): Promise<void> {
  const url = new URL(template)
  url.pathname = 'postgres'
  const client = new Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(command)
  } finally {
    await client.end()
  }
}
