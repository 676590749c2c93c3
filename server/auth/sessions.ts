import { createHash, randomBytes } from 'node:crypto'
import { sql as raw } from 'kysely'
import { actorOf } from '../../shared/domain/person/actor.ts'
import {
  type Actor,
  type Person,
  person as personSchema,
} from '../../shared/domain/person/person.ts'
import { DAY_MS } from '../../shared/lib/time.ts'
import type { Db } from '../db/schema.ts'

/** After this a device signs in again: a token that got lost does not open the desk for ever. */
export const LASTS_MS = 90 * DAY_MS

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Starts a session on one device. The token is told once; only its hash is kept. */
export async function startSession(
  db: Db,
  one: { personId: string; device: string; now: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await db
    .insertInto('session')
    .values({
      token_hash: hashOf(token),
      person_id: one.personId,
      device: one.device,
      created_at: one.now,
      revoked_at: null,
    })
    .execute()
  return token
}

/**
 * The same for whoever proved to know a password, or null where it has been changed since: a
 * session that began by the old one must not outlive it.
 */
export const startSessionBy = (
  passwordHash: string,
  { db, ...one }: { db: Db; personId: string; device: string; now: number },
): Promise<string | null> =>
  db.transaction().execute(async sql => {
    const kept = await sql
      .selectFrom('person_secret')
      .select('person_id')
      .where('person_id', '=', one.personId)
      .where('hash', '=', passwordHash)
      .forShare()
      .executeTakeFirst()
    return kept === undefined ? null : startSession(sql, one)
  })

/** Ends a session; the device learns at its next contact that it was revoked. */
export async function endSession(db: Db, token: string, now: number): Promise<void> {
  await db
    .updateTable('session')
    .set({ revoked_at: now })
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .execute()
}

export type Session = { readonly actor: Actor } | 'signedOut' | 'expired' | 'revoked'

/** Who a token stands for, with their roles as they are now. */
export async function readSession(db: Db, token: string, now: number): Promise<Session> {
  const found = await db
    .selectFrom('session')
    .leftJoin('row', join =>
      join
        .onRef('row.id', '=', 'session.person_id')
        .on('row.kind', '=', 'person')
        .on('row.deleted', '=', false),
    )
    .select(['session.revoked_at', 'session.created_at', 'row.data'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst()
  if (found === undefined) return 'signedOut'
  if (found.created_at <= now - LASTS_MS) return 'expired'
  if (found.revoked_at !== null || found.data === null) return 'revoked'
  return { actor: await actorFrom(db, personSchema.parse(found.data)) }
}

async function actorFrom(db: Db, person: Person): Promise<Actor> {
  if (!person.roles.includes('supervisor')) return actorOf(person, [])
  const teams = await db
    .selectFrom('row')
    .select('id')
    .where('kind', '=', 'team')
    .where('deleted', '=', false)
    .orderBy('id')
    .execute()
  return actorOf(
    person,
    teams.map(team => team.id),
  )
}

/** Somebody by the address they sign in with, and their kept password. */
export async function findByEmail(
  db: Db,
  email: string,
): Promise<{ person: Person; passwordHash: string | null } | undefined> {
  const found = await db
    .selectFrom('row')
    .leftJoin('person_secret', 'person_secret.person_id', 'row.id')
    .select(['row.data', 'person_secret.hash'])
    .where('row.kind', '=', 'person')
    .where('row.deleted', '=', false)
    .where(raw<string>`lower(row.data->>'email')`, '=', email.toLowerCase())
    .executeTakeFirst()
  if (found === undefined) return undefined
  return { person: personSchema.parse(found.data), passwordHash: found.hash }
}
