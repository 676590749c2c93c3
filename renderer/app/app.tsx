import { RouterProvider } from '@tanstack/react-router'
import type { Desk } from '../engine/desk.ts'
import { DeskProvider } from '../features/desk.ts'
import type { StartInfo } from '../platform/desktop.ts'
import { router } from './router.tsx'
import { type Signed, SignedProvider } from './signed.ts'

interface Props {
  readonly desk: Desk
  readonly info: StartInfo
  readonly session: Signed['session']
}

/** The desk, once somebody is signed in and their copy is open. */
export const App = ({ desk, info, session }: Props) => (
  <DeskProvider value={desk}>
    <SignedProvider value={{ info, session }}>
      <RouterProvider router={router} />
    </SignedProvider>
  </DeskProvider>
)
