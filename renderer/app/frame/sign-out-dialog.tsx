import { Checkbox } from '@mantine/core'
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useDesk, useDeskView } from '../../features/desk.ts'
import { desktop } from '../../platform/desktop.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Notice } from '../../ui/notice.tsx'
import { leavePage, NotDeleted } from '../not-deleted.tsx'
import { unsentWords } from './status-words.ts'

/** Signing out asks first: what has not left yet, and whether the data stays here. */
export function SignOutDialog({ onClose }: { readonly onClose: () => void }) {
  const desk = useDesk()
  const status = useDeskView('status')
  const [wipe, setWipe] = useState(false)
  const [failed, setFailed] = useState(false)
  const unsent = status === undefined ? null : unsentWords(status.unsent)

  async function leave() {
    await desk.settled()
    const done = await desktop.signOut({ wipe })
    if (done.ok) leavePage()
    else setFailed(true)
  }

  if (failed) return <NotDeleted />

  return (
    <Dialog
      title="Sign out"
      onClose={onClose}
      confirm={wipe ? 'Sign out and delete' : 'Sign out'}
      danger={wipe}
      onConfirm={leave}
    >
      {unsent !== null && (
        <Notice tone={wipe ? 'bad' : 'warn'} icon={<TriangleAlert size={14} aria-hidden />}>
          On this computer alone: {unsent}.{' '}
          {wipe
            ? 'Deleting the data loses this for good.'
            : 'It is kept here, and leaves when you sign in again.'}
        </Notice>
      )}
      <p>
        You can sign in again at any time;{' '}
        {wipe ? 'your queue comes from the hub then.' : 'what you did stays on this computer.'}
      </p>
      <Checkbox
        label="Also delete everything of mine on this computer"
        checked={wipe}
        onChange={event => setWipe(event.currentTarget.checked)}
      />
    </Dialog>
  )
}
