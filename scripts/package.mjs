import { build } from 'electron-builder'
import { buildIfStale } from './build.mjs'
import { getRuntime } from './runtime.mjs'

/**
 * `npm run package`: an unpacked app in dist/, to try the packaged form with. Installers
 * come from `npx electron-builder` with the official Electron, on the system they are for.
 */
await buildIfStale()
const runtime = await getRuntime()
const trial = runtime.kind === 'trial'
if (trial) console.log('Packaging with the trial runtime: for trying only, not to hand out.')
await build({
  dir: true,
  publish: 'never',
  config: {
    extends: './electron-builder.yml',
    electronDist: runtime.folder,
    ...(trial ? { electronVersion: '25.1.1' } : {}),
  },
})
