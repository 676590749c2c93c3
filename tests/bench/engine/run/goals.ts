import type { Figure } from './record.ts'
import { median } from './stats.ts'

/** What stands in one browser at one size: the median of a metric of an engine, or none. */
type Look = (engine: string, metric: string) => number | null

/** With fewer runs than this a goal is neither reached nor missed for good. */
const ENOUGH = 7
/** They keep before they answer, as we do. */
const ROW_STORES = ['raw-rows', 'dexie', 'rxdb', 'pouchdb']
/** They answer first and write later: another kind of promise, so another rank. */
const MEMORY_FIRST = ['tinybase', 'replicache']
const SEARCHES = ['B4 one word', 'B4 two words', 'B4 three letters', 'B4 order number']

/** How each goal stands, in words; nothing where it was not measured. */
const GOALS: Readonly<Record<string, (look: Look) => readonly string[]>> = {
  B1: look => [
    atMost('of the floor', ratio(look('ours', 'B1'), look('raw-pages', 'B1')), 1.5),
    atLeast('times as fast as the fastest row store', faster(look, ROW_STORES, 'B1'), 10),
  ],
  B2: look => [
    atMost('ms to the first screen', look('ours', 'B2 screen'), 300),
    atMost(
      'of the floor for the whole queue',
      ratio(look('ours', 'B2 whole'), look('raw-pages', 'B2 whole')),
      1.5,
    ),
  ],
  B3: look =>
    ['B3 page 1', 'B3 page 200'].flatMap(metric => [
      atMost(`ms, ${metric.slice(3)}`, look('ours', metric), 5),
      ...againstPeers(look, metric, ''),
    ]),
  B4: look => [
    atMost('ms, slowest kind of question', largest(SEARCHES.map(one => look('ours', one))), 50),
    atMost('ms until a changed ticket is found', look('ours', 'B4 changed ticket found'), 100),
    atMost('of the text in memory', textInMemory(look), 2),
  ],
  B5: look => [
    atMost('of the floor', ratio(look('ours', 'B5 durable'), look('raw-pages', 'B5 durable')), 2),
    atMost('ms until seen (95th percentile)', look('ours', 'B5 visible p95'), 16),
  ],
  B6: look => againstPeers(look, 'B6', ''),
  B7: look =>
    [0, 10, 100].flatMap(n => [
      ...againstPeers(look, `B7 ${n} pending`, `, ${n} pending`),
      atMost('ms the longest task', look('ours', `B7 ${n} longest task`), 50),
    ]),
  B8: look => [
    atMost('MB heap', look('ours', 'B8 heap'), 250),
    atMost('MB in all processes', look('ours', 'B8 all processes'), 500),
  ],
  kill: look => [atMost('acts lost', look('ours', 'kill after 0 s'), 0)],
}

/** One line for each browser and size: reached and missed, with the figure. */
export function goalsOf(id: string, figures: readonly Figure[]): readonly string[] {
  const places = new Map(
    figures.map(({ runtime, size }) => [`${runtime} ${size}`, { runtime, size }]),
  )
  return [...places.values()].flatMap(({ runtime, size }) => {
    const look: Look = (engine, metric) => {
      const found = figures.find(
        one =>
          one.runtime === runtime &&
          one.size === size &&
          one.engine === engine &&
          one.metric === metric,
      )
      return found === undefined || found.values.length === 0 || found.void !== null
        ? null
        : median(found.values)
    }
    const told = (GOALS[id]?.(look) ?? []).filter(words => words !== '')
    if (told.length === 0) return []
    const runs = runsOf(id, figures, runtime, size)
    const hint = runs < ENOUGH ? ` (provisional, n ${runs})` : ''
    return [`- ${runtime} ${size.toLocaleString('en')}${hint}: ${told.join('; ')}`]
  })
}

/** The fewest runs behind our own figures of a job. */
function runsOf(id: string, figures: readonly Figure[], runtime: string, size: number): number {
  const mine = figures.filter(
    one =>
      one.engine === 'ours' &&
      one.runtime === runtime &&
      one.size === size &&
      one.metric.startsWith(id),
  )
  return Math.min(...mine.map(one => one.values.length))
}

function atMost(words: string, value: number | null, goal: number): string {
  if (value === null) return ''
  return `${value <= goal ? 'reached' : '**missed**'}: ${round(value)} ${words} (goal ${goal})`
}

function atLeast(words: string, value: number | null, goal: number): string {
  if (value === null) return ''
  return `${value >= goal ? 'reached' : '**missed**'}: ${round(value)} ${words} (goal ${goal})`
}

const round = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))

const ratio = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? null : a / b

function faster(look: Look, peers: readonly string[], metric: string): number | null {
  const theirs = peers.map(peer => look(peer, metric)).filter(one => one !== null)
  return theirs.length === 0 ? null : ratio(Math.min(...theirs), look('ours', metric))
}

/** The goal is set among engines of one kind; the other kind stands beside it. */
function againstPeers(look: Look, metric: string, when: string): readonly string[] {
  const other = faster(look, MEMORY_FIRST, metric)
  return [
    atLeast(`times as fast as the fastest peer${when}`, faster(look, ROW_STORES, metric), 1),
    other === null ? '' : `ranked apart: ${round(other)} times as fast as memory first${when}`,
  ]
}

const largest = (values: readonly (number | null)[]): number | null => {
  const known = values.filter(one => one !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/** What messages and their texts add to the heap, by the size of all that is searched. */
function textInMemory(look: Look): number | null {
  const [withText, alone, text] = [
    look('ours', 'B4 heap'),
    look('ours', 'B8 heap'),
    look('ours', 'B4 text'),
  ]
  return withText === null || alone === null ? null : ratio(withText - alone, text)
}
