import { type CommandName, commands, isCommand } from '../../shared/domain/commands.ts'
import type { Actor } from '../../shared/domain/person/person.ts'
import { Refusal } from '../../shared/lib/refusal.ts'
import type { Outcome, WireCommand } from '../../shared/sync/push.ts'
import { commitChanges } from '../db/change-desk.ts'
import { openDesk } from '../db/open-desk.ts'
import type { Sql } from '../db/schema.ts'
import { storable, storableText } from '../db/storable.ts'
import { inTransaction } from '../db/transact.ts'
import type { RowChange } from '../db/write-rows.ts'
import type { Hub } from '../hub.ts'
import { contentHash } from './content-hash.ts'
import { decidedBefore, type Told } from './decided-before.ts'
import { isTooDeep } from './too-deep.ts'

/** One command as it came, from whom. */
export interface Arrival {
  readonly actor: Actor
  readonly clientId: string
  readonly command: WireCommand
}

/**
 * Decides one command, once, in a transaction of its own.
 *
 * Invariants: 1. a command takes effect at most once, whoever sends it how often;
 * 2. outcome, rows, effects and audit line are committed together or not at all;
 * 3. nothing that goes wrong here stops the commands behind it: `undecided`.
 */
export async function decide(hub: Hub, arrival: Arrival): Promise<Outcome> {
  const { id } = arrival.command
  // Nothing can be kept under such an id; the answer is the same each time all the same.
  if (storableText(id) !== id) {
    return { id, status: 'refused', code: 'badArgs', facts: { where: 'id' } }
  }
  try {
    const { outcome, topics } = await decideOnce(hub, arrival)
    hub.bell.ring(topics)
    hub.measures.pushed.inc({ outcome: outcome.status })
    return outcome
  } catch (error) {
    hub.log.error({ err: error, command: arrival.command.name, id }, 'a command was not decided')
    hub.measures.pushed.inc({ outcome: 'undecided' })
    return { id, status: 'undecided', why: 'The hub could not decide this now.' }
  }
}

interface Decided {
  readonly outcome: Outcome
  /** What has changed, for those who wait for it. */
  readonly topics: readonly string[]
}

/**
 * Hardly any command was decided before, so that is not asked first: its id can be written down
 * once, and who finds it taken has changed nothing, and looks.
 */
async function decideOnce(hub: Hub, arrival: Arrival): Promise<Decided> {
  try {
    return await hub.db.transaction().execute(sql => decideNew(hub, sql, arrival))
  } catch {
    return inTransaction(hub.db, async sql => {
      const [before] = await decidedBefore(sql, [toldOf(arrival)])
      return before === undefined ? decideNew(hub, sql, arrival) : { outcome: before, topics: [] }
    })
  }
}

/** What tells a command apart, by what it says and who says it. */
export const toldOf = ({ actor, clientId, command }: Arrival): Told => ({
  id: command.id,
  clientId,
  personId: actor.id,
  // Without the time by the device's clock: a retry after a clock change is the same command.
  hash: contentHash({ name: command.name, args: argsOf(command) }),
})

/** What cannot be walked through is decided as nothing: refused, never tried for ever. */
const argsOf = ({ args }: WireCommand): unknown => (isTooDeep(args) ? null : args)

/** Breaks where the command's id is taken. */
async function decideNew(hub: Hub, sql: Sql, arrival: Arrival): Promise<Decided> {
  const { actor, clientId, command } = arrival
  const { id, name } = command
  const now = hub.now()
  const verdict = await runCommand(hub, sql, { actor, name, args: argsOf(command), now })
  const decision = {
    command_id: id,
    client_id: clientId,
    person_id: actor.id,
    name: storable(name),
    content_hash: toldOf(arrival).hash,
    status: verdict.refusal === null ? ('applied' as const) : ('refused' as const),
    code: verdict.refusal?.code ?? null,
    facts: verdict.refusal === null ? null : storable(verdict.refusal.facts),
    at: now,
  }
  const line = {
    chain: `person:${actor.id}`,
    at: now,
    personId: actor.id,
    name: storable(name),
    about: { commandId: id, status: verdict.refusal === null ? 'applied' : verdict.refusal.code },
  }
  const { appliedAt } = command
  const topics = await commitChanges(sql, verdict.changes, line, { decision, appliedAt })
  const { refusal } = verdict
  if (refusal === null) return { outcome: { id, status: 'applied' }, topics }
  return {
    outcome: { id, status: 'refused', code: refusal.code, facts: { ...refusal.facts } },
    topics,
  }
}

interface Verdict {
  readonly refusal: Refusal | null
  readonly changes: readonly RowChange[]
}

/** Runs the command on the desk as its actor may see it. A refused one has no changes. */
async function runCommand(
  hub: Hub,
  sql: Sql,
  one: { actor: Actor; name: string; args: unknown; now: number },
): Promise<Verdict> {
  const { actor, name, args, now } = one
  if (!isCommand(name)) return { refusal: new Refusal('unknownCommand'), changes: [] }
  const desk = openDesk(sql, actor, hub.locking)
  try {
    await commands[name satisfies CommandName].apply({
      tx: desk.tx,
      args: storable(args),
      ctx: { actor, now },
    })
    return { refusal: null, changes: await desk.changes() }
  } catch (error) {
    if (error instanceof Refusal) return { refusal: error, changes: [] }
    throw error
  }
}
