/** What one call of `npm run bench` measures. */
export interface Plan {
  readonly runtimes: readonly ('chromium' | 'electron')[]
  readonly sizes: readonly number[]
  readonly runs: number
  /** Seconds after which an engine gets no further run at a size; its n says how many it had. */
  readonly patience: number
  readonly engines: readonly string[]
  /** `B1` is always done: it makes the profile for the others. */
  readonly jobs: readonly string[]
  /** Every engine, job, size and browser. */
  readonly isWhole: boolean
  /** Its figures go into the results; another call is only a look. */
  readonly isKept: boolean
  readonly adds: boolean
  readonly isReport: boolean
}

export const ENGINES = [
  'ours',
  'raw-pages',
  'raw-rows',
  'dexie',
  'rxdb',
  'pouchdb',
  'tinybase',
  'replicache',
] as const
const RUNTIMES = ['chromium', 'electron'] as const
export const JOBS = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'kill'] as const

export interface Flags {
  readonly quick: boolean
  readonly only: string | undefined
  readonly engines: string | undefined
  readonly sizes: string | undefined
  readonly runs: string | undefined
  readonly runtimes: string | undefined
  readonly patience: string | undefined
  /** Only our engine, with pages of so many rows each. */
  readonly pageRows: readonly number[]
  /** RESULTS.md is written although this was not a whole run. */
  readonly write: boolean
  /** Keeps what calls before measured and this one does not. */
  readonly add: boolean
  /** Measures nothing: writes RESULTS.md anew from the figures that are kept. */
  readonly report: boolean
}

const listed = <T extends string>(text: string | undefined, all: readonly T[]): readonly T[] => {
  if (text === undefined) return all
  const names = text.split(',')
  const unknown = names.filter(name => !(all as readonly string[]).includes(name))
  if (unknown.length > 0)
    throw new Error(`unknown: ${unknown.join(', ')}; known: ${all.join(', ')}`)
  return all.filter(one => names.includes(one))
}

export function planOf(flags: Flags): Plan {
  const plan = planOfPeers(flags)
  if (flags.pageRows.length === 0) return plan
  const engines = flags.pageRows.map(rows => `ours-${rows}`)
  return { ...plan, engines, jobs: ['B1', 'B2', 'rewrite'], isWhole: false, isKept: false }
}

function planOfPeers(flags: Flags): Plan {
  const isWhole =
    !flags.quick && [flags.only, flags.engines, flags.sizes, flags.runtimes].every(isUndefined)
  return {
    runtimes: listed(flags.runtimes ?? (flags.quick ? 'chromium' : undefined), RUNTIMES),
    sizes: (flags.sizes ?? (flags.quick ? '10000' : '10000,100000')).split(',').map(Number),
    runs: Number(flags.runs ?? (flags.quick ? 3 : 7)),
    patience: Number(flags.patience ?? (flags.quick ? 60 : 150)),
    engines: listed(flags.engines, ENGINES),
    jobs: listed(flags.only, JOBS),
    isWhole,
    isKept: isWhole || flags.write,
    adds: flags.add,
    isReport: flags.report,
  }
}

const isUndefined = (value: unknown): boolean => value === undefined
