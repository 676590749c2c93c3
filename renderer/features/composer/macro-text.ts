interface People {
  readonly customer: string
  readonly agent: string
}

/** A macro's text with its placeholders filled in; an unknown one stays, so that it is seen. */
export const fillMacro = (text: string, people: People): string =>
  text.replace(/\{\{\s*(customer|agent)\s*\}\}/g, (_, name: keyof People) => people[name])

/** Plain text as the editor takes it: paragraphs at empty lines, breaks elsewhere. */
export const textToHtml = (text: string): string =>
  text
    .trim()
    .split(/\n{2,}/)
    .map(paragraph => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('')

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
