import { randomUUID } from 'node:crypto'
import { localBell } from '../../../server/bell.ts'
import type { OpenDatabase } from '../../../server/db/open.ts'
import { writeRows } from '../../../server/db/write-rows.ts'
import type { Hub } from '../../../server/hub.ts'
import { makeLog } from '../../../server/log.ts'
import { makeMeasures } from '../../../server/measures.ts'
import { makeRush } from '../../../server/rush.ts'
import { loadShop } from '../../../server/sample/load-shop.ts'
import { sampleShop } from '../../../server/shop/sample-shop.ts'
import { decide } from '../../../server/sync/decide.ts'
import { pull } from '../../../server/sync/pull.ts'
import { writeAnswer } from '../../../server/sync/write-answer.ts'
import type { CommandArgs, CommandName } from '../../../shared/domain/commands.ts'
import type { TableName, Tables } from '../../../shared/domain/kernel.ts'
import type { Actor } from '../../../shared/domain/person/person.ts'
import type { Cookie } from '../../../shared/sync/cookie.ts'
import { PROTOCOL } from '../../../shared/sync/protocol.ts'
import type { PullResponse } from '../../../shared/sync/pull.ts'
import type { Outcome } from '../../../shared/sync/push.ts'
import {
  aCustomer,
  aMessage,
  ana,
  aPerson,
  aProduct,
  aTeam,
  aTicket,
  express,
  MONDAY_9,
} from '../builders.ts'

/** A hub over a database, with a clock that a test moves. */
export function hubOn(
  opened: OpenDatabase,
  over: Partial<Hub> = {},
): Hub & { clock: { at: number } } {
  const clock = { at: MONDAY_9 }
  const now = () => clock.at
  return {
    db: opened.db,
    locking: opened.engine === 'postgres',
    flushed: opened.flushed,
    bell: localBell(),
    shop: sampleShop(opened.db, now),
    measures: makeMeasures(),
    rush: makeRush(),
    log: makeLog('silent'),
    secret: 'a secret of thirty-two characters!',
    publicUrl: () => 'https://desk.test',
    now,
    clock,
    ...over,
  }
}

type AnyRow = { [K in TableName]: readonly [K, Tables[K]] }[TableName]

/** Writes rows as if they had always been there, one version per call. */
export async function put(hub: Hub, ...rows: readonly AnyRow[]): Promise<void> {
  await hub.db.transaction().execute(async sql => {
    const before = new Map<string, { id: string; space: string }>()
    for (const [kind, row] of rows) {
      const found = await sql
        .selectFrom('row')
        .select('data')
        .where('kind', '=', kind)
        .where('id', '=', row.id)
        .where('deleted', '=', false)
        .executeTakeFirst()
      if (found) before.set(`${kind}:${row.id}`, found.data as { id: string; space: string })
    }
    await writeRows(
      sql,
      rows.map(([kind, row]) => ({
        kind,
        id: row.id,
        before: before.get(`${kind}:${row.id}`),
        after: row,
      })),
    )
  })
}

export async function read<K extends TableName>(
  hub: Hub,
  kind: K,
  id: string,
): Promise<Tables[K] | undefined> {
  const row = await hub.db
    .selectFrom('row')
    .select('data')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .where('deleted', '=', false)
    .executeTakeFirst()
  return row?.data as Tables[K] | undefined
}

/** One team, two agents of it, one of another team, one ticket of a customer with one order. */
export async function furnish(hub: Hub): Promise<void> {
  await put(
    hub,
    ['team', aTeam()],
    ['team', aTeam({ id: 'home', name: 'Home', address: 'home@sample.test' })],
    ['person', aPerson()],
    ['person', aPerson({ id: 'sam', name: 'Sam Ito', email: 'sam@sample.test' })],
    [
      'person',
      aPerson({ id: 'zoe', name: 'Zoe Lind', email: 'zoe@sample.test', teamIds: ['home'] }),
    ],
    ['product', aProduct()],
    ['shippingOption', express],
    ['ticket', aTicket()],
    ['message', aMessage()],
    ['customer', aCustomer()],
  )
  const { radar: _radar, sale: _sale, reviewId: _review, ...product } = aProduct()
  const customer = aCustomer()
  await hub.db.transaction().execute(sql =>
    loadShop(sql, {
      products: [{ ...product, onSale: true }],
      customers: [
        {
          id: customer.customerId,
          name: customer.name,
          emails: customer.emails,
          since: customer.since,
          address: customer.address ?? {
            name: '',
            street: '',
            postcode: '',
            city: '',
            country: '',
          },
        },
      ],
      orders: customer.orders.map(order => ({ ...order, customerId: customer.customerId })),
      shippingOptions: [express],
    }),
  )
  await hub.db
    .insertInto('mail_id')
    .values({
      message_id: 'first@mail.test',
      ticket_id: 'ticket-1',
      row_id: 'message-1',
      direction: 'in',
    })
    .execute()
}

/** Sends one command the way a device does. */
export async function send<N extends CommandName>(
  hub: Hub,
  name: N,
  args: CommandArgs<N>,
  over: { actor?: Actor; id?: string; clientId?: string } = {},
): Promise<Outcome> {
  const { actor = ana, id = randomUUID(), clientId = `device-of-${actor.id}` } = over
  return decide(hub, { actor, clientId, command: { id, name, args, doneAt: 0 } })
}

interface PullOver {
  readonly cookie?: Cookie | null
  readonly asked?: string[]
  readonly pageRows?: number
  readonly pageBytes?: number
}

/** One answer of the hub, as a device reads it. */
export async function pullOnce(
  hub: Pick<Hub, 'db' | 'now'>,
  actor: Actor,
  over: PullOver = {},
): Promise<PullResponse> {
  const { cookie = null, asked = [], ...most } = over
  const request = { protocol: PROTOCOL, clientId: 'device-1', cookie, asked }
  const answer = await pull(hub.db, { actor, asked: request, now: hub.now(), ...most })
  return JSON.parse(writeAnswer(answer)) as PullResponse
}

/** Pulls until there is no more. */
export async function pullAll(
  hub: Hub,
  actor: Actor,
  over: PullOver = {},
): Promise<{ pages: PullResponse[]; cookie: Cookie; ids: Set<string> }> {
  const pages: PullResponse[] = []
  const ids = new Set<string>()
  let cookie = over.cookie ?? null
  for (;;) {
    const page = await pullOnce(hub, actor, { ...over, cookie })
    pages.push(page)
    for (const [kind, rows] of Object.entries(page.puts)) {
      for (const row of rows) ids.add(`${kind}:${row.id}`)
    }
    cookie = page.cookie
    if (!page.more) return { pages, cookie, ids }
  }
}
