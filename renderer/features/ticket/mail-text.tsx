import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import type { Message } from '../../../shared/domain/message/message.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { MailFrame } from './mail-frame.tsx'
import { hasRemoteImages, isSimple } from './mail-parts.ts'
import css from './mail-text.module.css'
import { SimpleHtml } from './simple-html.tsx'
import { splitQuoted } from './split-quoted.ts'

interface Props {
  readonly message: Message
  readonly onLink: (url: string) => void
}

/** What a mail says: its own words, with the quoted rest folded away. */
export function MailText({ message, onLink }: Props) {
  const { html, text } = message
  if (html === null || html.trim() === '') return <PlainText text={text} />
  if (isSimple(html)) return <SimpleHtml html={html} onLink={onLink} />
  return (
    <>
      <MailFrame
        html={html}
        title={`Mail from ${message.authorName}`}
        onLink={onLink}
        fallback={<PlainText text={text} />}
      />
      {hasRemoteImages(html) && (
        <Notice tone="plain" icon={<ImageOff size={14} aria-hidden />}>
          Pictures from elsewhere are not loaded: they would tell the sender that you have read
          this.
        </Notice>
      )}
    </>
  )
}

function PlainText({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false)
  const { own, quoted } = splitQuoted(text)
  return (
    <>
      {own.split(/\n{2,}/).map((paragraph, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- a paragraph is its place
        <p key={i} className={css.paragraph} dir="auto">
          {paragraph}
        </p>
      ))}
      {quoted !== '' && (
        <>
          <Button size="small" look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Hide quoted text' : 'Show quoted text'}
          </Button>
          {open && <pre className={css.quoted}>{quoted}</pre>}
        </>
      )}
    </>
  )
}
