import { describe, expect, test } from 'vitest'
import { parseWindowState, placeWindow } from '../../../main/windows/window-state.ts'

const display = { x: 0, y: 0, width: 1920, height: 1080 }
const remembered = { x: 100, y: 50, width: 1200, height: 800, maximized: false }

describe('the window opens', () => {
  test('where it was', () => {
    expect(placeWindow(remembered, [display])).toEqual({ x: 100, y: 50, width: 1200, height: 800 })
  })

  test('on the display that is left, when its own was taken away', () => {
    const onSecond = { ...remembered, x: 2400 }
    const second = { ...display, x: 1920 }
    expect(placeWindow(onSecond, [display, second])).toHaveProperty('x', 2400)
    expect(placeWindow(onSecond, [display])).toEqual({ width: 1200, height: 800 })
  })

  test('where a mouse can reach its title bar', () => {
    expect(placeWindow({ ...remembered, y: -400 }, [display])).not.toHaveProperty('y')
    expect(placeWindow({ ...remembered, x: 1900 }, [display])).not.toHaveProperty('x')
  })

  test('never smaller than it can be used', () => {
    expect(placeWindow({ ...remembered, width: 10, height: 10 }, [display])).toMatchObject({
      width: 960,
      height: 600,
    })
  })
})

test.each([null, '', '{', '{"x":"1"}', 'null'])('a remembered state of %s is none', text => {
  expect(parseWindowState(text)).toBeNull()
})
