import sanitize from 'sanitize-html'

const words = (text: string): string[] => text.split(' ')

const TEXT_TAGS = words(
  'p div span br hr blockquote pre code center font b strong i em u s strike small sub sup mark tt h1 h2 h3 h4 h5 h6 ul ol li dl dt dd a',
)
const TABLE_TAGS = words('table caption thead tbody tfoot tr th td')

/**
 * The first of two walls: the hub keeps what mail needs to look as it was meant to,
 * and nothing that runs, submits, loads or leaves the page. The device sanitises
 * again, with another library, before it shows anything.
 *
 * Pictures from elsewhere are kept as `data-remote-src`: loading them tells the
 * sender that the mail was read, so a person decides.
 */
export const cleanIncomingHtml = (html: string): string =>
  sanitize(html, {
    allowedTags: [...TEXT_TAGS, ...TABLE_TAGS, 'img'],
    allowedAttributes: {
      '*': ['style', 'dir', 'lang', 'align', 'valign', 'bgcolor', 'width', 'height'],
      a: ['href', 'title'],
      img: ['src', 'alt', 'title', 'data-remote-src'],
      font: ['color', 'size', 'face'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan'],
      table: ['border', 'cellpadding', 'cellspacing'],
      ol: ['start'],
    },
    allowedStyles: { '*': SAFE_STYLES },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowedSchemesByTag: { img: ['cid', 'data'] },
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['style', 'script', 'textarea', 'option', 'noscript', 'title', 'template', 'xmp'],
    nestingLimit: 100,
    transformTags: {
      img: (_tag, attribs) => ({ tagName: 'img', attribs: withoutRemote(attribs) }),
    },
  })

/** What the composer makes, and nothing more: this goes to the customer. */
export const cleanReplyHtml = (html: string): string =>
  sanitize(html, {
    allowedTags: words('p br b strong i em u s ul ol li blockquote a'),
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nestingLimit: 50,
  })

const COLOUR = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s.,%]+\)$/i, /^[a-z]{3,20}$/i]
const SIZE = [/^-?[\d.]{1,7}(px|em|rem|pt|%)?$/, /^(auto|inherit|normal|medium|small|large)$/]
const SIZES = [
  /^(-?[\d.]{1,7}(px|em|rem|pt|%)?|auto)(\s+(-?[\d.]{1,7}(px|em|rem|pt|%)?|auto)){0,3}$/,
]
const BORDER = [/^[\w\s.#%(),-]{1,60}$/]

/** No position, no z-index, no url(): a mail stays inside its frame and loads nothing. */
const SAFE_STYLES = {
  color: COLOUR,
  'background-color': COLOUR,
  'font-size': SIZE,
  'font-weight': [/^(bold|normal|bolder|lighter|[1-9]00)$/],
  'font-style': [/^(italic|normal|oblique)$/],
  'font-family': [/^[\w\s"',-]{1,200}$/],
  'text-align': [/^(left|right|center|justify|start|end)$/],
  'text-decoration': [/^(underline|line-through|none)$/],
  'line-height': SIZE,
  'vertical-align': [/^(top|middle|bottom|baseline)$/],
  'white-space': [/^(normal|nowrap|pre|pre-wrap|pre-line)$/],
  direction: [/^(ltr|rtl)$/],
  margin: SIZES,
  'margin-left': SIZE,
  'margin-right': SIZE,
  'margin-top': SIZE,
  'margin-bottom': SIZE,
  padding: SIZES,
  'padding-left': SIZE,
  'padding-right': SIZE,
  'padding-top': SIZE,
  'padding-bottom': SIZE,
  width: SIZE,
  'max-width': SIZE,
  height: SIZE,
  border: BORDER,
  'border-left': BORDER,
  'border-right': BORDER,
  'border-top': BORDER,
  'border-bottom': BORDER,
  'border-radius': SIZES,
  'border-collapse': [/^(collapse|separate)$/],
  display: [/^(block|inline|inline-block|table|table-row|table-cell|none)$/],
}

const DATA_PICTURE = /^data:image\/(png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i

function withoutRemote(attribs: Record<string, string>): Record<string, string> {
  const { src, ...rest } = attribs
  delete rest['data-remote-src']
  if (src === undefined) return rest
  if (/^cid:/i.test(src) || DATA_PICTURE.test(src)) return { ...rest, src }
  return /^https?:\/\//i.test(src) ? { ...rest, 'data-remote-src': src } : rest
}
