import {
  actsOf,
  type IsEnough,
  type Part,
  type Proof,
  playSeeds,
  slowestOf,
  sumOf,
} from './promise.ts'

/** Each proof has seeds of its own, so that none is only a repetition of another. */
const FROM = { r3: 30_000, r4: 40_000, r6: 60_000, r7: 70_000, r13: 100_000 }

/** R3: the hub ends between COMMIT and its answer. */
export async function provesCrashAfterCommit(full: boolean): Promise<Proof> {
  const wanted = full ? 200 : 40
  const isEnough: IsEnough = all => sumOf(all, 'hubEndedAfterCommit') >= wanted
  const { results, faults } = await playSeeds('R3', FROM.r3, isEnough)
  const crashes = sumOf(results, 'hubEndedAfterCommit')
  return {
    figure: `${crashes} crashes between commit and answer, ${actsOf(results)} acts, each in effect once`,
    faults,
  }
}

/** R4: partitions, flapping lines, half-open sockets. */
export async function provesPartitions(full: boolean): Promise<Proof> {
  const wanted = full ? 300 : 40
  const { results, faults } = await playSeeds('R4', FROM.r4, all => all.length >= wanted)
  return {
    figure: `${results.length} runs, lines changed ${sumOf(results, 'line')} times; all agree within ${slowestOf(results)} s of healing, 0 stuck`,
    faults,
  }
}

/** R6: clocks that are wrong and jump, a leap day, the hour that summer time takes. */
export async function provesClocks(full: boolean): Promise<Proof> {
  const wanted = full ? 300 : 30
  const { results, faults } = await playSeeds('R6', FROM.r6, all => all.length >= wanted)
  return {
    figure: `${sumOf(results, 'clock')} clocks set wrong by up to 24 h, ${actsOf(results)} acts, 0 refused or held up for it`,
    faults,
  }
}

/** R7: disks that fill up, for journal and database alike, or hang, and go on again. */
export async function provesFullDisks(full: boolean): Promise<Proof> {
  const wanted = full ? 50 : 20
  const isEnough: IsEnough = all =>
    sumOf(all, 'diskFull') / 2 >= wanted && sumOf(all, 'diskHangs') >= wanted
  const { results, faults } = await playSeeds('R7', FROM.r7, isEnough)
  return {
    figure: `${Math.floor(sumOf(results, 'diskFull') / 2)} disks full in the simulator (journal and database), ${sumOf(results, 'diskHangs')} that hung, ${actsOf(results)} acts; 0 lost, none called saved that was not, all went on without a restart`,
    faults,
  }
}

/** R13: everything at once. */
export async function provesSeeds(full: boolean, part: Part): Promise<Proof> {
  const wanted = Math.ceil((full ? 10_000 : 80) / part.of)
  const first = FROM.r13 + (part.number - 1) * wanted
  const { results, faults } = await playSeeds('R13', first, all => all.length >= wanted)
  const ends = results.reduce((sum, one) => sum + one.ends, 0)
  return {
    figure: `${results.length} seeds from ${first} on, ${actsOf(results)} acts, ${ends} process ends; slowest agreement ${slowestOf(results)} s`,
    faults,
  }
}
