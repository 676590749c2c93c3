/** Beside the rows: which goals are missed at the time of writing, why, and what to try next. */
export const MISSED: Readonly<Record<string, string>> = {}
