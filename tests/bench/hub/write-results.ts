import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Plan } from './main.ts'
import type { Commands } from './measure-commands.ts'
import type { Contact } from './measure-contact.ts'
import type { Devices } from './measure-devices.ts'
import { median } from './stats.ts'

const RESULTS = 'tests/bench/RESULTS.md'
const [BEGIN, END] = ['<!-- hub:begin -->', '<!-- hub:end -->']
/** 500 busy agents do 50 acts in a second; ten times that. */
const COMMANDS_GOAL = 500
const PULL_GOAL_MS = 100
const PLAIN_GOAL = 1.5

/** Beside what was missed: what is known of the reason, and what to try next. */
const MISSED = {
  commands:
    'Commands: hub, database and the 16 writers share the two cores, and more than a third of the hub’s time for one is the system’s call that sends a statement to the database (`--cpu-prof`): each of the six or seven counts. Next: a socket of the file system where the database is on the same machine; the rows that a command names in one call.',
  contact:
    'First contact: the hub reads the versions of a page before its rows, and its text is made of what the database wrote, copied to the socket, and read again by the bench, one answer after the other. A device takes one answer in while the next is on its way, so it does not wait for most of this. Next: the hub reads the next page while this one is on the line.',
} as const

export interface Figures {
  readonly plan: Plan
  readonly cores: number
  /** How many processes waited for a core before the bench began. */
  readonly load: number
  readonly commands: readonly Commands[]
  readonly devices: readonly Devices[]
  readonly contact: readonly Contact[]
}

/** Puts the hub's section into the results, in the place of the one before; the rest is others'. */
export function writeResults(figures: Figures): void {
  const before = existsSync(RESULTS) ? readFileSync(RESULTS, 'utf8') : '# Results\n'
  writeFileSync(RESULTS, withSection(before, sectionOf(figures)))
  console.log(`Written to ${RESULTS}.`)
}

export function withSection(text: string, section: string): string {
  const whole = `${BEGIN}\n${section.trim()}\n${END}`
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)]
  if (from < 0 || to < from) return `${text.trimEnd()}\n\n${whole}\n`
  return text.slice(0, from) + whole + text.slice(to + END.length)
}

function sectionOf({ plan, cores, load, commands, devices, contact }: Figures): string {
  return [
    '## Hub',
    '',
    `\`npm run bench:hub\`: one hub process, PostgreSQL 18 with fsync, and whoever asks them, together`,
    `on ${cores} cores; medians of ${plan.runs} runs of ${plan.seconds} s. 500 agents in teams of ten.`,
    `Before it began the machine's load was ${load.toFixed(1)}: at more than 1 others were at work on it.`,
    '',
    '| | figure | goal |',
    '| --- | --- | --- |',
    ...commandLines(commands),
    ...deviceLines(devices),
    ...contactLines(contact, plan.tickets),
    ...missedLines(commands, contact),
  ].join('\n')
}

function missedLines(commands: readonly Commands[], contact: readonly Contact[]): string[] {
  const perSecond = median(commands.map(one => one.perSecond))
  const times = median(contact.map(timesPlain))
  const missed = [
    ...(commands.length > 0 && perSecond < COMMANDS_GOAL ? [MISSED.commands] : []),
    ...(contact.length > 0 && times > PLAIN_GOAL ? [MISSED.contact] : []),
  ]
  return missed.flatMap(words => ['', words])
}

const timesPlain = ({ seconds, plainSeconds }: Contact): number => seconds / plainSeconds

const over = <T>(list: readonly T[], of: (one: T) => number, digits = 0): string =>
  median(list.map(of)).toFixed(digits)

function commandLines(all: readonly Commands[]): string[] {
  if (all.length === 0) return []
  return [
    `| commands decided per second, pushed one by one by 16 writers | ${over(all, one => one.perSecond)} | ${COMMANDS_GOAL} |`,
    `| until one is answered, median / p95 | ${over(all, one => one.medianMs)} / ${over(all, one => one.p95Ms)} ms | |`,
    `| the hub's own time for one | ${over(all, one => one.hubCpuMs, 2)} ms | |`,
  ]
}

function deviceLines(all: readonly Devices[]): string[] {
  const counts = [...new Set(all.map(one => one.devices))]
  return counts.map(count => {
    const some = all.filter(one => one.devices === count)
    const figure = `${over(some, one => one.medianMs)} / ${over(some, one => one.p95Ms)} ms`
    const load = `${over(some, one => one.pullsPerSecond)} pulls per second, hub ${over(some, one => one.hubCpu * 100)} % of a core`
    return `| pull with ${count} devices connected and their people busy, median / p95 (${load}) | ${figure} | p95 ${PULL_GOAL_MS} ms |`
  })
}

function contactLines(all: readonly Contact[], tickets: number): string[] {
  const [first] = all
  if (first === undefined) return []
  const size = `${first.pages} answers, ${first.megabytes.toFixed(0)} MB`
  const page = `${over(all, one => one.pageMs)} / ${over(all, one => one.pageP95Ms)} ms`
  return [
    `| first contact of a supervisor, ${tickets} tickets (${size}) | ${over(all, one => one.seconds, 1)} s | |`,
    `| one answer of it, median / p95 | ${page} | |`,
    `| beside the same rows read plainly | ${over(all, timesPlain, 2)} times | ${PLAIN_GOAL} times |`,
    `| the hub's memory at its highest | ${over(all, one => one.hubPeakMb)} MB | |`,
  ]
}
