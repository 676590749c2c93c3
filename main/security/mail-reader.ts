/**
 * The document that shows a customer's mail, and nothing else.
 *
 * It lives in `<iframe sandbox="allow-scripts allow-popups" src="mail://reader/">`: an
 * origin of nobody, with no network at all (`default-src 'none'`). The page cleans the HTML
 * first; this frame is what holds when the cleaning missed something.
 *
 * In:  `{ type: 'show', html, dark }`
 * Out: `{ type: 'height', px }` and `{ type: 'link', url }`; a link never navigates here.
 */
export const mailReaderPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    'img-src data:',
    "style-src 'unsafe-inline'",
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
    'frame-ancestors app://desk',
  ].join('; ')

const STYLE = `
  :root { color-scheme: light }
  :root.dark { color-scheme: dark }
  html, body { margin: 0; background: transparent; overflow-y: hidden }
  body { font: 15px/1.5 system-ui, sans-serif; color: #1f2328; overflow-wrap: anywhere }
  .dark body { color: #d9dde3 }
  .dark a { color: #8ab4f8 }
  #mail { padding: 1px 0; overflow-x: auto }
  img { max-width: 100%; height: auto }
  pre { white-space: pre-wrap }
  blockquote { margin: 0 0 0 8px; padding-left: 12px; border-left: 2px solid #8884 }
  a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
`

const SCRIPT = `
  const mail = document.getElementById('mail')
  const tell = message => parent.postMessage(message, '*')
  let told = -1
  const tellHeight = () => {
    const px = Math.ceil(mail.getBoundingClientRect().height)
    if (px !== told) tell({ type: 'height', px: told = px })
  }
  addEventListener('message', event => {
    if (event.source !== parent || event.data?.type !== 'show') return
    document.documentElement.classList.toggle('dark', event.data.dark === true)
    // Scripts set in this way do not run, and the policy would not let them.
    mail.innerHTML = String(event.data.html)
    told = -1
    tellHeight()
  })
  const follow = event => {
    const link = event.target instanceof Element && event.target.closest('a, area')
    if (!link) return
    event.preventDefault()
    const url = link.getAttribute('href')
    if (event.isTrusted && url && event.button !== 2) tell({ type: 'link', url })
  }
  addEventListener('click', follow, true)
  addEventListener('auxclick', follow, true)
  addEventListener('submit', event => event.preventDefault(), true)
  addEventListener('dragstart', event => event.preventDefault(), true)
  new ResizeObserver(tellHeight).observe(mail)
  addEventListener('load', tellHeight, true)
`

/** The reader with its one script, which carries the nonce that the policy names. */
export const mailReaderPage = (nonce: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Message</title>` +
  `<style>${STYLE}</style></head><body><main id="mail"></main>` +
  `<script nonce="${nonce}">${SCRIPT}</script></body></html>`
