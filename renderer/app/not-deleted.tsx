import { TriangleAlert } from 'lucide-react'
import { Dialog } from '../ui/dialog.tsx'
import { Notice } from '../ui/notice.tsx'

/** Tells whoever wanted everything deleted that not all of it was. */
export function NotDeleted() {
  return (
    <Dialog
      title="Signed out"
      onClose={leavePage}
      confirm="Close"
      onConfirm={leavePage}
      mayCancel={false}
    >
      <Notice tone="bad" icon={<TriangleAlert size={14} aria-hidden />}>
        You are signed out, but some of your data could not be deleted from this computer. Sign in
        again and delete it once more.
      </Notice>
    </Dialog>
  )
}

/** Back to the way in. */
export function leavePage(): void {
  location.hash = ''
  location.reload()
}
