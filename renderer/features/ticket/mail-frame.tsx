import { useMantineColorScheme } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import css from './mail-frame.module.css'
import { frameHtml } from './mail-parts.ts'

/** The reader answers within this time, or the text is shown instead. */
const GIVE_UP_MS = 2_500
const READER = 'mail://reader/'
/** Only the app has the reader's scheme; a plain browser shows the text. */
export const canFrame = navigator.userAgent.includes('Electron')

interface Props {
  readonly html: string
  readonly title: string
  readonly onLink: (url: string) => void
  /** Shown when the reader cannot draw it. */
  readonly fallback: ReactNode
}

/** A mail with a layout of its own, in a frame of another origin that can reach nothing. */
export function MailFrame({ html, title, onLink, fallback }: Props) {
  const frame = useRef<HTMLIFrameElement>(null)
  const { colorScheme } = useMantineColorScheme()
  const [height, setHeight] = useState<number | null>(null)
  const [failed, setFailed] = useState(!canFrame)

  function show() {
    const dark = document.documentElement.getAttribute('data-mantine-color-scheme') === 'dark'
    // The frame's origin is opaque, so no narrower target can be named.
    frame.current?.contentWindow?.postMessage({ type: 'show', html: frameHtml(html), dark }, '*')
  }

  useEffect(() => {
    if (!canFrame) return undefined
    const hear = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.current?.contentWindow) return
      const said = event.data as { type?: unknown; px?: unknown; url?: unknown } | null
      if (said?.type === 'height' && typeof said.px === 'number')
        setHeight(Math.min(20_000, said.px))
      if (said?.type === 'link' && typeof said.url === 'string') onLink(said.url)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [onLink])

  useEffect(() => {
    if (height !== null || failed) return undefined
    const timer = setTimeout(() => setFailed(true), GIVE_UP_MS)
    return () => clearTimeout(timer)
  }, [height, failed])

  // oxlint-disable-next-line react/exhaustive-deps -- shown again when words or colours change
  useEffect(show, [html, colorScheme])

  if (failed) return fallback
  return (
    <iframe
      ref={frame}
      title={title}
      src={READER}
      sandbox="allow-scripts allow-popups"
      referrerPolicy="no-referrer"
      className={css.frame}
      style={{ height: height ?? 80 }}
      onLoad={show}
    />
  )
}
