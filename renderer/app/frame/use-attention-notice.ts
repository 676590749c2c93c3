import { useEffect, useRef } from 'react'
import { useDeskView } from '../../features/desk.ts'
import { desktop } from '../../platform/desktop.ts'

/** Tells somebody who is looking elsewhere that an act needs them; nothing else is worth it. */
export function useAttentionNotice(): void {
  const attention = useDeskView('status')?.attention
  const before = useRef(attention)
  useEffect(() => {
    const known = before.current
    before.current = attention
    if (known === undefined || attention === undefined || attention <= known) return
    if (document.hasFocus()) return
    void desktop.showNotification({
      title: 'Something needs you',
      body: 'An act of yours has not taken effect. The outbox says why.',
    })
  }, [attention])
}
