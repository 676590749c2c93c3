import { Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What the operator sees under /metrics. */
export interface Measures {
  readonly registry: Registry
  readonly pushed: Counter<'outcome'>
  readonly pullSeconds: Histogram
  readonly mailsIn: Counter<'fate'>
  readonly mailsOut: Counter<'fate'>
  readonly effects: Gauge<'state'>
  readonly oldestEffectSeconds: Gauge
}

/** A registry of its own, so that two hubs in one process (tests) do not share counts. */
export function makeMeasures(): Measures {
  const registry = new Registry()
  const registers = [registry]
  return {
    registry,
    pushed: new Counter({
      name: 'hub_commands_total',
      help: 'Commands decided, by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    pullSeconds: new Histogram({
      name: 'hub_pull_seconds',
      help: 'How long a pull took',
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    }),
    mailsIn: new Counter({
      name: 'hub_mails_in_total',
      help: 'Mails that arrived, by what became of them',
      labelNames: ['fate'],
      registers,
    }),
    mailsOut: new Counter({
      name: 'hub_mails_out_total',
      help: 'Mails handed over, by what became of them',
      labelNames: ['fate'],
      registers,
    }),
    effects: new Gauge({
      name: 'hub_effects',
      help: 'Effects not yet done, by state',
      labelNames: ['state'],
      registers,
    }),
    oldestEffectSeconds: new Gauge({
      name: 'hub_oldest_effect_seconds',
      help: 'Age of the oldest effect that is not done',
      registers,
    }),
  }
}
