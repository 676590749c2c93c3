const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

const lines = (text: string): string => escaped(text).replace(/\n/g, '<br>')

/** How a mail program writes plain words as HTML: paragraphs, or one line after the other. */
export type Markup = 'p' | 'div' | 'br'

/** The same words as simple HTML, as the hub leaves it after cleaning. */
export function htmlOf(text: string, markup: Markup): string {
  const blocks = text.split(/\n{2,}/)
  switch (markup) {
    case 'p':
      return blocks.map(block => `<p>${lines(block)}</p>`).join('')
    case 'div':
      return `<div dir="auto">${blocks.map(block => `<div>${lines(block)}</div>`).join('<div><br></div>')}</div>`
    case 'br':
      return lines(text)
  }
}
