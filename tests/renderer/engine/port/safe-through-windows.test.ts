import { afterEach, describe, expect, test, vi } from 'vitest'
import type { ToWindow } from '../../../../renderer/engine/port/messages.ts'
import { SafeThroughWindows } from '../../../../renderer/engine/port/safe-through-windows.ts'

type Question = Extract<ToWindow, { type: 'safe' }>

/** A window as the engine's worker sees it: the questions that came, and how it answers them. */
function windowOf(safe: SafeThroughWindows) {
  const asked: Question[] = []
  const port = { postMessage: (message: Question) => asked.push(message) }
  return {
    asked,
    open: () => safe.add(port as unknown as MessagePort),
    close: () => safe.remove(port as unknown as MessagePort),
    answer: () => safe.answered(asked.at(-1)?.ask ?? 0, true, undefined),
  }
}

const settled = () => vi.advanceTimersByTimeAsync(0)
afterEach(() => void vi.useRealTimers())

describe('a question to the safe goes on', () => {
  function begin() {
    vi.useFakeTimers()
    const safe = new SafeThroughWindows()
    const one = windowOf(safe)
    const two = windowOf(safe)
    let isKept = false
    const ask = () => void safe.journalSettle(['act-1']).then(() => (isKept = true))
    return { one, two, ask, isKept: () => isKept }
  }

  test('to another window at once when the one that was asked closes', async () => {
    const { one, two, ask, isKept } = begin()
    one.open()
    two.open()
    ask()
    await settled()
    expect(one.asked).toHaveLength(1)
    one.close()
    await settled()
    expect(two.asked).toHaveLength(1)
    two.answer()
    await settled()
    expect(isKept()).toBe(true)
  })

  test('to the next window that opens when the only one closes, as when it is reloaded', async () => {
    const { one, two, ask, isKept } = begin()
    one.open()
    ask()
    await settled()
    one.close()
    await vi.advanceTimersByTimeAsync(30_000)
    two.open()
    await settled()
    two.answer()
    await settled()
    expect(isKept()).toBe(true)
  })

  test('to another window when one does not answer, and back when that one closes', async () => {
    const { one, two, ask, isKept } = begin()
    one.open()
    two.open()
    ask()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(two.asked).toHaveLength(1)
    two.close()
    await settled()
    expect(one.asked).toHaveLength(2)
    one.answer()
    await settled()
    expect(isKept()).toBe(true)
  })

  test('nowhere while the only window is slow', async () => {
    const { one, ask, isKept } = begin()
    one.open()
    ask()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.asked).toHaveLength(1)
    one.answer()
    await settled()
    expect(isKept()).toBe(true)
  })
})
