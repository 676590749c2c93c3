import { expect, test, vi } from 'vitest'
import type { ToWindow, ToWorker } from '../../../../renderer/engine/port/messages.ts'
import { SafeThroughWindows } from '../../../../renderer/engine/port/safe-through-windows.ts'

/** A worker as its window reaches it, with the real safe in it. */
class Worker {
  static readonly all: Worker[] = []
  readonly safe = new SafeThroughWindows()
  #hear: (event: { data: ToWindow }) => void = () => undefined
  readonly port = {
    addEventListener: (_: string, hear: (event: { data: ToWindow }) => void) => {
      this.#hear = hear
    },
    start: () => undefined,
    postMessage: (message: ToWorker) => {
      if (message.type === 'hello')
        this.safe.add({ postMessage: (told: ToWindow) => this.tell(told) } as never)
      if (message.type === 'safeAnswer') this.safe.answered(message.ask, message.ok, message.value)
    },
  }
  constructor() {
    Worker.all.push(this)
  }
  addEventListener(): void {}
  tell(data: ToWindow): void {
    this.#hear({ data })
  }
}

const turn = () => new Promise(resolve => setTimeout(resolve, 0))

test('what main answers a worker that has ended is no answer to the next one', async () => {
  let end: () => void = () => undefined
  const request = (_: string, __: unknown, got: () => void) =>
    new Promise<void>(resolve => {
      end = () => {
        got()
        resolve()
      }
    })
  const answers: (() => void)[] = []
  const journalAppend = () =>
    new Promise(resolve => answers.push(() => resolve({ ok: true, value: undefined })))
  vi.stubGlobal('SharedWorker', Worker)
  vi.stubGlobal('navigator', { locks: { request } })
  vi.stubGlobal('window', { desktop: { journalAppend }, addEventListener: () => undefined })
  const { connectDesk } = await import('../../../../renderer/engine/connect.ts')
  const person = { id: 'ana', name: 'Ana', email: 'ana@x.test' }
  const session = { account: 'ana', token: 't', person, workspace: { hubUrl: 'http://hub' } }
  connectDesk(session, () => undefined)

  // The first asks main to keep one act; the disk takes its time, and the worker ends.
  void Worker.all[0]?.safe.journalAppend([{ id: 'first', json: '{}' }])
  Worker.all[0]?.tell({ type: 'here', lock: 'engine-ana' })
  await turn()
  end()
  await turn()
  // The second asks it to keep another, under the same number.
  let isKept = false
  void Worker.all[1]?.safe.journalAppend([{ id: 'second', json: '{}' }]).then(() => (isKept = true))
  await turn()
  expect(answers).toHaveLength(2)

  answers[0]?.()
  await turn()
  expect(isKept).toBe(false)
  answers[1]?.()
  await turn()
  expect(isKept).toBe(true)
})
