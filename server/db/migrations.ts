import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

/** Each step is written once and never changed afterwards; a new need is a new step. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-desk': { up: desk },
  '002-decisions': { up: decisions },
  '003-mail': { up: mail },
  '004-people': { up: people },
  '005-audit': { up: audit },
  '006-shop': { up: shop },
  '007-pruning': { up: pruning },
  '008-locked-rows': { up: lockedRows },
  '009-append-audit': { up: appendAudit },
  '010-write-down': { up: writeDown },
  '011-cards-by-email': { up: cardsByEmail },
  '012-questions-about-products': { up: questionsAboutProducts },
}

async function run(db: Kysely<unknown>, statements: string): Promise<void> {
  // One by one, because a prepared statement takes no second command.
  for (const statement of statements.split(/;\s*\n\s*\n/)) {
    if (statement.trim()) await sql.raw(statement).execute(db)
  }
}

async function desk(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table space (name text primary key, version bigint not null);

    create table row (
      space text not null, kind text not null, id text not null, version bigint not null,
      deleted boolean not null default false, data jsonb not null,
      primary key (space, kind, id)
    );

    create index row_by_version on row (space, version);

    create unique index row_lives_once on row (kind, id) where not deleted;

    create index row_of_ticket on row ((data->>'ticketId'), kind)
      where not deleted and kind in ('message', 'note', 'event', 'promise', 'remedy');

    create index ticket_by_number on row (((data->>'number')::int)) where kind = 'ticket' and not deleted;

    create index ticket_by_time on row (space, ((data->>'lastMessageAt')::float8) desc, id desc)
      where kind = 'ticket' and not deleted;

    create index person_by_email on row (lower(data->>'email')) where kind = 'person' and not deleted;

    create sequence ticket_number start 1001;

    create table meta (key text primary key, value text not null);

    insert into meta values ('epoch', gen_random_uuid()::text)`,
  )
}

async function decisions(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table decided (
      command_id text primary key, client_id text not null, person_id text not null,
      name text not null, content_hash text not null, status text not null, code text,
      facts jsonb, at bigint not null
    );

    create table effect (
      id bigserial primary key, kind text not null, subject text not null,
      key text not null unique, payload jsonb not null, after jsonb not null default '[]',
      state text not null default 'waiting', attempts int not null default 0,
      created_at bigint not null, run_at bigint not null, lease_until bigint, last_error text
    );

    create index effect_open on effect (run_at) where state in ('waiting', 'running');

    create index effect_by_subject on effect (subject, id) where state in ('waiting', 'running')`,
  )
}

async function mail(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table mail_raw (
      id text primary key, message_id text not null, dedupe_key text not null unique,
      envelope_from text not null, envelope_to jsonb not null, received_at bigint not null,
      size int not null, raw bytea not null, state text not null, attempts int not null default 0,
      reason text, space text not null, ticket_id text
    );

    create index mail_raw_open on mail_raw (received_at) where state <> 'filed';

    create table mail_id (
      message_id text not null, ticket_id text not null, row_id text not null,
      direction text not null, primary key (message_id, ticket_id)
    );

    create table mail_out (message_id text primary key, state text not null, at bigint not null);

    create table attachment (
      id text primary key, row_id text not null, name text not null, type text not null,
      size int not null, bytes bytea not null
    );

    create table vote_token (
      hash text primary key, message_id text not null, issued_at bigint not null
    );

    create table vote (
      id text primary key, message_id text not null, value text not null, reason text,
      words text not null, from_hash text not null, at bigint not null, state text not null
    );

    create index vote_by_message on vote (message_id, at)`,
  )
}

async function people(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table person_secret (person_id text primary key, hash text not null);

    create table session (
      token_hash text primary key, person_id text not null, device text not null,
      created_at bigint not null, revoked_at bigint
    );

    create index session_by_person on session (person_id);

    create table sign_in_miss (key text not null, at bigint not null);

    create index sign_in_miss_by_key on sign_in_miss (key, at)`,
  )
}

async function audit(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table audit (
      chain text not null, seq bigint not null, at bigint not null, person_id text not null,
      name text not null, about jsonb not null, prev text not null, hash text not null,
      primary key (chain, seq)
    );

    create table audit_head (chain text primary key, seq bigint not null, hash text not null);

    create function audit_is_append_only() returns trigger language plpgsql as
      'begin raise exception ''the audit trail is append-only''; end';

    create trigger audit_stays before update or delete on audit
      for each row execute function audit_is_append_only();

    create trigger audit_is_not_emptied before truncate on audit
      for each statement execute function audit_is_append_only()`,
  )
}

async function shop(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table shop_product (id text primary key, on_sale boolean not null, data jsonb not null);

    create table shop_customer (id text primary key, emails jsonb not null, data jsonb not null);

    create index shop_customer_by_email on shop_customer using gin (emails);

    create table shop_order (
      id text primary key, customer_id text not null, placed_at bigint not null, data jsonb not null
    );

    create index shop_order_by_customer on shop_order (customer_id, placed_at desc);

    create index shop_order_by_time on shop_order (placed_at);

    create table shop_shipping (id text primary key, data jsonb not null);

    create table shop_call (key text primary key, content_hash text not null, answer jsonb not null);

    create table shop_fault (act text primary key, kind text not null, words text not null, times int not null)`,
  )
}

async function pruning(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `alter table space add column pruned bigint not null default 0;

    create table space_mark (
      space text not null, version bigint not null, at bigint not null, primary key (space, version)
    );

    create index row_tombstones on row (space, version) where deleted`,
  )
}

/**
 * Locking and reading rows in one call. In a function, because each of its statements sees
 * what was committed while the one before it waited for its lock; one plain statement sees
 * only what was there when it began to wait.
 */
async function lockedRows(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create function locked_rows(wanted jsonb)
      returns table (found_kind text, found_id text, found_data jsonb) language plpgsql as
      'declare
        one record;
        name bigint;
      begin
        for one in
          select w.kind, w.id, w.shared
          from jsonb_to_recordset(wanted) as w(kind text, id text, shared boolean)
        loop
          name := hashtextextended(one.kind || '':'' || one.id, 0);
          if one.shared then perform pg_advisory_xact_lock_shared(name);
          else perform pg_advisory_xact_lock(name);
          end if;
          return query select row.kind, row.id, row.data from row
            where row.kind = one.kind and row.id = one.id and not row.deleted;
        end loop;
      end'`,
  )
}

/**
 * A line of the audit trail in one call: makes the end of its chain, waits for it, and puts the
 * line behind it. `told_chain` and `told` are JSON, as audit.ts hashes them.
 */
async function appendAudit(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create function append_audit(
      of_chain text, told_chain text, told text,
      line_at bigint, line_person text, line_name text, line_about jsonb
    ) returns void language plpgsql as
      'declare
        n bigint;
        before text;
        made text;
      begin
        insert into audit_head as head (chain, seq, hash) values (of_chain, 0, '''')
          on conflict (chain) do update set chain = head.chain
          returning head.seq + 1, head.hash into n, before;
        made := encode(sha256(convert_to(
          ''["'' || before || ''",'' || told_chain || '','' || n || '','' || told, ''UTF8'')), ''hex'');
        insert into audit (chain, seq, at, person_id, name, about, prev, hash)
          values (of_chain, n, line_at, line_person, line_name, line_about, before, made);
        update audit_head set seq = n, hash = made where chain = of_chain;
      end'`,
  )
}

/**
 * All that a change writes, in one call, and in the order in which others wait for it: the
 * decision, whose id may be taken, the person's audit trail, and last the spaces that are shared.
 */
async function writeDown(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create function write_rows(of_spaces jsonb, gone jsonb, put jsonb)
      returns void language plpgsql as
      'declare
        one text;
        n bigint;
        versions jsonb := ''{}'';
        batch jsonb;
      begin
        for one in select jsonb_array_elements_text(of_spaces) loop
          insert into space as known (name, version) values (one, 1)
            on conflict (name) do update set version = known.version + 1
            returning known.version into n;
          versions := versions || jsonb_build_object(one, n);
        end loop;
        foreach batch in array array[gone, put] loop
          continue when batch = ''[]'';
          insert into row (space, kind, id, version, deleted, data)
            select r.space, r.kind, r.id, (versions->>r.space)::bigint, r.deleted, r.data
            from jsonb_to_recordset(batch)
              as r(space text, kind text, id text, deleted boolean, data jsonb)
            on conflict (space, kind, id) do update
              set version = excluded.version, deleted = excluded.deleted, data = excluded.data;
        end loop;
      end';

    create function write_down(
      decision jsonb, of_chain text, told_chain text, told text,
      line_at bigint, line_person text, line_name text, line_about jsonb,
      of_spaces jsonb, gone jsonb, put jsonb
    ) returns void language plpgsql as
      'begin
        insert into decided
          (command_id, client_id, person_id, name, content_hash, status, code, facts, at)
          select command_id, client_id, person_id, name, content_hash, status, code, facts, at
          from jsonb_populate_record(null::decided, decision)
          where decision is not null;
        perform append_audit(
          of_chain, told_chain, told, line_at, line_person, line_name, line_about);
        perform write_rows(of_spaces, gone, put);
      end'`,
  )
}

/** Whose card an address is on: while the shop does not answer, nobody else can say. */
async function cardsByEmail(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create index card_by_email on row using gin ((data->'emails') jsonb_path_ops)
      where kind = 'customer' and not deleted`,
  )
}

/** What the shop was asked about a product, also what is done: its last word counts. */
async function questionsAboutProducts(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create index effect_of_product on effect (subject, id)
      where kind in ('take-off-sale', 'put-on-sale')`,
  )
}
