interface Metric {
  readonly metric: string
  readonly words: string
  readonly unit: 'ms' | 'MB' | 'acts'
}
interface JobInWords {
  readonly id: string
  readonly title: string
  readonly goal: string
  readonly metrics: readonly Metric[]
}

const ms = (metric: string, words: string): Metric => ({ metric, words, unit: 'ms' })
const mb = (metric: string, words: string): Metric => ({ metric, words, unit: 'MB' })

/** The jobs as RESULTS.md tells them: what was measured, and what it should be. */
export const ROWS: readonly JobInWords[] = [
  {
    id: 'B1',
    title: 'B1 first sync: empty profile to queryable and on the disk',
    goal: '10 times faster than the fastest row store; within 1.5 of the floor (raw-pages).',
    metrics: [
      ms('B1', 'until it can be queried (and is on disk, unless memory first)'),
      ms('B1 on disk', 'memory first: until it is on the disk'),
    ],
  },
  {
    id: 'B2',
    title: 'B2 cold open, in a new browser after `kill -9`',
    goal: 'first 50 rows on screen in 300 ms whatever the size; the whole queue within 1.5 of the floor.',
    metrics: [
      ms('B2 screen', 'from navigation to 50 rows drawn'),
      ms('B2 whole', 'from navigation to the last 50 rows of the whole queue'),
    ],
  },
  {
    id: 'B3',
    title: 'B3 a page of 50, filtered and in order, 200 questions',
    goal: '95th percentile 5 ms or less, ahead of all peers.',
    metrics: [
      ms('B3 page 1', '95th percentile, page 1'),
      ms('B3 page 200', '95th percentile, page 200'),
    ],
  },
  {
    id: 'B4',
    title: 'B4 search, tickets with one message each',
    goal: '95th percentile 50 ms or less; a changed ticket found within 100 ms; memory within twice the text.',
    metrics: [
      ms('B4 one word', '95th percentile of 50, one word'),
      ms('B4 two words', '95th percentile of 50, two words'),
      ms('B4 three letters', '95th percentile of 50, three letters'),
      ms('B4 order number', '95th percentile of 50, an order number'),
      ms('B4 changed ticket found', 'from the change at the hub until it is found'),
      ms('B4 first sync with messages', 'first sync with messages'),
      mb('B4 heap', 'heap after opening, with messages (tickets alone: B8)'),
      mb('B4 text', 'the text itself, UTF-8'),
    ],
  },
  {
    id: 'B5',
    title: 'B5 one act',
    goal: 'kept within twice the floor (one strict write and one flush, raw-pages); in an open view within 16 ms.',
    metrics: [
      ms('B5 durable', 'median of 60, until the engine says that it is kept'),
      ms('B5 durable p95', '95th percentile of 60, until it says so'),
      ms('B5 on disk', 'memory first: until one act is on the disk'),
      ms('B5 visible', 'median of 60, until an open view shows it'),
      ms('B5 visible p95', '95th percentile of 60, until an open view shows it'),
    ],
  },
  {
    id: 'B6',
    title:
      'B6 push of 1,000 queued acts, about 1 % refused, one answer in a hundred (the first) lost',
    goal: 'ahead of all peers; exactly 1,000 decisions and none twice, or the row is void.',
    metrics: [
      ms('B6', 'until all are decided and the device knows it'),
      ms('B6 queue 1,000', 'giving the 1,000 to the engine, one after the other'),
    ],
  },
  {
    id: 'B7',
    title: 'B7 pull of 1,000 changes',
    goal: 'no task over 50 ms in a window; ahead of all peers.',
    metrics: [
      ms('B7 0 pending', 'until an open view shows them, nothing pending'),
      ms('B7 10 pending', 'with 10 acts pending'),
      ms('B7 100 pending', 'with 100 acts pending'),
      ms('B7 0 longest task', 'longest task of the window, nothing pending'),
      ms('B7 10 longest task', 'longest task, 10 pending'),
      ms('B7 100 longest task', 'longest task, 100 pending'),
    ],
  },
  {
    id: 'B8',
    title: 'B8 memory after opening',
    goal: 'engine 250 MB; whole app 500 MB.',
    metrics: [
      mb('B8 heap', 'heaps of page and worker after a collection'),
      mb('B8 page process', 'the process of page and worker (PSS)'),
      mb('B8 all processes', 'all processes of the browser (PSS)'),
    ],
  },
  {
    id: 'kill',
    title: 'Acts lost under `kill -9`, of 20 acknowledged',
    goal: '0.',
    metrics: [
      { metric: 'kill after 0 s', words: 'killed at once', unit: 'acts' },
      { metric: 'kill after 2 s', words: 'killed 2 s after the last', unit: 'acts' },
    ],
  },
]
