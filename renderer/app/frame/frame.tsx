import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useDeskView } from '../../features/desk.ts'
import { desktop } from '../../platform/desktop.ts'
import { runCommand, useCommand } from '../../ui/command-bus.ts'
import { toastProblem, undoLast } from '../../ui/toast.tsx'
import { useKeys } from '../commands/use-keys.ts'
import { ErrorBoundary } from '../error-boundary.tsx'
import { useSigned } from '../signed.ts'
import { Foot } from './foot.tsx'
import css from './frame.module.css'
import { GoCommands } from './go-commands.tsx'
import { Head } from './head.tsx'
import { placeOf } from './link-place.ts'
import { Nav } from './nav.tsx'
import { Notices } from './notices.tsx'
import { useAttentionNotice } from './use-attention-notice.ts'
import { useTheme } from './use-theme.ts'

const loadPalette = () => import('../commands/palette.tsx')
const loadKeyList = () => import('../commands/key-list.tsx')
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))
const KeyList = lazy(async () => ({ default: (await loadKeyList()).KeyList }))

/** Fetched while nobody waits: words typed right after Ctrl K must land in the palette. */
function loadWhenIdle(): () => void {
  const soon = requestIdleCallback(() => void Promise.all([loadPalette(), loadKeyList()]))
  return () => cancelIdleCallback(soon)
}

async function newWindow(): Promise<void> {
  const opened = await desktop.openWindow()
  if (!opened.ok) toastProblem('Another window could not be opened.')
}

/** The frame around every screen: head, views, the screen, foot. */
export function Frame() {
  const { info, session } = useSigned()
  const me = useDeskView('reference')?.me
  const navigate = useNavigate()
  const [open, setOpen] = useState<'palette' | 'keys' | null>(null)
  useKeys()
  useTheme()
  useAttentionNotice()

  useCommand('palette.open', () => setOpen(open === 'palette' ? null : 'palette'))
  useCommand('help.keys', () => setOpen('keys'))
  useCommand('undo', undoLast)
  useCommand('window.new', () => void newWindow())

  useEffect(loadWhenIdle, [])
  useEffect(() => desktop.on('menu', ({ command }) => void runCommand(command)), [])
  useEffect(() => desktop.on('link', ({ path }) => void navigate(placeOf(path))), [navigate])

  return (
    <div className={css.app}>
      <Head name={me?.name ?? session.person.name} email={session.person.email} me={me} />
      <div className={css.main}>
        <Nav me={me} />
        <main className={css.screen} id="screen" tabIndex={-1}>
          <Notices info={info} />
          <div className={css.fill}>
            <ErrorBoundary>
              <Outlet />
            </ErrorBoundary>
          </div>
        </main>
      </div>
      <Foot />
      {me !== undefined && <GoCommands me={me} />}
      <Suspense>
        {open === 'palette' && <Palette onClose={() => setOpen(null)} />}
        {open === 'keys' && <KeyList onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  )
}
