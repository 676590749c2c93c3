/** What a start that was refused says to the person; null for one that broke. */
export const startWords = (detail: string): string | null =>
  /^StartRefused: (.+)$/.exec(detail)?.[1] ?? null
