/** Longer than any engine here waits before it writes. */
const QUIET_MS = 2_000

let open = 0
let last = Number.NaN

/** Notes every write transaction of this worker, for engines that do not say when they have written. */
export function watchWrites(): void {
  // oxlint-disable-next-line typescript/unbound-method -- called with each database as its `this`
  const original = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...args) {
    const transaction = original.apply(this, args)
    if (transaction.mode === 'readwrite') {
      open += 1
      const ended = () => {
        open -= 1
        last = performance.now()
      }
      transaction.addEventListener('complete', ended)
      transaction.addEventListener('abort', ended)
    }
    return transaction
  }
}

/** Waits until nothing was written for a while; answers when the last write was complete. */
export async function lastWriteAt(): Promise<number> {
  const asked = performance.now()
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 50))
    const now = performance.now()
    const since = Number.isNaN(last) ? asked : Math.max(asked, last)
    if (open === 0 && now - since > QUIET_MS) return Number.isNaN(last) ? now : last
  }
}
