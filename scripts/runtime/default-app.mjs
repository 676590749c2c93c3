import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'

/**
 * What Electron's own download has in resources/default_app.asar, cut down to one power:
 * `electron <folder>` runs the app in that folder.
 */
const LOADER = `const { app } = require('electron')
const Module = require('node:module')
const path = require('node:path')
const named = process.argv.slice(1).find(argument => !argument.startsWith('-'))
if (named === undefined) {
  console.error('usage: electron <folder of an app>')
  app.exit(1)
} else {
  const folder = path.resolve(named)
  const about = require(path.join(folder, 'package.json'))
  process.defaultApp = true
  if (about.version) app.setVersion(about.version)
  app.setName(about.productName ?? about.name)
  app.setAppPath(folder)
  Module._load(folder, module, true)
}
`

/**
 * Writes default_app.asar, without which an Electron can run only a packaged app.
 * electron-builder leaves a file of this name out of what it packages.
 * @param {string} resources
 */
export async function writeDefaultApp(resources) {
  const source = mkdtempSync(join(tmpdir(), 'empty-chair-default-app-'))
  writeFileSync(join(source, 'package.json'), '{ "name": "electron", "main": "main.js" }\n')
  writeFileSync(join(source, 'main.js'), LOADER)
  await createPackage(source, join(resources, 'default_app.asar'))
  rmSync(source, { recursive: true, force: true })
}
