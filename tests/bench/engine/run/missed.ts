/**
 * Beside the rows: goals that were missed when this was written, what is known of the reason,
 * and what to try next. Change it together with the figures.
 */
export const MISSED: Readonly<Record<string, string>> = {
  B1: 'With 100,000 tickets the floor itself is six times as fast as a row store here, so ten times is out of reach of pages as the floor writes them. What is left above the floor is putting the tickets into their lists (a fifth of the time) and Dexie around the writes. Next: open the database and ask the hub side by side.',
  B2: 'On the slower machine of 30 November the floor, which reads one page and draws it, needs 281 of the 300 ms itself (192 on that of the 25th). Our engine draws what was on screen last before it opens the copy; the 50 ms above the floor are its start. Next: draw that before the worker is there.',
  B6: 'Replicache is ranked apart: it answers before anything is on the disk, and the bench asks its next try at once, where our engine waits 0.2 to 0.4 s by itself after the lost answer: most of its time. Giving the 1,000 acts takes about 5 ms each, each kept twice, one after the other. Next: acts given together share one flush and one transaction.',
}
