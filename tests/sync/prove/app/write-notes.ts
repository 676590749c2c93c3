import { readdirSync } from 'node:fs'
import type { ConsoleMessage, Page } from '@playwright/test'
import type { ToWindow } from '../../../../renderer/engine/port/messages.ts'
import type { CallOutput } from '../../../../shared/ipc/contract.ts'

/** What the page is given; it must use nothing from outside its own body. */
interface Given {
  readonly worker: string
  readonly ticketIds: readonly string[]
  /** So many at a time, and so many in all (0: until somebody ends the process). */
  readonly atOnce: number
  readonly count: number
  /** Goes on after one that was not taken. */
  readonly mayRefuse?: boolean
}

/** What a person was told of a note: its id, and after how many milliseconds. */
const TOLD = { saved: 'note is saved: ', refused: 'note is refused: ' }

/**
 * Writes notes as fast as the app says 'saved', through the engine's own port, as a window
 * does. Answers the ids of those that were called saved, as they come.
 */
export async function writeNotes(
  page: Page,
  given: Pick<Given, 'ticketIds' | 'atOnce' | 'count'>,
  saved: Set<string>,
  /** Of those that were not taken, after how long that was said. Without it, one that is not is a fault. */
  refused?: Map<string, number>,
): Promise<void> {
  const hear = (message: ConsoleMessage) => {
    const text = message.text()
    const told = (words: string) => text.slice(words.length).split(' ')

    if (text.startsWith(TOLD.saved)) saved.add(told(TOLD.saved)[0] ?? '')
    if (!text.startsWith(TOLD.refused)) return
    const [id = '', ms] = told(TOLD.refused)
    refused?.set(id, Number(ms))
  }
  page.on('console', hear)
  const file = readdirSync('out/renderer/assets').find(name => /^worker-.*\.js$/.test(name))
  const mayRefuse = refused !== undefined
  await page.evaluate(inPage, { ...given, mayRefuse, worker: `/assets/${file}`, told: TOLD })
  if (given.count > 0) page.off('console', hear)
}

async function inPage(given: Given & { readonly told: typeof TOLD }): Promise<void> {
  interface Answer {
    readonly ok: boolean
    readonly value: { readonly ok: boolean }
  }
  type Call = (input?: object) => Promise<{ ok: boolean; value?: unknown; error?: object }>
  const { desktop } = window as unknown as { desktop: Readonly<Record<string, Call>> }
  const started = (await desktop['start']?.())?.value as CallOutput<'start'>
  if (started.session === null) throw new Error('somebody is signed in')
  const { account, token, person, workspace } = started.session
  const { port } = new SharedWorker(given.worker, { type: 'module', name: `engine-${account}` })
  const asking = new Map<number, (answer: Answer) => void>()
  const answerSafe = async ({ ask, call, input }: Extract<ToWindow, { type: 'safe' }>) => {
    const answer = await desktop[call]?.({ account, ...(input as object) })
    port.postMessage({ type: 'safeAnswer', ask, ok: answer?.ok, value: answer?.value })
  }
  port.addEventListener('message', ({ data }: MessageEvent<ToWindow>) => {
    if (data.type === 'answer') asking.get(data.ask)?.(data as unknown as Answer)
    if (data.type === 'safe') void answerSafe(data)
  })
  port.start()
  port.postMessage({ type: 'hello', account: { account, token, person, hubUrl: workspace.hubUrl } })
  let asked = 0
  const write = async (): Promise<void> => {
    while (given.count === 0 || asked < given.count) {
      const ask = (asked += 1)
      const id = crypto.randomUUID()
      const ticketId = given.ticketIds[ask % given.ticketIds.length]
      const began = performance.now()
      const answer = await new Promise<Answer>(resolve => {
        asking.set(ask, resolve)
        const args = { id, ticketId, text: 'Words that must not get lost. '.repeat(20) }
        const commandId = crypto.randomUUID()
        port.postMessage({ type: 'run', ask, name: 'writeNote', args, commandId, undoMs: 0 })
      })
      asking.delete(ask)
      const ms = Math.round(performance.now() - began)
      if (answer.ok && answer.value.ok) console.log(`${given.told.saved}${id} ${ms}`)
      else if (given.mayRefuse) console.log(`${given.told.refused}${id} ${ms}`)
      else throw new Error(`a note was not taken: ${JSON.stringify(answer)}`)
    }
  }
  const writers = Promise.all(Array.from({ length: given.atOnce }, write))
  if (given.count > 0) await writers
  else writers.catch(error => console.error(error))
}
