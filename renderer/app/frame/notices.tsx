import { CircleAlert, HardDrive } from 'lucide-react'
import { useState } from 'react'
import { useDeskView } from '../../features/desk.ts'
import type { StartInfo } from '../../platform/desktop.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './notices.module.css'
import { stillRead, troubleWords } from './status-words.ts'

/** A clock that is off by more than this is worth a sentence. */
const CLOCK_OFF_MS = 5 * 60_000

/** Told once per computer. */
const KEY_NOTICE = 'empty-chair.read.no-keychain'

/** What the person must be told about this computer, above any screen. */
export function Notices({ info }: { readonly info: StartInfo }) {
  const status = useDeskView('status')
  const [read, setRead] = useState<readonly string[]>([])
  const [keyNotice, setKeyNotice] = useState(() => localStorage.getItem(KEY_NOTICE) === null)
  const trouble = status?.trouble ?? null
  const stays = stillRead(read, trouble)
  if (stays.length < read.length) setRead(stays)
  const clockOff = Math.abs(status?.clockOffMs ?? 0) > CLOCK_OFF_MS
  return (
    <div className={css.notices}>
      {trouble !== null && !read.includes(trouble.code) && (
        <Notice
          tone="bad"
          urgent
          icon={<CircleAlert size={14} aria-hidden />}
          actions={
            <Button size="small" onClick={() => setRead([...read, trouble.code])}>
              I have read this
            </Button>
          }
        >
          {troubleWords(trouble)}
        </Notice>
      )}
      {clockOff && (
        <Notice tone="warn" icon={<CircleAlert size={14} aria-hidden />}>
          This computer’s clock is wrong. Times are shown by it; the hub counts by its own.
        </Notice>
      )}
      {info.keyStore === 'plainFile' && keyNotice && (
        <Notice
          tone="plain"
          icon={<HardDrive size={14} aria-hidden />}
          actions={
            <Button
              size="small"
              look="quiet"
              onClick={() => {
                localStorage.setItem(KEY_NOTICE, 'read')
                setKeyNotice(false)
              }}
            >
              Hide
            </Button>
          }
        >
          This system has no keychain, so the key to your data lies in a file. Whoever can read this
          user’s files can read it too.
        </Notice>
      )}
    </div>
  )
}
