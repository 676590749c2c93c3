import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '../ui/fonts.ts'
import '../ui/base.css'
import { createRoot } from 'react-dom/client'
import type { ConnectedDesk } from '../engine/connect.ts'
import { usePreferences } from '../features/preferences.ts'
import { SignIn } from '../features/sign-in/sign-in.tsx'
import { desktop, needed } from '../platform/desktop.ts'
import { shareStyleNonce } from '../ui/style-nonce.ts'
import { BrokenScreen, ErrorBoundary } from './error-boundary.tsx'
import { Providers } from './providers.tsx'
import { type StartWords, startWords } from './start-words.ts'

shareStyleNonce()

const place = document.getElementById('root')
if (place === null) throw new Error('the page has no root')
const root = createRoot(place)

let desk: ConnectedDesk | null = null
/** The same, where it is the sample's: that hub alone runs on this computer, now here, now there. */
let sample: ConnectedDesk | null = null
let hubNow: string | null = null
// Before main is asked anything: what it tells while the screens are fetched is not missed.
desktop.on('hub', ({ hubUrl }) => {
  hubNow = hubUrl ?? hubNow
  if (hubNow !== null) sample?.hubMoved(hubNow)
})
desktop.on('wake', () => desk?.pull())
desktop.on('settings', usePreferences.getState().begin)

/** Who sits here decides what is drawn: the way in, or the desk. */
async function start(): Promise<void> {
  const info = await needed<'start'>(desktop.start())
  usePreferences.getState().begin(info.settings)
  if (info.session === null) {
    root.render(
      <Providers>
        <ErrorBoundary>
          <SignIn info={info} />
        </ErrorBoundary>
      </Providers>,
    )
    return
  }
  // The engine and the screens are fetched together: neither waits for the other.
  const [{ connectDesk }, { App }] = await Promise.all([
    import('../engine/connect.ts'),
    import('./app.tsx'),
  ])
  desk = connectDesk(info.session, detail => broken(new Error(detail), startWords(detail)))
  if (info.session.workspace.kind === 'sample') sample = desk
  if (hubNow !== null) sample?.hubMoved(hubNow)
  root.render(
    <Providers>
      <ErrorBoundary>
        <App desk={desk} info={info} session={info.session} />
      </ErrorBoundary>
    </Providers>,
  )
}

function broken(error: unknown, told: StartWords | null = null): void {
  const known = error instanceof Error ? error : new Error(String(error))
  root.render(
    <Providers>
      <BrokenScreen error={known} told={told} />
    </Providers>,
  )
}

start().catch((error: unknown) => broken(error))
