/** Milliseconds in one of each. Times in this project are milliseconds since 1970, UTC. */
export const SECOND_MS = 1_000
export const MINUTE_MS = 60 * SECOND_MS
export const HOUR_MS = 60 * MINUTE_MS
export const DAY_MS = 24 * HOUR_MS

/** The UTC calendar day of a time, as `2026-11-22`. Limits 'per day' are counted by it. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
