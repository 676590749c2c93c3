import { createElement, Fragment, type ReactNode } from 'react'
import { simpleFragment } from './mail-parts.ts'

interface Props {
  readonly html: string
  readonly onLink: (url: string) => void
}

/**
 * A mail in plain formatting, set in our own type. It is built as elements, one by
 * one from the sanitised tree: no markup is ever put into the page as a string.
 */
export function SimpleHtml({ html, onLink }: Props) {
  return <>{[...simpleFragment(html).childNodes].map((node, i) => toElement(node, i, onLink))}</>
}

const PLAIN = new Set(['div', 'span'])

function toElement(node: Node, key: number, onLink: (url: string) => void): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof HTMLElement)) return null
  const children = [...node.childNodes].map((child, i) => toElement(child, i, onLink))
  const name = node.localName
  if (name === 'br') return <br key={key} />
  if (name === 'a') {
    const url = node.getAttribute('href') ?? ''
    return (
      <a
        key={key}
        href={url}
        onClick={event => {
          event.preventDefault()
          onLink(url)
        }}
      >
        {children}
      </a>
    )
  }
  if (name === 'span') return <Fragment key={key}>{children}</Fragment>
  return createElement(PLAIN.has(name) ? 'p' : name, { key, dir: 'auto' }, ...children)
}
