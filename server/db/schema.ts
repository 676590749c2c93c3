import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'

/** A JSON column: read as a value, written as text. */
type Json<T> = ColumnType<T, string, string>
/** Milliseconds since 1970. */
type At = number

/** Every row of every space of the desk, tombstones included. */
interface RowTable {
  space: string
  kind: string
  id: string
  version: number
  deleted: boolean
  data: Json<Record<string, unknown>>
}

interface SpaceTable {
  name: string
  version: number
  /** The newest tombstone that is not kept any more: a cookie below it cannot be caught up. */
  pruned: Generated<number>
}

interface DecidedTable {
  command_id: string
  client_id: string
  person_id: string
  name: string
  content_hash: string
  status: 'applied' | 'refused'
  code: string | null
  facts: Json<Record<string, unknown>> | null
  at: At
}

export type EffectState = 'waiting' | 'running' | 'done' | 'refused' | 'cancelled'

interface EffectTable {
  id: Generated<number>
  kind: string
  /** Effects of one subject run one after the other, in the order they were asked. */
  subject: string
  /** Names the act in the world: at the shop and the mail server it happens once per key. */
  key: string
  payload: Json<Record<string, unknown>>
  /** Keys of the effects that must be done before. */
  after: Json<string[]>
  state: EffectState
  attempts: number
  created_at: At
  run_at: At
  /** Who runs it has until then; afterwards another worker takes over. */
  lease_until: At | null
  last_error: string | null
}

interface MailRawTable {
  id: string
  message_id: string
  /** Same mail again, for the same mailbox: same key. */
  dedupe_key: string
  envelope_from: string
  envelope_to: Json<string[]>
  received_at: At
  size: number
  raw: Uint8Array
  state: 'received' | 'filed' | 'parked'
  attempts: number
  reason: string | null
  space: string
  ticket_id: string | null
}

interface VoteTable {
  id: string
  message_id: string
  value: 'yes' | 'no'
  reason: string | null
  words: string
  /** Keyed hash of the address it came from; never the address. */
  from_hash: string
  at: At
  /** `void`: yes and no came together, neither counts. */
  state: 'waiting' | 'counted' | 'void' | 'overtaken'
}

interface AuditTable {
  chain: string
  seq: number
  at: At
  person_id: string
  name: string
  about: Json<Record<string, unknown>>
  prev: string
  hash: string
}

export interface Database {
  row: RowTable
  space: SpaceTable
  /** Where a space stood at a time: what was deleted up to there is at least that old. */
  space_mark: { space: string; version: number; at: At }
  decided: DecidedTable
  effect: EffectTable
  mail_raw: MailRawTable
  mail_id: { message_id: string; ticket_id: string; row_id: string; direction: 'in' | 'out' }
  /** How far a mail of ours is: `handing` is written before the mail server is asked. */
  mail_out: { message_id: string; state: 'handing' | 'accepted'; at: At }
  attachment: {
    id: string
    row_id: string
    name: string
    type: string
    size: number
    bytes: Uint8Array
  }
  vote_token: { hash: string; message_id: string; issued_at: At }
  vote: VoteTable
  person_secret: { person_id: string; hash: string }
  session: {
    token_hash: string
    person_id: string
    device: string
    created_at: At
    revoked_at: At | null
  }
  sign_in_miss: { key: string; at: At }
  audit: AuditTable
  audit_head: { chain: string; seq: number; hash: string }
  meta: { key: string; value: string }
  shop_product: { id: string; on_sale: boolean; data: Json<Record<string, unknown>> }
  shop_customer: { id: string; emails: Json<string[]>; data: Json<Record<string, unknown>> }
  shop_order: {
    id: string
    customer_id: string
    placed_at: At
    data: Json<Record<string, unknown>>
  }
  shop_shipping: { id: string; data: Json<Record<string, unknown>> }
  shop_call: { key: string; content_hash: string; answer: Json<Record<string, unknown>> }
  shop_fault: { act: string; kind: 'down' | 'no'; words: string; times: number }
}

export type Db = Kysely<Database>
/** The database inside one open transaction. */
export type Sql = Transaction<Database>
