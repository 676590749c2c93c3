import { describe, expect, test } from 'vitest'
import { parseWindowState, placeBeside, placeWindow } from '../../../main/windows/window-state.ts'

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

describe('another window opens', () => {
  const other = { x: 100, y: 50, width: 1200, height: 800 }

  test('a step away from the one in front, as large', () => {
    expect(placeBeside(other, [display])).toEqual({ x: 132, y: 82, width: 1200, height: 800 })
  })

  test('where a mouse can reach its title bar', () => {
    const atTheEdge = { ...other, y: 1000 }
    expect(placeBeside(atTheEdge, [display])).toEqual({ width: 1200, height: 800 })
  })
})

test.each([null, '', '{', '{"x":"1"}', 'null'])('a remembered state of %s is none', text => {
  expect(parseWindowState(text)).toBeNull()
})
