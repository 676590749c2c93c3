import type { CommandArgs, CommandName } from '../../../shared/domain/commands.ts'
import type { Engine } from '../engine.ts'
import type { ViewName, ViewParams } from '../views/contract.ts'
import { type SavedScreen, viewKey } from '../views/first-screen.ts'
import type { ToWindow, ToWorker } from './messages.ts'

type Watch = Extract<ToWorker, { type: 'watch' }>

/** An engine that is being opened, and what can be shown until it is. */
export interface Opening {
  readonly engine: Promise<Engine>
  /** Null when there is nothing to show yet. */
  readonly screen: Promise<SavedScreen | null>
  /** The lock that this worker holds for as long as it lives, once it has it. */
  readonly lock: Promise<string>
}

/** Answers one window: its views, its acts, its questions. */
export class WindowServer {
  readonly #port: MessagePort
  readonly #engine: Promise<Engine>
  readonly #screen: Opening['screen']
  readonly #watches = new Map<number, () => void>()
  #isOpen = false

  constructor(port: MessagePort, { engine, screen, lock }: Opening) {
    this.#port = port
    this.#engine = engine
    this.#screen = screen
    void this.#opened()
    void this.#tellHere(lock)
  }

  async #tellHere(lock: Opening['lock']): Promise<void> {
    this.#tell({ type: 'here', lock: await lock })
  }

  async #opened(): Promise<void> {
    try {
      await this.#engine
      this.#isOpen = true
    } catch (error) {
      this.#tell({ type: 'failed', detail: String(error) })
    }
  }

  async take(message: ToWorker): Promise<void> {
    if (message.type === 'watch' && !this.#isOpen) void this.#showFirst(message)
    const engine = await this.#engine
    switch (message.type) {
      case 'watch':
        return this.#watch(engine, message)
      case 'unwatch':
        this.#watches.get(message.watch)?.()
        this.#watches.delete(message.watch)
        return
      case 'run':
        return this.#answer(message.ask, () =>
          engine.run(message.name, message.args as CommandArgs<CommandName>, {
            commandId: message.commandId,
            undoMs: message.undoMs,
            insteadOf: message.insteadOf,
            isAgain: message.isAgain,
          }),
        )
      case 'retry':
        return this.#answer(message.ask, () => engine.retry(message.commandId))
      case 'discard':
        return this.#answer(message.ask, () => engine.discard(message.commandId))
      case 'attachment':
        return this.#answer(message.ask, () => engine.hub.attachment(message.id))
      case 'settled':
        return this.#answer(message.ask, () => engine.settled())
      case 'wake':
        return engine.wake()
      case 'hubMoved':
        engine.hub.move(message.hubUrl)
        return engine.wake()
      case 'hello':
      case 'bye':
      case 'safeAnswer':
        return
    }
  }

  close(): void {
    for (const stop of this.#watches.values()) stop()
    this.#watches.clear()
  }

  /** What this view showed last, until the copy is open and says what is true now. */
  async #showFirst({ watch, name, params }: Watch): Promise<void> {
    const data = (await this.#screen)?.[viewKey(name, params)]
    if (data !== undefined && !this.#isOpen) this.#tell({ type: 'shown', watch, data })
  }

  #watch(engine: Engine, message: Watch): void {
    const { watch, name } = message
    const params = message.params as ViewParams<ViewName>
    const stop = engine.views.watch(name, params, data => {
      this.#tell({ type: 'shown', watch, data })
    })
    this.#watches.set(watch, stop)
  }

  async #answer(ask: number, work: () => Promise<unknown>): Promise<void> {
    try {
      this.#tell({ type: 'answer', ask, ok: true, value: await work() })
    } catch (error) {
      this.#tell({ type: 'answer', ask, ok: false, value: String(error) })
    }
  }

  #tell(message: ToWindow): void {
    this.#port.postMessage(message)
  }
}
