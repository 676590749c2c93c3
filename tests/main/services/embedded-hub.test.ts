import { EventEmitter } from 'node:events'
import { describe, expect, test, vi } from 'vitest'
import { createEmbeddedHub, type HubProcess } from '../../../main/services/embedded-hub.ts'

const people = [{ email: 'agent@sample.test', name: 'Ada', role: 'agent', about: 'answers' }]

/** Stands in for Electron's utility process; tests make it speak and die. */
class Child extends EventEmitter implements HubProcess {
  readonly heard: unknown[] = []
  postMessage = (message: unknown) => void this.heard.push(message)
  kill = () => this.emit('exit', 137)
  lastWords = () => 'the port is taken'
  ready = (port: number) =>
    this.emit('message', { type: 'ready', url: `http://127.0.0.1:${port}`, people })
}

function embedded() {
  const children: Child[] = []
  const moves: (string | null)[] = []
  const hub = createEmbeddedHub({
    fork: () => {
      const child = new Child()
      children.push(child)
      return child
    },
    moved: url => moves.push(url),
    readyLimitMs: 1_000,
    firstPauseMs: 10,
  })
  return { hub, children, moves }
}

describe('the embedded hub', () => {
  test('is started once, however many ask, and answers when it takes requests', async () => {
    const { hub, children, moves } = embedded()
    const both = Promise.all([hub.start(), hub.start()])
    children[0]?.emit('message', { type: 'something else' })
    children[0]?.ready(1)
    expect(await both).toEqual([
      { url: 'http://127.0.0.1:1', people },
      { url: 'http://127.0.0.1:1', people },
    ])
    await hub.start()
    expect(children).toHaveLength(1)
    expect(moves).toEqual(['http://127.0.0.1:1'])
  })

  test('is started again after a crash, and tells where it is now', async () => {
    const { hub, children, moves } = embedded()
    const first = hub.start()
    children[0]?.ready(1)
    await first
    children[0]?.emit('exit', 1)
    expect(hub.url()).toBeNull()
    await vi.waitFor(() => expect(children).toHaveLength(2))
    children[1]?.ready(2)
    await vi.waitFor(() => expect(hub.url()).toBe('http://127.0.0.1:2'))
    expect(moves).toEqual(['http://127.0.0.1:1', null, 'http://127.0.0.1:2'])
  })

  test('that cannot start says why, and may be tried again', async () => {
    const { hub, children } = embedded()
    const first = hub.start()
    children[0]?.emit('exit', 1)
    await expect(first).rejects.toThrow('the port is taken')
    const second = hub.start()
    children[1]?.ready(2)
    await second
  })

  test('that never gets ready is killed', async () => {
    const { hub } = embedded()
    await expect(hub.start()).rejects.toThrow('no answer within 1 s')
  })

  test('is asked to close, and not started again after', async () => {
    const { hub, children } = embedded()
    const first = hub.start()
    children[0]?.ready(1)
    await first
    const stopping = hub.stop()
    expect(children[0]?.heard).toEqual([{ type: 'close' }])
    children[0]?.emit('exit', 0)
    await stopping
    await new Promise(done => setTimeout(done, 50))
    expect(children).toHaveLength(1)
  })
})
