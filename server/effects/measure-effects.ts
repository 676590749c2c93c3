import type { Hub } from '../hub.ts'

/** Brings the gauges of effects up to date: how many wait, and how old the oldest is. */
export async function measureEffects(hub: Hub): Promise<void> {
  const rows = await hub.db
    .selectFrom('effect')
    .select(eb => [
      'state',
      eb.fn.countAll<number>().as('count'),
      eb.fn.min('created_at').as('since'),
    ])
    .where('state', 'in', ['waiting', 'running'])
    .groupBy('state')
    .execute()
  hub.measures.effects.reset()
  for (const state of ['waiting', 'running'] as const) {
    const row = rows.find(one => one.state === state)
    hub.measures.effects.set({ state }, row?.count ?? 0)
  }
  const oldest = Math.min(...rows.map(row => row.since))
  hub.measures.oldestEffectSeconds.set(rows.length === 0 ? 0 : (hub.now() - oldest) / 1_000)
}
