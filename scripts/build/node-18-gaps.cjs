/**
 * Put in front of the hub's bundle: the few things that its libraries take for granted
 * and that Node 18, inside the trial runtime, does not have. On newer ones it changes nothing.
 */
{
  const diagnostics = require('node:diagnostics_channel')
  const run = (work, _context, self, ...args) => Reflect.apply(work, self, args)
  // fastify and pino announce their work here. Nobody listens in the app, so it only has to exist.
  diagnostics.tracingChannel ??= name => {
    const channel = step => diagnostics.channel(`tracing:${name}:${step}`)
    return {
      start: channel('start'),
      end: channel('end'),
      asyncStart: channel('asyncStart'),
      asyncEnd: channel('asyncEnd'),
      error: channel('error'),
      hasSubscribers: false,
      traceSync: run,
      tracePromise: run,
      traceCallback: (work, _position, context, self, ...args) => run(work, context, self, ...args),
    }
  }
  globalThis.crypto ??= require('node:crypto').webcrypto
  Symbol.dispose ??= Symbol('Symbol.dispose')
  Symbol.asyncDispose ??= Symbol('Symbol.asyncDispose')
  // kysely sorts and turns lists round by copy.
  const byCopy = {
    toSorted(order) {
      return [...this].sort(order)
    },
    toReversed() {
      return [...this].reverse()
    },
    toSpliced(...args) {
      const copy = [...this]
      copy.splice(...args)
      return copy
    },
  }
  for (const [name, value] of Object.entries(byCopy)) {
    if (name in Array.prototype) continue
    // oxlint-disable-next-line no-extend-native -- the standard's own methods, where they are missing
    Object.defineProperty(Array.prototype, name, { value, writable: true, configurable: true })
  }
  if (!('canParse' in URL)) {
    URL.canParse = (text, base) => {
      try {
        return Boolean(new URL(text, base))
      } catch {
        return false
      }
    }
  }
}
