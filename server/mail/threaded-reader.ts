import { Worker } from 'node:worker_threads'
import { SECOND_MS } from '../../shared/lib/time.ts'
import { MAIL_THREAD, type ThreadAnswer, type ThreadGiven } from './mail-thread.ts'
import { UnreadableMail } from './parse-mail.ts'
import type { MailReader, ReadMail } from './read-mail.ts'

const READ_WITHIN_MS = 10 * SECOND_MS
/** Starting is our own time, not the mail's; longer on a busy machine. */
const START_WITHIN_MS = 60 * SECOND_MS
/** One mail that spins holds up one of them; the others go on with the next mails. */
const THREADS = 2
const MEMORY_MB = 512

/**
 * Reads mails in threads of their own: one that makes the parser spin, or eats memory,
 * ends its thread and never the hub. `file` is what a thread starts; the hub's bundle
 * starts itself.
 */
export function threadedReader(
  file: string,
  given: { readonly withinMs?: number; readonly slow?: ThreadGiven['slow'] } = {},
): MailReader {
  const { withinMs = READ_WITHIN_MS, slow } = given
  const idle: Worker[] = []
  const waiting: (() => void)[] = []
  let busy = 0

  const workerData: ThreadGiven = { task: MAIL_THREAD, ...(slow === undefined ? {} : { slow }) }
  const start = () => {
    const worker = new Worker(file, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    })
    // A thread that breaks while it is being ended breaks nothing here.
    worker.on('error', () => undefined)
    // A thread that waits for mail must not keep a hub alive that wants to end.
    worker.unref()
    return worker
  }

  async function read(raw: Uint8Array): Promise<ReadMail> {
    if (busy >= THREADS) await new Promise<void>(resolve => waiting.push(resolve))
    busy += 1
    const kept = idle.pop()
    const worker = kept ?? start()
    try {
      if (kept === undefined) await isReady(worker)
      const mail = await readIn(worker, raw, withinMs)
      idle.push(worker)
      return mail
    } catch (error) {
      if (error instanceof UnreadableMail && !(error instanceof EndedThread)) idle.push(worker)
      else await worker.terminate()
      throw error
    } finally {
      busy -= 1
      waiting.shift()?.()
    }
  }

  return {
    read,
    async close() {
      await Promise.all(idle.splice(0).map(worker => worker.terminate()))
    },
  }
}

/** The mail's own fault, and its thread is gone or must go with it. */
class EndedThread extends UnreadableMail {}

async function isReady(worker: Worker): Promise<void> {
  await nextFrom(worker, START_WITHIN_MS, new Error('the thread that reads mail did not start'))
}

async function readIn(worker: Worker, raw: Uint8Array, withinMs: number): Promise<ReadMail> {
  const words = `reading it took longer than ${withinMs / SECOND_MS} seconds`
  const answered = nextFrom(worker, withinMs, new EndedThread(words))
  // A copy of just these bytes: a small Buffer shares its memory with others.
  const own = Uint8Array.from(raw)
  worker.postMessage(own, [own.buffer])
  const answer = await answered
  if (answer.status === 'read') return answer.mail
  if (answer.status === 'unreadable') throw new UnreadableMail(answer.words)
  throw new Error(answer.status === 'failed' ? answer.words : 'the thread spoke out of turn')
}

/** What a thread says next. Rejects with `tooLate` after so long, or with why it ended. */
function nextFrom(worker: Worker, withinMs: number, tooLate: Error): Promise<ThreadAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      worker.off('message', said).off('error', failed).off('exit', ended)
      act()
    }
    const said = (answer: ThreadAnswer) => settle(() => resolve(answer))
    const failed = (error: Error) => settle(() => reject(broken(error)))
    const ended = () => settle(() => reject(new Error('the thread that reads mail ended')))
    // What has come by then is heard first: a hub that was busy is no fault of the mail.
    const timer = setTimeout(() => setImmediate(() => settle(() => reject(tooLate))), withinMs)
    worker.on('message', said).on('error', failed).on('exit', ended)
  })
}

const broken = (error: Error): Error =>
  'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? new EndedThread('reading it took too much memory')
    : error
