import type { HubProcess } from './embedded-hub.ts'

/**
 * Waits for a process's first message that `read` understands.
 * @throws when the process ends before, or says nothing for too long; then it is killed
 */
export function startPolitely<T>(
  child: HubProcess,
  read: (message: unknown) => T | undefined,
  limitMs: number,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`no answer within ${Math.round(limitMs / 1000)} s`))
      child.kill()
    }, limitMs)
    child.on('message', message => {
      const understood = read(message)
      if (understood === undefined) return
      clearTimeout(timer)
      resolve(understood)
    })
    child.on('exit', code => {
      clearTimeout(timer)
      reject(new Error(child.lastWords() || `ended with code ${code}`))
    })
  })
}
