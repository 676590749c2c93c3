/**
 * Hands Ctrl+C and a polite kill on to a child, and waits for it: the child says good-bye
 * in its own way, we end when it has.
 * @param {import('node:child_process').ChildProcess} child
 */
export function forwardSignals(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // Ctrl+C already reached the whole group of a terminal; a second SIGINT would count twice.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
}
