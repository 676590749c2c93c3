import type { PullAnswer } from './pull.ts'

/** The answer as it goes over the wire: the rows' own texts between the rest of it. */
export function writeAnswer({ puts, ...rest }: PullAnswer): string {
  const tables = Array.from(
    puts,
    ([table, texts]) => `${JSON.stringify(table)}:[${texts.join(',')}]`,
  )
  return `${JSON.stringify(rest).slice(0, -1)},"puts":{${tables.join(',')}}}`
}
