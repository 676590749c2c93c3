import { Download, Paperclip } from 'lucide-react'
import { useState } from 'react'
import type { Attachment } from '../../../shared/domain/message/message.ts'
import { desktop } from '../../platform/desktop.ts'
import { announce } from '../../ui/live-region.tsx'
import { useDesk, useIsOffline } from '../desk.ts'
import css from './attachments.module.css'
import { sizeWords } from './size-words.ts'
import { toBase64 } from './to-base64.ts'

/** What came with a mail, one row each; fetched from the hub when it is saved. */
export const Attachments = ({ all }: { readonly all: readonly Attachment[] }) => (
  <ul className={css.list} aria-label="Attachments">
    {all.map(one => (
      <Row key={one.id} attachment={one} />
    ))}
  </ul>
)

function Row({ attachment }: { readonly attachment: Attachment }) {
  const desk = useDesk()
  const offline = useIsOffline()
  const [state, setState] = useState<'ready' | 'busy' | 'missing' | 'saved'>('ready')

  async function save() {
    setState('busy')
    const bytes = await desk.attachment(attachment.id)
    if (bytes === null) return setState('missing')
    const saved = await desktop.saveFile({ name: attachment.name, base64: await toBase64(bytes) })
    const kept = saved.ok && saved.value
    setState(kept ? 'saved' : 'ready')
    if (kept) announce(`${attachment.name} saved`)
  }

  const words =
    state === 'missing'
      ? offline
        ? 'is at the hub; can be saved when you are online'
        : 'could not be fetched; try again'
      : state === 'saved'
        ? 'saved'
        : state === 'busy'
          ? 'being fetched'
          : sizeWords(attachment.size)
  return (
    <li>
      <button
        type="button"
        className={css.row}
        disabled={state === 'busy'}
        onClick={() => void save()}
      >
        <Paperclip size={14} strokeWidth={1.75} aria-hidden />
        <bdi className={css.name}>{attachment.name}</bdi>
        <span className={css.size} aria-live="polite">
          {words}
        </span>
        <Download size={14} strokeWidth={1.75} aria-hidden />
      </button>
    </li>
  )
}
