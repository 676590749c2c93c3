import type { Environment } from '../environment.ts'

/** With a full disk a write can hang for minutes; the person hears of it after this long. */
export const WRITE_LIMIT_MS = 5_000

export class TimeLimit extends Error {}

/** Rejects when `work` takes longer than `ms`. The work itself may still end later. */
export function within<T>(
  env: Pick<Environment, 'after'>,
  ms: number,
  work: Promise<T>,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const cancel = env.after(ms, () => reject(new TimeLimit(`not done within ${ms} ms`)))
    work.then(resolve, reject).finally(cancel)
  })
}
