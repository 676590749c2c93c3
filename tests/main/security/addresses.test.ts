import { describe, expect, test } from 'vitest'
import { mayNavigate } from '../../../main/security/may-navigate.ts'
import { pageFile } from '../../../main/security/page-file.ts'

describe('an app:// address', () => {
  test.each([
    ['app://desk/', '/out/renderer/index.html'],
    ['app://desk/assets/a.js?v=1#x', '/out/renderer/assets/a.js'],
    ['app://desk/../../package.json', '/out/renderer/package.json'],
    ['app://desk/%2e%2e/%2e%2e/package.json', '/out/renderer/package.json'],
    ['app://desk/..%2f..%2fpackage.json', '/out/renderer/package.json'],
  ])('%s names %s', (address, file) => {
    expect(pageFile('/out/renderer', address)).toBe(file)
  })

  test.each(['app://other/index.html', 'app://desk/%00', 'app://desk/%zz'])(
    '%s names no file',
    address => {
      expect(pageFile('/out/renderer', address)).toBeNull()
    },
  )
})

describe('a frame', () => {
  test('may go to our page as the window, and to the mail reader inside it', () => {
    expect(mayNavigate('app://desk/#/ticket/1', true)).toBe(true)
    expect(mayNavigate('mail://reader/', false)).toBe(true)
  })

  test.each([
    ['mail://reader/', true],
    ['app://desk/', false],
    ['app://desk.evil.example/', true],
    ['https://example.com/', true],
    ['https://example.com/', false],
    ['mail://reader/x', false],
    ['about:blank', false],
    ['data:text/html,x', false],
  ])('may not go to %s (main: %s)', (url, isMainFrame) => {
    expect(mayNavigate(url, isMainFrame)).toBe(false)
  })
})
