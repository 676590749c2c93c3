import { describe, expect, test } from 'vitest'
import { cleanIncomingHtml, cleanReplyHtml } from '../../../server/mail/clean-html.ts'

describe('HTML of a mail', () => {
  test.each([
    '<script>alert(1)</script>Hello',
    '<img src=x onerror=alert(1)>Hello',
    '<a href="javascript:alert(1)">Hello</a>',
    '<a href=" jav&#x09;ascript:alert(1)">Hello</a>',
    '<svg onload=alert(1)></svg>Hello',
    '<iframe src="https://evil.test"></iframe>Hello',
    '<form action="https://evil.test"><input name=a></form>Hello',
    '<style>@import "https://evil.test"</style>Hello',
    '<p style="background:url(https://evil.test/x.png)">Hello</p>',
    '<p style="position:fixed;top:0">Hello</p>',
    '<meta http-equiv=refresh content="0;url=https://evil.test">Hello',
    '<base href="https://evil.test">Hello',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>Hello',
    '<object data="https://evil.test"></object>Hello',
    '<link rel=stylesheet href="https://evil.test">Hello',
  ])('%s loses what could run, load or leave', html => {
    const clean = cleanIncomingHtml(html)
    expect(clean).not.toMatch(/script|onerror|onload|evil|iframe|form|position|<svg|<meta|<base/i)
  })

  test('keeps the look: tables, colours, lists, links, writing direction', () => {
    const html =
      '<table width="100%"><tr><td style="color:#333;padding:4px 8px">A</td></tr></table><ul><li>B</li></ul><p dir="rtl">ג</p><a href="https://shop.test">C</a>'
    const clean = cleanIncomingHtml(html)
    for (const kept of ['<table', 'color:#333', '<li>B', 'dir="rtl"', 'href="https://shop.test"']) {
      expect(clean).toContain(kept)
    }
  })

  test('pictures from elsewhere wait for the person; those in the mail stay', () => {
    const clean = cleanIncomingHtml(
      '<img src="https://track.test/a.png"><img src="cid:photo@mail"><img src="data:image/png;base64,AAAA"><img src="data:image/svg+xml;base64,AAAA">',
    )
    expect(clean).toContain('data-remote-src="https://track.test/a.png"')
    expect(clean).not.toMatch(/[^-]src="https/)
    expect(clean).toContain('src="cid:photo@mail"')
    expect(clean).not.toContain('svg')
  })

  test('what the composer sends has no style, picture or script of anybody', () => {
    const html = '<p onclick="x()" style="color:red">A <b>b</b><img src="https://x.test"></p>'
    expect(cleanReplyHtml(html)).toBe('<p>A <b>b</b></p>')
  })
})
