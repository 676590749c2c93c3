import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { desktop } from '../platform/desktop.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'
import { leavePage, NotDeleted } from './not-deleted.tsx'

/** The way out for whoever’s key is gone for good: everything here goes, and comes again from the hub. */
export function StartAnew() {
  const [step, setStep] = useState<'closed' | 'asked' | 'notDeleted'>('closed')

  async function wipe() {
    const done = await desktop.signOut({ wipe: true })
    if (done.ok) leavePage()
    else setStep('notDeleted')
  }

  if (step === 'notDeleted') return <NotDeleted />
  return (
    <>
      <Button onClick={() => setStep('asked')}>Start anew…</Button>
      {step === 'asked' && (
        <Dialog
          title="Start anew on this computer"
          onClose={() => setStep('closed')}
          confirm="Delete and sign in"
          danger
          onConfirm={wipe}
        >
          <Notice tone="bad" icon={<TriangleAlert size={14} aria-hidden />}>
            What you did here that has not reached your team is lost for good. If the keychain is
            only locked, unlock it: then nothing is lost.
          </Notice>
          <p>
            Do this only if the keychain was set up anew and its old keys are gone. What Empty Chair
            keeps of you on this computer is deleted. Your queue comes again when you sign in.
          </p>
        </Dialog>
      )}
    </>
  )
}
