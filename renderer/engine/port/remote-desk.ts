import type { CommandArgs, CommandName } from '../../../shared/domain/commands.ts'
import { fail, type Result } from '../../../shared/lib/result.ts'
import type { Desk, RunFailure, View } from '../desk.ts'
import { newId } from '../new-id.ts'
import type { ViewData, ViewName, ViewParams } from '../views/contract.ts'
import { Asking } from './asking.ts'
import type { ToWorker } from './messages.ts'
import { RemoteView } from './remote-view.ts'

interface Watching {
  readonly view: RemoteView<unknown>
  readonly name: ViewName
  readonly params: unknown
}

/** The engine in its worker, as a window of the app sees it. */
export class RemoteDesk implements Desk {
  readonly asking = new Asking()
  readonly #send: (message: ToWorker) => void
  readonly #views = new Map<string, RemoteView<unknown>>()
  readonly #watching = new Map<number, Watching>()
  #lastWatch = 0

  constructor(send: (message: ToWorker) => void) {
    this.#send = send
  }

  view<N extends ViewName>(name: N, params: ViewParams<N>): View<ViewData<N>> {
    const key = `${name} ${JSON.stringify(params)}`
    const known = this.#views.get(key)
    if (known !== undefined) return known as unknown as View<ViewData<N>>
    const made = new RemoteView<unknown>({
      open: view => this.#open(view, name, params),
      close: watch => {
        this.#watching.delete(watch)
        this.#views.delete(key)
        this.#send({ type: 'unwatch', watch })
      },
    })
    this.#views.set(key, made)
    return made as unknown as View<ViewData<N>>
  }

  async run<N extends CommandName>(
    name: N,
    args: CommandArgs<N>,
    { undoMs = 0, insteadOf }: { readonly undoMs?: number; readonly insteadOf?: string } = {},
  ): Promise<Result<{ readonly commandId: string }, RunFailure>> {
    const commandId = newId()
    try {
      const answer = await this.asking.ask((ask, isAgain) => {
        this.#send({ type: 'run', ask, name, args, commandId, undoMs, insteadOf, isAgain })
      })
      return answer as Result<{ readonly commandId: string }, RunFailure>
    } catch (error) {
      console.error(`${name} broke`, error)
      return fail({ code: 'notSaved', detail: 'storageFailed' })
    }
  }

  async retry(commandId: string): Promise<void> {
    await this.asking.ask(ask => this.#send({ type: 'retry', ask, commandId }))
  }

  async discard(commandId: string): Promise<Result<null, { readonly code: 'alreadySent' }>> {
    const answer = await this.asking.ask(ask => this.#send({ type: 'discard', ask, commandId }))
    return answer as Result<null, { readonly code: 'alreadySent' }>
  }

  pull(): void {
    this.#send({ type: 'wake' })
  }

  async attachment(id: string): Promise<Blob | null> {
    return (await this.asking.ask(ask =>
      this.#send({ type: 'attachment', ask, id }),
    )) as Blob | null
  }

  async settled(): Promise<void> {
    await this.asking.ask(ask => this.#send({ type: 'settled', ask }))
  }

  shown(watch: number, data: unknown): void {
    this.#watching.get(watch)?.view.show(data)
  }

  /** The worker that answered has ended, and another is there: it hears all that is still open. */
  reconnected(): void {
    for (const [watch, { name, params }] of this.#watching) {
      this.#send({ type: 'watch', watch, name, params })
    }
    this.asking.askAgain()
  }

  #open(view: RemoteView<unknown>, name: ViewName, params: unknown): number {
    this.#lastWatch += 1
    this.#watching.set(this.#lastWatch, { view, name, params })
    this.#send({ type: 'watch', watch: this.#lastWatch, name, params })
    return this.#lastWatch
  }
}
