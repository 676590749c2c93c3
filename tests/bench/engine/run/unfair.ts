/** What a reader must know before believing a table. */
export const UNFAIR: readonly string[] = [
  'Everything runs on one machine: hub, journal and browser share its processors, and so did other programs if there were any. Compare engines within a run, not figures between runs.',
  'The hub is a stand-in in memory, the network is loopback: no engine waits for a database or a line.',
  "Our journal is the main process's real one with its real flush, reached over HTTP (in the app: a port through the window). Peers keep an act once, in the browser's storage; we keep it twice.",
  "Peers write with the browser's default durability ('relaxed' in a current Chromium: a crash of the system may take the last writes). raw-rows and the floor write acts 'strict'.",
  'Only our engine and the floor encrypt. Peers would pay for encryption too.',
  'All engines live in a worker. Peers are mostly used in the window itself, where their work would be the window’s long tasks.',
  'Row stores hold, beside each row, its place in each view, indexed: the best they can do with these views. The filters are the six views of the queue, begun at another row each time; our engine offers no other filters, a row store can be given more indexes.',
  'Our views also answer with the total; peers are asked for rows alone.',
  'The cold open finds the files in the cache of the operating system.',
  'Search: our engine, the floor (a scan of texts in memory) and Dexie with its index of words. RxDB’s full-text search is not in its free part; PouchDB’s plugin is not maintained; TinyBase and Replicache have none.',
  'Push: raw IndexedDB, Dexie and TinyBase bring no queue to a hub that may refuse (TinyBase merges states; Dexie’s sync is a service of its own). PouchDB replicates with a CouchDB, which is not part of this bench. RxDB and Replicache push to endpoints written as their guides describe; both take a refused row back without telling which.',
  'RxDB tries again 5 s after a failure, Replicache and our engine about 1 s after: in B6 one answer is lost, so that wait is in the figure.',
  'RxDB takes part in B7 only without pending acts: after a refusal its pull waits for the next answered push.',
  'Replicache tells nobody when it has written: its time on disk is that of the last write transaction before two quiet seconds. It is under Rocicorp’s terms of service (https://roci.dev/terms.html), free to use and not open source; the other peers are Apache-2.0 or MIT.',
  'Electron shows the same page in a plain window; the app’s preload and port are not part of it.',
]
