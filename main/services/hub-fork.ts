import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { HubProcess } from './embedded-hub.ts'

const LAST_WORDS_LENGTH = 2_000
/** What would connect the sample to something real, were it set for another hub. */
const NOT_FOR_THE_SAMPLE = ['DATABASE_URL', 'SMTP_URL', 'HUB_PUBLIC_URL']

/** Starts out/hub/hub.cjs on the sample workspace, on any free port of this computer alone. */
export function forkHub(): HubProcess {
  const own = Object.entries(process.env).filter(([name]) => !NOT_FOR_THE_SAMPLE.includes(name))
  const child = utilityProcess.fork(join(unpacked(app.getAppPath()), 'out/hub/hub.cjs'), [], {
    serviceName: 'Empty Chair hub',
    stdio: 'pipe',
    env: {
      ...Object.fromEntries(own),
      HUB_PORT: '0',
      HUB_SMTP_PORT: '0',
      HUB_HOST: '127.0.0.1',
      HUB_DATA_DIR: join(app.getPath('userData'), 'sample-hub'),
      HUB_SAMPLE: '1',
    },
  })
  let words = ''
  child.stderr?.on('data', chunk => {
    words = `${words}${String(chunk)}`.slice(-LAST_WORDS_LENGTH)
  })
  // Read and dropped: a full pipe would make the hub wait at its next line of log.
  child.stdout?.resume()
  return {
    postMessage: message => child.postMessage(message),
    kill: () => child.kill(),
    on: child.on.bind(child),
    lastWords: () => words.trim(),
  }
}

/** In a packaged app hub and database lie beside the archive: WebAssembly is read from real files. */
const unpacked = (path: string) => path.replace(/app\.asar$/, 'app.asar.unpacked')
