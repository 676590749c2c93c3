// oxlint-disable oxc/no-async-endpoint-handlers -- a rule for Express; Fastify awaits its handlers
import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Actor } from '../../shared/domain/person/person.ts'
import { spacesOf } from '../../shared/domain/person/spaces.ts'
import type { Cookie } from '../../shared/sync/cookie.ts'
import {
  type Outcome,
  pushRequest,
  pushResponse,
  type WireCommand,
} from '../../shared/sync/push.ts'
import { authenticate } from '../auth/authenticate.ts'
import type { Hub } from '../hub.ts'
import { checkProtocol } from '../sync/check-protocol.ts'
import { type Arrival, decide, toldOf } from '../sync/decide.ts'
import { decidedBefore } from '../sync/decided-before.ts'
import { wentBack, whereWeAre } from '../sync/went-back.ts'
import { clientId } from './plain-id.ts'

const fetchFirst = ({ id }: WireCommand): Outcome => ({
  id,
  status: 'undecided',
  why: 'The hub went back in time. Fetch first: earlier acts come before this one.',
})

const schema = { body: pushRequest.extend({ clientId }), response: { 200: pushResponse } }

/**
 * A push is answered within this and one command more. A device takes silence for a line that
 * is cut, and comes again with all of it while the hub is still at work on the first.
 */
const ANSWER_WITHIN_MS = 3_000

/**
 * `POST /sync/push`: takes a device's pending commands and says what became of each.
 *
 * They run in order, each in a transaction of its own: a refusal is an answer, not an
 * error, and must not hold up the commands behind it. Roles are those of this moment,
 * read again for each command: an earlier one may have changed them.
 *
 * A hub that was restored from a backup decides nothing until the device has seen that: what
 * the hub has forgotten is offered again first, in the order in which it was done.
 *
 * Where the hub has too much to do to look at all of them in time, the rest has no outcome; nor has
 * what stands behind one that it could not decide, or that is a fork: only the device knows what
 * must wait for that.
 */
export function pushRoute(hub: Hub): FastifyPluginAsyncZod {
  return async app => {
    app.post(
      '/sync/push',
      { schema, preValidation: async request => checkProtocol(request.body) },
      request =>
        hub.rush.during(async () => {
          const { clientId: from, commands, cookie } = request.body
          const actor = await authenticate(hub, request)
          if (cookie !== null && (await isBehind(hub, actor, cookie)))
            return { outcomes: commands.map(fetchFirst) }
          const outcomes = await decideInOrder(hub, request, { actor, clientId: from, commands })
          // An outcome that has been told must survive the hub's machine.
          await hub.flushed()
          return { outcomes }
        }),
    )
  }
}

/** Decides them one after the other, as far as it comes in time. */
async function decideInOrder(
  hub: Hub,
  request: FastifyRequest,
  came: { actor: Actor; clientId: string; commands: readonly WireCommand[] },
): Promise<Outcome[]> {
  const { actor, clientId: from, commands } = came
  const known = await knownOf(
    hub,
    commands.map(command => ({ actor, clientId: from, command })),
  )
  const outcomes: Outcome[] = []
  const end = hub.now() + ANSWER_WITHIN_MS
  for (const [n, command] of commands.entries()) {
    const first = outcomes.length === 0
    if (!first && hub.now() >= end) break
    const outcome = known[n] ?? (await decideNow(command, first))
    outcomes.push(outcome)
    // What follows may build on it. The device offers the others at once, and this one later
    // or, as a fork, with a new id.
    if (outcome.status === 'undecided' || outcome.status === 'forked') break
  }
  return outcomes

  async function decideNow(command: WireCommand, first: boolean): Promise<Outcome> {
    const now = first ? actor : await authenticate(hub, request)
    return decide(hub, { actor: now, clientId: from, command })
  }
}

/** A device whose last answer was lost comes again with all of it: those are asked for at once. */
const knownOf = async (hub: Hub, arrivals: readonly Arrival[]) =>
  arrivals.length === 1 ? [] : decidedBefore(hub.db, arrivals.map(toldOf))

async function isBehind(hub: Hub, actor: Actor, cookie: Cookie): Promise<boolean> {
  const spaces = spacesOf(actor)
  return wentBack(cookie, await whereWeAre(hub.db, spaces), spaces)
}
