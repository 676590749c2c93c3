import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { ensureDisplay } from '../../scripts/runtime/display.mjs'
import { launchArgs } from '../../scripts/runtime/launch-args.mjs'
import { getRuntime } from '../../scripts/runtime.mjs'

export interface DeskApp {
  readonly app: ElectronApplication
  readonly page: Page
  readonly profile: string
  resize(width: number, height: number): Promise<void>
  /** Changes what the system asks for; the app follows it unless told otherwise. */
  theme(theme: 'light' | 'dark'): Promise<void>
  close(): Promise<void>
  /** The plug pulled: no goodbye to anybody. */
  kill(): Promise<void>
}

/** The built app in its real runtime, on a profile of its own (or one kept from before). */
export async function openDesk(given: { readonly profile?: string } = {}): Promise<DeskApp> {
  await ensureDisplay()
  const runtime = await getRuntime()
  const profile = given.profile ?? mkdtempSync(join(tmpdir(), 'desk-'))
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: ['.', `--user-data-dir=${profile}`, ...launchArgs()],
    env: { ...(process.env as Record<string, string>), EMPTY_CHAIR_USER_DATA: profile },
  })
  const page = await app.firstWindow()
  const resize = (width: number, height: number) =>
    app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height)
      },
      { width, height },
    )
  await resize(1280, 800)
  return {
    app,
    page,
    profile,
    resize,
    theme: theme => page.emulateMedia({ colorScheme: theme }),
    close: () => app.close(),
    async kill() {
      const child = app.process()
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}
