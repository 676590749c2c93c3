/**
 * Says that something long is going on, and how long already. One line that rewrites
 * itself on a terminal; a line every 15 seconds in a log.
 * @param {string} what
 * @returns {{ done: (ending: string) => void }}
 */
export function progress(what) {
  const startedAt = Date.now()
  const seconds = () => Math.round((Date.now() - startedAt) / 1000)
  const terminal = process.stdout.isTTY
  process.stdout.write(terminal ? `${what} ...` : `${what} ...\n`)
  const timer = setInterval(
    () => process.stdout.write(terminal ? `\r${what} ... ${seconds()} s` : `  ${seconds()} s\n`),
    terminal ? 1_000 : 15_000,
  )
  return {
    done(ending) {
      clearInterval(timer)
      process.stdout.write(terminal ? `\r${what}: ${ending}\n` : `  ${ending} (${seconds()} s)\n`)
    },
  }
}
