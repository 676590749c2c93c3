/**
 * Beside the rows: goals that were missed when this was written, what is known of the reason,
 * and what to try next. Change it together with the figures.
 */
export const MISSED: Readonly<Record<string, string>> = {
  B1: 'With 100,000 tickets the floor itself is six times as fast as a row store here, so ten times is out of reach of pages as the floor writes them. What is left above the floor is putting the tickets into their lists (a fifth of the time) and Dexie around the writes. With 10,000 the fixed part counts: databases opened, the first empty rounds. Next: open the database and ask the hub side by side.',
  B6: 'Replicache is ranked apart: it answers before anything is on the disk, and the bench asks its next try at once, where our engine waits 0.2 to 0.4 s by itself after the lost answer: most of its time. Giving the 1,000 acts takes about 5 ms each, each kept twice, one after the other. Next: acts given together share one flush and one transaction.',
}
