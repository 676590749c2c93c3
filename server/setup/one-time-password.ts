import { randomInt } from 'node:crypto'
import { hashPassword } from '../auth/passwords.ts'
import type { Sql } from '../db/schema.ts'

/** Nothing that looks like something else when it is read aloud or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Somebody's new password: told once, to the operator, and kept only as a hash. */
export interface NewPassword {
  readonly email: string
  readonly password: string
}

/** Four groups of five: about 99 bits. */
const makePassword = (): string =>
  Array.from({ length: 4 }, () =>
    Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join(''),
  ).join('-')

export async function hasPassword(sql: Sql, personId: string): Promise<boolean> {
  const kept = await sql
    .selectFrom('person_secret')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return kept !== undefined
}

/** Gives somebody a password that nobody has seen before. An earlier one ends. */
export async function givePassword(
  sql: Sql,
  person: { readonly id: string; readonly email: string },
): Promise<NewPassword> {
  const password = makePassword()
  const hash = await hashPassword(password)
  await sql
    .insertInto('person_secret')
    .values({ person_id: person.id, hash })
    .onConflict(clash => clash.column('person_id').doUpdateSet({ hash }))
    .execute()
  return { email: person.email, password }
}

/** Signs somebody out of every device. */
export async function endSessionsOf(sql: Sql, personId: string, now: number): Promise<void> {
  await sql
    .updateTable('session')
    .set({ revoked_at: now })
    .where('person_id', '=', personId)
    .where('revoked_at', 'is', null)
    .execute()
}
