import type { Environment } from '../../../../renderer/engine/environment.ts'
import type { Pending } from '../../../../renderer/engine/outbox/pending.ts'
import { settleOutcomes } from '../../../../renderer/engine/outbox/settle.ts'
import { HubClient } from '../../../../renderer/engine/sync/hub-client.ts'
import { type LoopState, SyncLoop } from '../../../../renderer/engine/sync/sync-loop.ts'
import type { Outcome } from '../../../../shared/sync/push.ts'

/** What a request gets: outcomes for a push, and whether a pull has more. Null: no answer; `413`: too large. */
export interface Script {
  push: (ids: readonly string[]) => readonly Outcome[] | 413 | null
  pull: (ids: readonly string[]) => { outcomes?: readonly Outcome[]; more?: boolean } | null
}

/** The real loop over acts in a list, with a hub that a test speaks for. */
export function aLoop(acts: Pending[], script: Script) {
  const said: string[] = []
  const waits: { ms: number; run: () => void; off: boolean }[] = []
  const clock = { at: 1_000 }
  const seen = { forked: [] as string[], reports: [] as LoopState['kind'][], taken: 0 }
  let refused = 0
  let diskFails = false
  const change = (changed: readonly Pending[]) => {
    if (diskFails && changed.length > 0) throw new Error('the disk does not write')
    for (const act of changed)
      acts.splice(
        acts.findIndex(one => one.id === act.id),
        1,
        act,
      )
  }
  const env = {
    now: () => clock.at,
    random: () => 1,
    fetch: async (url: string, init: RequestInit) => {
      const what = url.endsWith('push') ? 'push' : 'pull'
      said.push(what)
      const body = JSON.parse(init.body as string) as {
        commands?: { id: string }[]
        asked?: string[]
      }
      const json =
        what === 'push'
          ? pushAnswer(script.push((body.commands ?? []).map(one => one.id)))
          : pullAnswer(script.pull(body.asked ?? []))
      if (json === 413) return new Response('<h1>413</h1>', { status: 413 })
      if (json === null) throw new TypeError('nobody answers')
      return new Response(JSON.stringify(json))
    },
    after: (ms: number, run: () => void) => {
      const wait = { ms, run, off: false }
      waits.push(wait)
      return () => {
        wait.off = true
      }
    },
  } as unknown as Environment
  const loop = new SyncLoop({
    env,
    hub: new HubClient(env, 'http://hub', 'token'),
    cookie: () => null,
    clientId: () => 'client-0001',
    acts: () => acts,
    kept: async () => [],
    asksKept: () => false,
    hubNow: () => 1_000,
    async changeActs(choose) {
      const changed = choose(acts)
      change(changed)
      return changed
    },
    async applyAnswer(answer) {
      seen.taken += 1
      if (seen.taken === refused) return false
      const { done, changed } = settleOutcomes(acts, answer)
      change(changed)
      for (const { id } of done)
        acts.splice(
          acts.findIndex(one => one.id === id),
          1,
        )
      return true
    },
    fork: async forked => void seen.forked.push(...forked.map(one => one.id)),
    report: ({ kind }) => void seen.reports.push(kind),
  })
  return {
    loop,
    said,
    seen,
    /** This computer's, which a test moves. */
    clock,
    /** The waits that stand now, in milliseconds; those of requests are taken back by then. */
    standing: () => waits.filter(wait => !wait.off).map(wait => wait.ms),
    /** Lets the wait that stands end. */
    due: () =>
      waits
        .filter(wait => !wait.off)
        .at(-1)
        ?.run(),
    /** The answer of this number is not taken: the copy is where it was. */
    refuse: (number: number) => {
      refused = number
    },
    breakDisk: () => {
      diskFails = true
    },
    /** Resolves when the round is over. */
    settled: async () => {
      for (let turn = 0; turn < 60; turn += 1) await new Promise(resolve => setImmediate(resolve))
    },
  }
}

const pushAnswer = (outcomes: ReturnType<Script['push']>) =>
  outcomes === null || outcomes === 413 ? outcomes : { outcomes }

const pullAnswer = (answer: ReturnType<Script['pull']>) =>
  answer === null
    ? null
    : {
        cookie: { epoch: 'e', spaces: {} },
        reset: false,
        puts: {},
        dels: [],
        drops: [],
        outcomes: [],
        more: false,
        hubTime: 0,
        ...answer,
      }
