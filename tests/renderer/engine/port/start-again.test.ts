import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test, vi } from 'vitest'
import type { ToWindow, ToWorker } from '../../../../renderer/engine/port/messages.ts'

const person = { id: 'ana', name: 'Ana', email: 'ana@x.test' }
const account = { account: 'ana', token: 't', hubUrl: 'http://hub', person }
const listeners = new Map<string, (event: unknown) => void>()

/** The worker's own world: no hub, and a keychain that is locked at first. */
async function startWorker(): Promise<{ isLocked: boolean }> {
  const hear = (type: string, listener: (event: unknown) => void) => listeners.set(type, listener)
  vi.stubGlobal('self', { addEventListener: hear })
  vi.stubGlobal('navigator', { locks: { request: (_: string, got: () => unknown) => got() } })
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('IDBKeyRange', IDBKeyRange)
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')))
  vi.stubGlobal(
    'WebSocket',
    class {
      addEventListener(): void {}
      close(): void {}
    },
  )
  await import('../../../../renderer/engine/worker.ts')
  return { isLocked: true }
}

/** Opens a window; what it is told. */
function open(keychain: { isLocked: boolean }) {
  const told: ToWindow['type'][] = []
  const { port1: mine, port2: its } = new MessageChannel()
  const say = (message: ToWorker) => mine.postMessage(message)
  mine.addEventListener('message', ({ data }: MessageEvent<ToWindow>) => {
    told.push(data.type)
    if (data.type !== 'safe') return
    const ok = data.call !== 'pageKey' || !keychain.isLocked
    const value =
      data.call === 'pageKey'
        ? { key: btoa('k'.repeat(32)), databaseId: 'x' }
        : { entries: [], damaged: 0 }
    say({ type: 'safeAnswer', ask: data.ask, ok, value: ok ? value : 'ipc.failed' })
  })
  mine.start()
  listeners.get('connect')?.({ ports: [its] })
  say({ type: 'hello', account })
  say({ type: 'watch', watch: 1, name: 'status', params: {} })
  return {
    told,
    close() {
      say({ type: 'bye' })
      mine.close()
    },
  }
}

test('a window that is opened again after a failed start has another try, beside others', async () => {
  const keychain = await startWorker()
  const [one, two] = [open(keychain), open(keychain)]
  await expect.poll(() => [one, two].every(({ told }) => told.includes('failed'))).toBe(true)
  keychain.isLocked = false
  one.close()
  const again = open(keychain)
  await expect.poll(() => again.told.includes('shown')).toBe(true)
  expect(again.told).not.toContain('failed')
})
