const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const lines = (text: string): string => escaped(text).replace(/\n/g, '<br>')

/** How a mail program writes plain words as HTML: paragraphs, or one line after the other. */
export type Markup = 'p' | 'div' | 'br'

/** The same words as simple HTML, as the hub leaves it after cleaning. */
export function htmlOf(text: string, markup: Markup): string {
  const blocks = text.split(/\n{2,}/)
  if (markup === 'br') return lines(text)
  if (markup === 'p') return blocks.map(block => `<p>${lines(block)}</p>`).join('')
  const rows = blocks.map(block => `<div>${lines(block)}</div>`)
  return `<div dir="auto">${rows.join('<div><br></div>')}</div>`
}
