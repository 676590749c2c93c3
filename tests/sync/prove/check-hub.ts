import { MEMORY_TABLES } from '../../../../renderer/engine/replica/row-tables.ts'
import type { OpenDatabase } from '../../../../server/db/open.ts'
import type { Message } from '../../../../shared/domain/message/message.ts'
import type { Remedy } from '../../../../shared/domain/remedy/remedy.ts'
import type { Device } from '../../../support/device.ts'
import type { Worker } from './crew.ts'

/** What must be true of the hub's database when everything has come to rest after a restore. */
export async function checkHub(
  db: OpenDatabase['db'],
  crew: readonly Worker[],
  accepted: ReadonlyMap<string, number>,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('row')
    .select(['kind', 'data'])
    .where('deleted', '=', false)
    .where('kind', 'in', ['message', 'remedy'])
    .execute()
  const of = <T>(kind: string) => rows.filter(row => row.kind === kind).map(row => row.data as T)
  return [
    ...(await lost(db, crew)),
    ...mails(of<Message>('message'), accepted),
    ...(await goods(db, of<Remedy>('remedy'))),
  ]
}

/** Nothing that was called saved is gone: the hub has decided it, or it stands before its person. */
async function lost(db: OpenDatabase['db'], crew: readonly Worker[]): Promise<string[]> {
  const decided = await db.selectFrom('decided').select('command_id').execute()
  const known = new Set(decided.map(row => row.command_id))
  return crew.flatMap(({ email, desk, acknowledged }) =>
    acknowledged
      // A draft that a newer one replaced before it left is pointless, not lost.
      .filter(({ id, name }) => name !== 'saveDraft' && !known.has(id))
      .filter(({ id }) => desk.engine.model.outbox.get(id) === undefined)
      .map(({ id, name }) => `${name} of ${email} was acknowledged and is lost (${id})`),
  )
}

function mails(messages: readonly Message[], accepted: ReadonlyMap<string, number>): string[] {
  const twice = [...accepted].filter(([, times]) => times > 1)
  const unsent = messages.filter(
    one => one.delivery === 'sent' && !accepted.has(`<${one.messageId}>`) && one.writtenAt !== null,
  )
  return [
    ...twice.map(([id, times]) => `mail ${id} left ${times} times`),
    ...messages.filter(one => one.delivery === 'leaving').map(one => `${one.id} never left`),
    // The sample's own replies are older than this mail server.
    ...unsent.filter(one => (one.writtenAt ?? 0) > START).map(one => `${one.id} is called sent`),
  ]
}
const START = Date.now()

async function goods(db: OpenDatabase['db'], remedies: readonly Remedy[]): Promise<string[]> {
  const calls = await db.selectFrom('shop_call').selectAll().execute()
  const orders = calls.filter(call => 'reference' in call.answer)
  const firsts = orders.flatMap(call => /^replace:(.*):1$/.exec(call.key)?.[1] ?? [])
  const references = new Set(orders.map(call => call.answer['reference']))
  return [
    ...firsts
      .filter((line, n) => firsts.indexOf(line) < n)
      .map(line => `the shop sent ${line} twice`),
    ...remedies
      .filter(one => one.state === 'done' && one.at > START && !references.has(one.shopReference))
      .map(one => `remedy ${one.id} has no order`),
  ]
}

/** Two devices of one person hold the same. */
export function differences(one: Device, other: Device): readonly string[] {
  const [mine, theirs] = [rowsOf(one), rowsOf(other)]
  return [...new Set([...mine.keys(), ...theirs.keys()])]
    .filter(key => mine.get(key) !== theirs.get(key))
    .map(key => `${one.account} and a new device of theirs differ in ${key}`)
}

function rowsOf({ engine }: Device): ReadonlyMap<string, string> {
  const rows = new Map<string, string>()
  for (const table of MEMORY_TABLES) {
    for (const row of engine.model.copy.table(table).values())
      rows.set(`${table} ${row.id}`, JSON.stringify(row))
  }
  return rows
}
