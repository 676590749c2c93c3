import { writeRows } from '../../../server/db/write-rows.ts'
import type { Hub } from '../../../server/hub.ts'
import { loadShop } from '../../../server/sample/load-shop.ts'
import type { Person } from '../../../shared/domain/person/person.ts'
import { HOUR_MS } from '../../../shared/lib/time.ts'
import {
  aCustomer,
  aMessage,
  aPerson,
  aProduct,
  aTeam,
  aTicket,
  express,
  MONDAY_9,
} from '../../support/builders.ts'
import { put } from '../../support/hub/desk.ts'

type PersonOver = Partial<Person> & { readonly id: string; readonly name: string }
const person = (over: PersonOver) => aPerson({ email: `${over.id}@sample.test`, ...over })

/** Who works here: two who share a team, one beside them, one above, one who fixes products. */
export const PEOPLE = [
  person({ id: 'ana', name: 'Ana Reis' }),
  person({ id: 'sam', name: 'Sam Ito' }),
  person({ id: 'zoe', name: 'Zoe Lind', teamIds: ['home'] }),
  person({ id: 'sue', name: 'Sue Park', roles: ['supervisor'] }),
  person({ id: 'mia', name: 'Mia Berg', roles: ['merchandising'], teamIds: [] }),
] as const

export const STOCK = 40

const line = (n: number) => ({
  id: `line-${n}`,
  productId: `product-${(n % 2) + 1}`,
  name: `Thing ${n}`,
  quantity: 2,
  priceMinor: 4_900 + n * 1_000,
})
const order = (n: number) => ({
  id: `order-${n}`,
  number: `84-000${n}`,
  placedAt: MONDAY_9 - 200 * HOUR_MS,
  currency: 'EUR',
  delivery: { state: 'delivered' as const, words: 'Delivered', at: MONDAY_9 - 20 * HOUR_MS },
  lines: [line(2 * n - 1), line(2 * n)],
})

interface Matter {
  readonly customers: readonly {
    readonly id: string
    readonly name: string
    readonly orders: ReturnType<typeof order>[]
    readonly teams: readonly string[]
  }[]
  readonly tickets: readonly {
    readonly n: number
    readonly team: string
    readonly customer: 0 | 1
  }[]
}

/** Two customers; the first has a ticket in each team, so that the teams meet at their lines. */
const matter = (n: number): Matter => ({
  customers: [
    {
      id: `cust-${2 * n + 1}`,
      name: 'Ruth Adeyemi',
      orders: [order(3 * n + 1), order(3 * n + 2)],
      teams: ['travel', 'home'],
    },
    { id: `cust-${2 * n + 2}`, name: 'Jonas Falk', orders: [order(3 * n + 3)], teams: ['travel'] },
  ],
  tickets: [
    { n: 4 * n + 1, team: 'travel', customer: 0 },
    { n: 4 * n + 2, team: 'travel', customer: 0 },
    { n: 4 * n + 3, team: 'travel', customer: 1 },
    { n: 4 * n + 4, team: 'home', customer: 0 },
  ],
})

/** The tickets of a world with so many matters. */
export const ticketIds = (matters: number): readonly string[] =>
  Array.from({ length: 4 * matters }, (_, n) => `ticket-${n + 1}`)

/**
 * Writes the rows every run starts from, as if they had always been there.
 * @param matters with four tickets each; few, so that people meet, or as many as a shop has
 */
export async function furnishWorld(hub: Hub, matters = 1): Promise<void> {
  const all = Array.from({ length: matters }, (_, n) => matter(n))
  const customers = all.flatMap(one => one.customers)
  const products = [1, 2].map(n =>
    aProduct({ id: `product-${n}`, name: `Product ${n}`, stock: STOCK }),
  )
  const standard = {
    ...express,
    id: 'standard' as const,
    name: 'Standard',
    costMinor: 500,
    days: 4,
  }
  await put(
    hub,
    ['team', aTeam()],
    ['team', aTeam({ id: 'home', name: 'Home', address: 'home@sample.test' })],
    ...PEOPLE.map(one => ['person', one] as const),
    ...products.map(one => ['product', one] as const),
    ['shippingOption', express],
    ['shippingOption', standard],
  )
  await hub.db.transaction().execute(sql =>
    writeRows(
      sql,
      [...cards(customers), ...all.flatMap(tickets)].map(({ kind, row }) => ({
        kind,
        id: row.id,
        before: undefined,
        after: row,
      })),
    ),
  )
  await hub.db.transaction().execute(sql =>
    loadShop(sql, {
      products: products.map(({ radar: _r, sale: _s, reviewId: _i, ...one }) => ({
        ...one,
        onSale: true,
      })),
      customers: customers.map(({ id, name }) => ({
        id,
        name,
        emails: [`${id}@mail.test`],
        since: 0,
        address: aCustomer().address ?? {
          name: '',
          street: '',
          postcode: '',
          city: '',
          country: '',
        },
      })),
      orders: customers.flatMap(({ id, orders }) =>
        orders.map(one => ({ ...one, customerId: id })),
      ),
      shippingOptions: [express, standard],
    }),
  )
}

const cards = (customers: Matter['customers']) =>
  customers.flatMap(({ id, name, orders, teams }) =>
    teams.map(team => ({
      kind: 'customer' as const,
      row: aCustomer({
        id: `${id}.${team}`,
        space: `team:${team}`,
        customerId: id,
        name,
        emails: [`${id}@mail.test`],
        orders,
      }),
    })),
  )

const tickets = (one: Matter) =>
  one.tickets.flatMap(({ n, team, customer }) => {
    const { id, name } = one.customers[customer] as Matter['customers'][number]
    const space = `team:${team}`
    const ids = { ticketId: `ticket-${n}`, messageId: `message-${n}` }
    const ticket = aTicket({
      id: ids.ticketId,
      space,
      teamId: team,
      number: 1_000 + n,
      customerId: id,
      customerName: name,
      customerEmail: `${id}@mail.test`,
      lastCustomerMessageId: ids.messageId,
    })
    const first = aMessage({
      id: ids.messageId,
      space,
      ticketId: ids.ticketId,
      messageId: `first-${n}@mail.test`,
    })
    return [
      { kind: 'ticket' as const, row: ticket },
      { kind: 'message' as const, row: first },
    ]
  })
