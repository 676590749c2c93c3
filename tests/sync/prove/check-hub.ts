import type { OpenDatabase } from '../../../server/db/open.ts'
import type { CommandName } from '../../../shared/domain/commands.ts'
import type { Message } from '../../../shared/domain/message/message.ts'
import type { Remedy } from '../../../shared/domain/remedy/remedy.ts'

/** An act of which somebody was told that it is saved. */
export interface Acknowledged {
  readonly id: string
  readonly name: CommandName
}

/** What one person was told, and what stands in their outbox now. */
export interface Account {
  readonly who: string
  readonly acknowledged: readonly Acknowledged[]
  readonly isKept: (id: string) => boolean
}

/** What the outer world has seen. */
interface World {
  /** How often the mail server took each mail, by Message-ID. */
  readonly accepted: ReadonlyMap<string, number>
  /** Mails and replacements older than this came with the sample. */
  readonly since: number
}

/** What must be true of the hub's database when everything has come to rest. */
export async function checkHub(
  db: OpenDatabase['db'],
  accounts: readonly Account[],
  { accepted, since }: World,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('row')
    .select(['kind', 'data'])
    .where('deleted', '=', false)
    .where('kind', 'in', ['message', 'remedy'])
    .execute()
  const of = <T>(kind: string) => rows.filter(row => row.kind === kind).map(row => row.data as T)
  const messages = of<Message>('message')
  const remedies = of<Remedy>('remedy').filter(one => one.at > since)
  return [
    ...(await lost(db, accounts)),
    ...mails(messages, accepted, since),
    ...(await goods(db, remedies)),
  ]
}

/** Nothing that was called saved is gone: the hub has decided it, or it stands before its person. */
async function lost(db: OpenDatabase['db'], accounts: readonly Account[]): Promise<string[]> {
  const decided = await db.selectFrom('decided').select('command_id').execute()
  const known = new Set(decided.map(row => row.command_id))
  return accounts.flatMap(({ who, acknowledged, isKept }) =>
    acknowledged
      // A draft that a newer one replaced before it left is pointless, not lost.
      .filter(({ id, name }) => name !== 'saveDraft' && !known.has(id) && !isKept(id))
      .map(({ id, name }) => `${name} of ${who} was acknowledged and is lost (${id})`),
  )
}

function mails(
  messages: readonly Message[],
  accepted: ReadonlyMap<string, number>,
  since: number,
): string[] {
  const twice = [...accepted].filter(([, times]) => times > 1)
  const unsent = messages.filter(
    one => one.delivery === 'sent' && !accepted.has(`<${one.messageId}>`) && one.writtenAt !== null,
  )
  return [
    ...twice.map(([id, times]) => `mail ${id} left ${times} times`),
    ...messages.filter(one => one.delivery === 'leaving').map(one => `${one.id} never left`),
    ...unsent.filter(one => (one.writtenAt ?? 0) > since).map(one => `${one.id} is called sent`),
  ]
}

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
      .filter(one => one.state === 'done' && !references.has(one.shopReference))
      .map(one => `remedy ${one.id} has no order`),
  ]
}
