import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { OpenDatabase } from '../../server/db/open.ts'
import type { NewEffect } from '../../server/effects/effect.ts'
import type { enqueue } from '../../server/effects/enqueue.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { emptied } from './sim/databases.ts'
import { runSeed } from './sim/run-seed.ts'
import { BACK_IN_TIME, only, type TroubleWeights } from './sim/troubles.ts'

/**
 * Is the simulator worth its time? Each fault here is one that such a design invites; it is
 * planted in the place of the right thing, and must be seen within a few seeds.
 */
const FAULTS = [
  'cookie saved before its rows',
  'retry that waits instead of sending',
  'effect outside the transaction',
  'outcome forgotten on rebase',
  'id that changes with each start',
  'acts in effect forgotten at once',
  'mail that left known to the database alone',
] as const
type Fault = (typeof FAULTS)[number]

const planted = vi.hoisted(() => ({
  fault: null as string | null,
  remembered: [] as NewEffect[],
  writeDown: (() => Promise.resolve()) as typeof enqueue,
}))
const isPlanted = (fault: Fault): boolean => planted.fault === fault

vi.mock(import('../../renderer/engine/storage/write-step.ts'), async original => {
  const { writeStep } = await original()
  const { saveState } = await import('../../renderer/engine/storage/saved-state.ts')
  return {
    async writeStep(env, store, settled, state) {
      if (isPlanted('cookie saved before its rows')) await saveState(store, state)
      await writeStep(env, store, settled, state)
    },
  }
})

vi.mock(import('../../renderer/engine/outbox/choose.ts'), async original => {
  const right = await original()
  return {
    ...right,
    chooseForPush(acts, now, limit) {
      const chosen = right.chooseForPush(acts, now, limit)
      const waits = isPlanted('retry that waits instead of sending')
      return waits ? chosen.filter(act => !act.mayBeDecided) : chosen
    },
  }
})

vi.mock(import('../../renderer/engine/outbox/settle.ts'), async original => {
  const { settleOutcomes } = await original()
  return {
    settleOutcomes(acts, answer) {
      const settled = settleOutcomes(acts, answer)
      return isPlanted('outcome forgotten on rebase') ? { ...settled, done: [] } : settled
    },
  }
})

vi.mock(import('../../renderer/engine/outbox/keep.ts'), async original => {
  const right = await original()
  class Forgetful extends right.Keep {
    override async after(...given: Parameters<InstanceType<typeof right.Keep>['after']>) {
      const step = await super.after(...given)
      return isPlanted('acts in effect forgotten at once') ? { ...step, puts: [] } : step
    }
  }
  return { ...right, Keep: Forgetful }
})

vi.mock(import('../../server/mail/remembering-transport.ts'), async original => {
  const right = await original()
  return {
    rememberingTransport(inner, left) {
      const isForgotten = isPlanted('mail that left known to the database alone')
      return isForgotten ? inner : right.rememberingTransport(inner, left)
    },
  }
})

vi.mock(import('../../renderer/engine/outbox/reconcile.ts'), async original => {
  const { reconcile } = await original()
  return {
    reconcile(stored, journal) {
      const right = reconcile(stored, journal)
      if (!isPlanted('id that changes with each start')) return right
      const renamed = right.acts.map(act => ({ ...act, id: crypto.randomUUID() }))
      return { ...right, acts: renamed, recovered: renamed }
    },
  }
})

/** Effects are remembered, and written down when the worker next looks; a hub that ends forgets them. */
vi.mock(import('../../server/effects/enqueue.ts'), async original => {
  const { enqueue } = await original()
  planted.writeDown = enqueue
  return {
    async enqueue(sql, effects, now) {
      if (isPlanted('effect outside the transaction')) planted.remembered.push(...effects)
      else await enqueue(sql, effects, now)
    },
  }
})
vi.mock(import('../../server/effects/claim.ts'), async original => {
  const right = await original()
  return {
    ...right,
    async claimEffect(db, now) {
      const remembered = planted.remembered.splice(0)
      await db.transaction().execute(sql => planted.writeDown(sql, remembered, now))
      return right.claimEffect(db, now)
    },
  }
})
vi.mock(import('../../server/app.ts'), async original => {
  const { buildApp } = await original()
  return {
    buildApp(...given) {
      planted.remembered.length = 0
      return buildApp(...given)
    },
  }
})

let opened: OpenDatabase
beforeAll(async () => {
  opened = await openInMemory()
})
afterAll(() => opened.close())
beforeEach(() => {
  planted.fault = null
})

/** The trouble in which each fault shows soon, and what must be said of it. */
const SEEN_IN: Readonly<Record<Fault, readonly [troubles: TroubleWeights, words: RegExp]>> = {
  'cookie saved before its rows': [only({ endAtFailpoint: 3, line: 1 }), /misses|has another/],
  'retry that waits instead of sending': [only({ line: 1 }), /did not come to rest/],
  'effect outside the transaction': [only({ hubEnds: 1, worker: 1 }), /never left/],
  'outcome forgotten on rebase': [only({ line: 1 }), /still settling/],
  'acts in effect forgotten at once': [BACK_IN_TIME, /is lost/],
  'mail that left known to the database alone': [BACK_IN_TIME, /left \d times/],
  'id that changes with each start': [only({ end: 1, line: 1 }), /is lost/],
}
const SEEDS = 12

test.each(FAULTS)(
  'the simulator sees: %s',
  async fault => {
    planted.fault = fault
    const [troubles, words] = SEEN_IN[fault]
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      const { faults } = await runSeed(await emptied(opened), seed, { troubles })
      if (faults.some(one => words.test(one))) return
    }
    expect.fail(`${SEEDS} seeds did not see it`)
  },
  60_000,
)
