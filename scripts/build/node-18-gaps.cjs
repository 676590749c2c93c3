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
