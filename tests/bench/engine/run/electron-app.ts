import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const MAIN = `const { app, BrowserWindow } = require('electron')
app.on('window-all-closed', () => app.quit())
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    webPreferences: { sandbox: true, contextIsolation: true, backgroundThrottling: false },
  })
  return window.loadURL('about:blank')
})
`

/** An app of one window for the runtime to run; the page of the bench is shown in it. */
export function writeElectronApp(): string {
  const folder = resolve('.cache/bench/electron')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "name": "bench", "main": "main.cjs" }\n')
  writeFileSync(join(folder, 'main.cjs'), MAIN)
  return folder
}
