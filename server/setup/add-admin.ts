import type { Person } from '../../shared/domain/person/person.ts'
import { PEOPLE } from '../../shared/domain/person/spaces.ts'
import { findByEmail } from '../auth/sessions.ts'
import { type ChangingHub, type Happening, letHappen } from '../db/change-desk.ts'
import { BadConfiguration } from '../env.ts'
import { endSessionsOf, givePassword, hasPassword, type NewPassword } from './one-time-password.ts'

const ADDRESS = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+$/

/**
 * Makes somebody an admin: a new person, or one who is there. Gives back their new
 * password, or null for somebody who has one already.
 */
export async function addAdmin(hub: ChangingHub, email: string): Promise<NewPassword | null> {
  if (!ADDRESS.test(email)) {
    throw new BadConfiguration(
      `--add-admin is not right: ${email || 'nothing'} is no e-mail address.`,
    )
  }
  return letHappen(hub, 'add-admin', async given => {
    const { tx, sql } = given
    const found = await findByEmail(sql, email)
    const person = found?.person ?? (await newPerson(given, email))
    // As it is now that nobody else changes it.
    const now = (await tx.person.get(person.id)) ?? person
    await tx.person.put({ ...now, roles: [...new Set([...now.roles, 'admin' as const])] })
    return (await hasPassword(sql, person.id)) ? null : givePassword(sql, person)
  })
}

/** Gives somebody another password and signs them out everywhere: lost, or known to others. */
export const newPasswordFor = (hub: ChangingHub, email: string): Promise<NewPassword> =>
  letHappen(hub, 'new-password', async ({ sql, ctx }) => {
    const found = await findByEmail(sql, email)
    if (found === undefined) {
      throw new BadConfiguration(
        `--new-password is not right: nobody here has the address ${email}.`,
      )
    }
    // The password first: who is signing in with the old one has a session by then, or gets none.
    const given = await givePassword(sql, found.person)
    await endSessionsOf(sql, found.person.id, ctx.now)
    return given
  })

async function newPerson({ tx }: Happening, email: string): Promise<Person> {
  const mailbox = email.slice(0, email.lastIndexOf('@'))
  const wanted = mailbox
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
  const limits = { perOrderMinor: 0, perDayMinor: 0 }
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted || 'admin' : `${wanted || 'admin'}-${n}`
    if ((await tx.person.get(id)) !== undefined) continue
    return { id, space: PEOPLE, name: mailbox, email, roles: [], teamIds: [], limits }
  }
}
