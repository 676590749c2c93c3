import type { Message } from '../../../shared/domain/message/message.ts'
import type { CustomerPromise } from '../../../shared/domain/promise/promise.ts'
import type { Allowance, Remedy } from '../../../shared/domain/remedy/remedy.ts'
import type { Ticket } from '../../../shared/domain/ticket/ticket.ts'
import { dayOf } from '../../../shared/lib/time.ts'
import { STOCK } from './furnish-world.ts'
import type { SimWorld } from './sim-world.ts'

interface Truth {
  readonly tickets: readonly Ticket[]
  readonly messages: readonly Message[]
  readonly promises: readonly CustomerPromise[]
  readonly remedies: readonly Remedy[]
  readonly allowances: readonly Allowance[]
  readonly ids: ReadonlySet<string>
}

/** Every applied command is in effect exactly once, inside the desk and in the world. */
export async function checkEffects(world: SimWorld): Promise<readonly string[]> {
  const { db } = world.hub.hub
  const rows = await db
    .selectFrom('row')
    .select(['kind', 'data'])
    .where('deleted', '=', false)
    .execute()
  const of = <T>(kind: string) => rows.filter(row => row.kind === kind).map(row => row.data as T)
  const truth: Truth = {
    tickets: of('ticket'),
    messages: of('message'),
    promises: of('promise'),
    remedies: of('remedy'),
    allowances: of('allowance'),
    ids: new Set(rows.map(row => String(row.data['id']))),
  }
  return [
    ...(await appliedActs(world, truth)),
    ...mails(world, truth),
    ...ticketCounts(truth),
    ...allowances(truth),
    ...(await shopOrders(world, truth)),
    ...(await customers(world, truth)),
    ...(await unfinished(world)),
  ]
}

/** What was applied has left its row; what was refused has not. */
async function appliedActs({ hub, witness }: SimWorld, { ids }: Truth): Promise<string[]> {
  const decided = await hub.hub.db.selectFrom('decided').selectAll().execute()
  const statusOf = new Map(decided.map(row => [row.command_id, row.status]))
  const badly = decided.filter(row => row.code === 'badArgs' || row.code === 'unknownCommand')
  return [
    ...badly.map(row => `${row.name} was refused as ${row.code}`),
    ...witness.acknowledged.flatMap(({ commandId, act }) => {
      if (act.name !== 'writeNote' && act.name !== 'sendReply') return []
      const { id } = act.args as { id: string }
      return statusOf.get(commandId) === 'applied' && !ids.has(id)
        ? [`${act.name} was applied without its row ${id}`]
        : []
    }),
  ]
}

/** 6. At most one accepted mail per message, exactly one for a sent one. */
function mails({ hub }: SimWorld, { messages }: Truth): string[] {
  const faults: string[] = []
  for (const [id, count] of hub.accepted)
    if (count > 1) faults.push(`mail ${id} left ${count} times`)
  for (const message of messages.filter(one => one.direction === 'out')) {
    const left = hub.accepted.get(message.messageId) ?? 0
    if (message.delivery === 'sent' && left !== 1)
      faults.push(`reply ${message.id} is sent, and left ${left} times`)
    if (message.delivery === 'leaving') faults.push(`reply ${message.id} never left`)
    const mayHaveLeft = message.held?.code === 'mail.unclear' || hub.restored > 0
    if (message.delivery !== 'sent' && left > 0 && !mayHaveLeft)
      faults.push(`reply ${message.id} is ${message.delivery}, and left`)
  }
  return faults
}

function ticketCounts({ tickets, messages, promises }: Truth): string[] {
  return tickets.flatMap(ticket => {
    const mine = <T extends { readonly ticketId: string }>(list: readonly T[]) =>
      list.filter(one => one.ticketId === ticket.id)
    const unsent = mine(messages).filter(
      one => one.delivery === 'leaving' || one.delivery === 'held',
    ).length
    const open = mine(promises).filter(one => one.state === 'open').length
    return [
      ...(ticket.unsentReplies === unsent
        ? []
        : [`${ticket.id} counts ${ticket.unsentReplies} unsent replies of ${unsent}`]),
      ...(ticket.openPromises === open
        ? []
        : [`${ticket.id} counts ${ticket.openPromises} open promises of ${open}`]),
      ...(ticket.messageCount === mine(messages).length
        ? []
        : [`${ticket.id} counts its messages wrongly`]),
    ]
  })
}

/** What a person has given away on a day is the sum of what stands, to the cent. */
function allowances({ allowances, remedies }: Truth): string[] {
  return allowances.flatMap(({ id, usedOn, usedMinor }) => {
    const given = remedies
      .filter(one => one.byId === id && one.state !== 'failed' && dayOf(one.at) === usedOn)
      .reduce((sum, one) => sum + one.amountMinor, 0)
    return given === usedMinor
      ? []
      : [`${id} gave away ${given} on ${usedOn}, counted as ${usedMinor}`]
  })
}

/**
 * One order at the shop for each remedy that is done, and the goods left once. A hub that went
 * back in time may have forgotten orders whose acts it then refused: of those, none left twice.
 */
async function shopOrders({ hub }: SimWorld, { remedies }: Truth): Promise<string[]> {
  const calls = await hub.hub.db.selectFrom('shop_call').selectAll().execute()
  const orders = calls.filter(call => 'reference' in call.answer)
  const done = remedies.filter(one => one.state === 'done')
  // A second attempt is a person's decision, after the shop's no to the first.
  const firsts = orders.flatMap(call => /(line-\d+):1$/.exec(call.key)?.[1] ?? [])
  const faults = firsts
    .filter((line, n) => firsts.indexOf(line) < n)
    .map(line => `the shop sent ${line} twice`)
  if (done.length !== orders.length && hub.restored === 0)
    faults.push(`${orders.length} orders at the shop for ${done.length} remedies`)
  const references = new Set(orders.map(call => call.answer['reference']))
  for (const one of done)
    if (!references.has(one.shopReference)) faults.push(`remedy ${one.id} has no order`)
  if (hub.restored > 0) return faults
  for (const product of await hub.hub.db.selectFrom('shop_product').selectAll().execute()) {
    const sent = done
      .filter(one => one.productId === product.id)
      .reduce((sum, one) => sum + one.quantity, 0)
    if (product.data['stock'] !== STOCK - sent)
      faults.push(
        `the shop sent ${STOCK - Number(product.data['stock'])} of ${product.id}, not ${sent}`,
      )
  }
  return faults
}

/** Whoever the shop knows is nobody's stranger, whenever it said so. */
async function customers({ hub }: SimWorld, { tickets, ids }: Truth): Promise<string[]> {
  const known = await hub.hub.db.selectFrom('shop_customer').selectAll().execute()
  return tickets.flatMap(({ id, teamId, customerId, customerEmail }) => {
    const theirs = known.find(one => one.emails.includes(customerEmail))?.id ?? customerId
    return [
      ...(customerId === theirs
        ? []
        : [`${id} is of ${customerId}, whom the shop calls ${theirs}`]),
      ...(ids.has(`${theirs}.${teamId}`) ? [] : [`${id} has no card of its customer`]),
      ...(ids.has(`silent-shop-${id}`) ? [`${id} still says that the shop is silent`] : []),
    ]
  })
}

async function unfinished({ hub }: SimWorld): Promise<string[]> {
  const open = await hub.hub.db
    .selectFrom('effect')
    .selectAll()
    .where('state', 'in', ['waiting', 'running'])
    .execute()
  return open.map(one => `the effect ${one.key} is still ${one.state}: ${one.last_error ?? ''}`)
}
