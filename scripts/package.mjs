import { rmSync } from 'node:fs'
import { join } from 'node:path'
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
    beforePack({ packager }) {
      // Electron 25 does not have this fuse yet, and setting it would stop the build.
      if (trial) delete packager.config.electronFuses?.grantFileProtocolExtraPrivileges
    },
    afterPack({ appOutDir }) {
      // What runs an app from a folder has no place in one that is packaged.
      rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true })
    },
  },
})
