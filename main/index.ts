import { join } from 'node:path'
import { app, session } from 'electron'
import { chooseDataFolder } from './data-folder.ts'
import { openDesk } from './desk.ts'
import { answerCalls } from './ipc/handlers.ts'
import { talkTo } from './ipc/talk.ts'
import { log, startLog } from './log.ts'
import { onQuit } from './quit.ts'
import { serveApp } from './security/app-scheme.ts'
import { serveMailReader } from './security/mail-scheme.ts'
import { guardNavigation } from './security/navigation-guards.ts'
import { guardPermissions } from './security/permissions.ts'
import { registerSchemes } from './security/schemes.ts'
import { deskPathIn } from './services/desk-link.ts'
import { setMenu } from './services/menu.ts'
import { onResume } from './services/power.ts'
import { claimDeskLinks, isOnlyInstance, onSecondStart } from './single-instance.ts'
import { deskWindows } from './windows/desk-windows.ts'

// Before Electron is ready: where the data is (the instance lock lies in it), who runs, and
// which schemes exist. Each of these is too late a moment later.
chooseDataFolder()
startLog()
if (isOnlyInstance()) {
  registerSchemes()
  guardNavigation()
  app
    .whenReady()
    .then(start)
    .catch(error => {
      log.error('start failed', error)
      app.exit(1)
    })
} else {
  app.exit(0)
}

async function start(): Promise<void> {
  // 1. The windows, none of them open yet, and the way to speak to the page in them.
  const windows = deskWindows()
  const page = talkTo(windows)

  // 2. What this computer keeps: keychain, settings, session, journal; and the sample hub.
  const desk = await openDesk(app.getPath('userData'), hubUrl => page.tell('hub', { hubUrl }))
  onQuit(desk.close)

  // 3. Walls, before anything is loaded behind them.
  guardPermissions(session.defaultSession)
  serveApp(join(app.getAppPath(), 'out/renderer'), () => desk.session()?.workspace ?? null)
  serveMailReader()

  // 4. What answers the page, and the menu.
  answerCalls(desk, windows, page)
  setMenu(command => page.tellFront('menu', { command }))

  // 5. Things that happen to us.
  onResume(() => page.tell('wake', { reason: 'resume' }))
  onSecondStart(path => {
    windows.focus()
    if (path !== null) page.tellFront('link', { path })
  })
  claimDeskLinks()

  // 6. Open. The sample hub starts beside: the page works on its own copy meanwhile.
  if (desk.session()?.workspace.kind === 'sample') {
    desk.hub.start().catch(error => log.error('sample hub', error))
  }
  await windows.open(desk.settings.current())
  const path = deskPathIn(process.argv)
  if (path !== null) page.tellFront('link', { path })
}
