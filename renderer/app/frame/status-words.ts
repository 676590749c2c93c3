import { assertNever } from '../../../shared/lib/assert.ts'
import type { SyncStatus } from '../../engine/views/contract.ts'
import { clockTime, momentWords } from '../../ui/clock.ts'
import { countWords } from '../../ui/count-words.ts'

export interface StatusWords {
  readonly tone: 'plain' | 'good' | 'warn' | 'bad'
  readonly icon: 'online' | 'offline' | 'busy' | 'needsYou'
  readonly words: string
}

/** The copy is being opened; what is on screen is what was there last. */
export const OPENING: StatusWords = { tone: 'plain', icon: 'busy', words: 'Opening' }

/** The status line always tells the truth: how we are connected, and what has not left. */
export function statusWords(status: SyncStatus, now: number): StatusWords {
  const { connection, queued, attention, progress } = status
  const waiting = queued > 0 ? ` · ${queued} queued` : ''
  const needs = attention > 0 ? ` · ${attention} ${attention === 1 ? 'needs' : 'need'} you` : ''
  const counted = progressWords(progress)
  switch (connection) {
    case 'starting':
      return OPENING
    case 'firstSync':
      return { tone: 'plain', icon: 'busy', words: `Fetching your desk${counted}` }
    case 'online':
      if (attention > 0) return { tone: 'bad', icon: 'needsYou', words: `Online${needs}${waiting}` }
      return {
        tone: 'good',
        icon: 'online',
        words: queued > 0 ? `Online · sending ${queued}` : 'Online',
      }
    case 'catchingUp':
      return { tone: 'plain', icon: 'busy', words: `Catching up${counted}${waiting}` }
    case 'offline': {
      const since =
        status.offlineSince === null ? '' : ` since ${momentWords(status.offlineSince, now)}`
      return { tone: 'warn', icon: 'offline', words: `Offline${since}${waiting}${needs}` }
    }
    case 'signedOut':
      return { tone: 'bad', icon: 'needsYou', words: `Sign in again${waiting}` }
    case 'appTooOld':
      return { tone: 'bad', icon: 'needsYou', words: `This app needs an update${waiting}` }
    case 'hubTooOld':
      return { tone: 'bad', icon: 'needsYou', words: `The hub needs an update${waiting}` }
    default:
      return assertNever(connection)
  }
}

function progressWords(progress: SyncStatus['progress']): string {
  if (progress === null) return ''
  const of = progress.total === null ? '' : ` of ${progress.total.toLocaleString('en-GB')}`
  return ` · ${progress.done.toLocaleString('en-GB')}${of}`
}

/** How old the copy is, for the foot of the window. */
export const asOfWords = (asOf: number | null, now: number): string =>
  asOf === null
    ? 'Nothing here yet'
    : `Data as of ${now - asOf < 60_000 ? clockTime(now) : momentWords(asOf, now)}`

const TROUBLE_WORDS = {
  diskFull: 'This computer’s disk is full. Nothing you did is lost; free some space to go on.',
  rebuilt:
    'The copy on this computer was damaged or gone, and is fetched again. Your unsent work is kept.',
  recovered:
    'Empty Chair was cut short, or one of its files was damaged. Everything you had done is still here.',
  lost: 'A file of Empty Chair on this computer was damaged or gone. What you had done last may not have reached your team: look whether your newest replies and notes are there.',
  storageFailed: 'This computer could not save. What you do now may not survive a restart.',
} as const

/** What is said of saving must be true, also where the disk is full. */
export const failsToSave = (code: string | undefined): boolean =>
  code === 'diskFull' || code === 'storageFailed'

/** A disk that fails again after it was well is told again; what happened to the copy is told once. */
export const stillRead = (
  read: readonly string[],
  trouble: SyncStatus['trouble'],
): readonly string[] => read.filter(code => code === trouble?.code || !failsToSave(code))

/** Something the person must be told, in words. */
export const troubleWords = (trouble: NonNullable<SyncStatus['trouble']>): string =>
  TROUBLE_WORDS[trouble.code]

/** What is on this computer alone, in words; null when there is nothing. */
export function unsentWords({ acts, drafts }: SyncStatus['unsent']): string | null {
  const parts = [
    ...(acts > 0 ? [countWords(acts, 'act')] : []),
    ...(drafts > 0 ? [countWords(drafts, 'draft')] : []),
  ]
  return parts.length === 0 ? null : parts.join(' and ')
}
