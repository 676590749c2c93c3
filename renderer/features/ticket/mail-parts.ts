import DOMPurify from 'dompurify'

/** What plain formatting consists of; anything more needs the reader's own frame. */
const SIMPLE_TAGS = [
  'p',
  'br',
  'div',
  'span',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'ul',
  'ol',
  'li',
  'a',
  'blockquote',
  'pre',
  'code',
]

/** A mail without pictures, tables or a layout of its own: we can set it in our own type. */
export function isSimple(html: string): boolean {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  if (parsed.querySelector('style, link')) return false
  return [...parsed.body.querySelectorAll('*')].every(one => SIMPLE_TAGS.includes(one.localName))
}

/** Safe to walk: only plain formatting is left, and only the address of a link. */
export const simpleFragment = (html: string): DocumentFragment =>
  DOMPurify.sanitize(html, {
    ALLOWED_TAGS: SIMPLE_TAGS,
    ALLOWED_ATTR: ['href'],
    RETURN_DOM_FRAGMENT: true,
  })

/** Safe to hand to the reader's frame, which has no network and another origin besides. */
export const frameHtml = (html: string): string =>
  DOMPurify.sanitize(html, {
    FORBID_TAGS: ['form', 'input', 'button', 'textarea', 'select', 'iframe', 'object', 'embed'],
    ALLOW_UNKNOWN_PROTOCOLS: false,
    ADD_URI_SAFE_ATTR: [],
  })

/**
 * Whether pictures from elsewhere were left out, so that a notice can say so. The hub
 * keeps their addresses beside; an older hub may have left them where they were.
 */
export function hasRemoteImages(html: string): boolean {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return [...parsed.querySelectorAll('img')].some(
    img =>
      img.hasAttribute('data-remote-src') || /^(https?:)?\/\//i.test(img.getAttribute('src') ?? ''),
  )
}
