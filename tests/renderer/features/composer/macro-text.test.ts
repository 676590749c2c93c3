import { describe, expect, test } from 'vitest'
import { fillMacro, textToHtml } from '../../../../renderer/features/composer/macro-text.ts'

const people = { customer: 'Jonas Weber', agent: 'Mona Okonkwo' }

describe('a macro', () => {
  test('is filled in with who writes to whom', () => {
    expect(fillMacro('Dear {{customer}}, {{ agent }}', people)).toBe(
      'Dear Jonas Weber, Mona Okonkwo',
    )
  })
  test('keeps a placeholder it does not know, so that it is seen', () => {
    expect(fillMacro('{{order}}', people)).toBe('{{order}}')
  })
  test('is text: what looks like markup in a name stays text', () => {
    const html = textToHtml(fillMacro('Dear {{customer}}', { ...people, customer: '<img src=x>' }))
    expect(html).toBe('<p>Dear &lt;img src=x&gt;</p>')
  })
  test('keeps its paragraphs and lines', () => {
    expect(textToHtml('a\nb\n\nc')).toBe('<p>a<br>b</p><p>c</p>')
  })
})
