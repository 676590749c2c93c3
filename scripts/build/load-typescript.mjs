import { createServer } from 'vite'

/**
 * Node 20 runs no TypeScript: Vite loads it, and what it imports later on.
 * @returns {Promise<(path: string) => Promise<any>>}
 */
export async function loader() {
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  })
  return path => vite.ssrLoadModule(path)
}
