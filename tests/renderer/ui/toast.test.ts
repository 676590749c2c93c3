import { expect, test, vi } from 'vitest'
import { toastWithUndo } from '../../../renderer/ui/toast.tsx'

interface Shown {
  readonly message: { readonly props: { readonly undo?: () => void } }
}

/** The kit draws a toast until its exit has been played: it can be clicked once more. */
const kit = vi.hoisted(() => ({ shown: [] as Shown[] }))
vi.mock(import('@mantine/notifications'), async original => ({
  ...(await original()),
  notifications: {
    show: (one: unknown) => void kit.shown.push(one as Shown),
    hide: () => undefined,
  } as never,
}))

test('an Undo that is clicked twice takes back once', () => {
  let times = 0
  const undo = async () => {
    times += 1
    return true
  }
  toastWithUndo({ words: 'Note added', ms: 5_000, undo })
  const click = kit.shown[0]?.message.props.undo
  click?.()
  click?.()
  expect(times).toBe(1)
})
