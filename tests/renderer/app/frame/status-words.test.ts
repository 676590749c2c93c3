import dayjs from 'dayjs'
import { describe, expect, test } from 'vitest'
import {
  asOfWords,
  statusWords,
  stillRead,
  unsentWords,
} from '../../../../renderer/app/frame/status-words.ts'
import type { SyncStatus } from '../../../../renderer/engine/views/contract.ts'

const now = dayjs('2026-03-03T15:00:00').valueOf()
const at1402 = dayjs('2026-03-03T14:02:00').valueOf()
const status = (change: Partial<SyncStatus>): SyncStatus => ({
  connection: 'online',
  offlineSince: null,
  progress: null,
  queued: 0,
  unsent: { acts: 0, drafts: 0 },
  attention: 0,
  asOf: now,
  oldestPendingAt: null,
  clockOffMs: null,
  trouble: null,
  ...change,
})

describe('the status line', () => {
  test.each([
    [status({}), 'Online'],
    [status({ queued: 2 }), 'Online · sending 2'],
    [status({ attention: 1 }), 'Online · 1 needs you'],
    [status({ attention: 2, queued: 1 }), 'Online · 2 need you · 1 queued'],
    [
      status({ connection: 'offline', offlineSince: at1402, queued: 3 }),
      'Offline since 14:02 · 3 queued',
    ],
    [
      status({ connection: 'catchingUp', progress: { done: 1200, total: 4000 } }),
      'Catching up · 1,200 of 4,000',
    ],
    [
      status({ connection: 'firstSync', progress: { done: 12, total: null } }),
      'Fetching your desk · 12',
    ],
  ])('says how it is: %#', (given, words) => expect(statusWords(given, now).words).toBe(words))

  test('is never green while something needs the person', () => {
    expect(statusWords(status({ attention: 1 }), now).tone).toBe('bad')
  })
})

test('the foot says how old the data is, and that there is none', () => {
  expect(asOfWords(at1402, now)).toBe('Data as of 14:02')
  expect(asOfWords(null, now)).toBe('Nothing here yet')
})

test('what was read is not told again, but for a disk that fails once more', () => {
  const trouble = (code: 'diskFull' | 'recovered') => ({ code, detail: '' })
  const read = ['recovered', 'diskFull']
  expect(stillRead(read, trouble('diskFull'))).toEqual(read)
  expect(stillRead(read, trouble('recovered'))).toEqual(['recovered'])
  expect(stillRead(read, null)).toEqual(['recovered'])
})

test.each([
  [0, 0, null],
  [2, 0, '2 acts'],
  [0, 1, '1 draft'],
  [1, 2, '1 act and 2 drafts'],
])(
  'who signs out is told what is on this computer alone: %i acts, %i drafts',
  (acts, drafts, words) => {
    expect(unsentWords({ acts, drafts })).toBe(words)
  },
)
