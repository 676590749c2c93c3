import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { UnreadableMail } from './parse-mail.ts'
import { type ReadMail, readMail } from './read-mail.ts'

/** Says to our own file, started as a thread, that it is to read mails and nothing else. */
export const MAIL_THREAD = 'empty-chair-mail-thread'

/** What a thread is started with. `slow`: for tests, mails with this text make it spin. */
export interface ThreadGiven {
  readonly task: typeof MAIL_THREAD
  readonly slow?: { readonly marker: string; readonly ms: number }
}

/** What a thread says: once that it is ready, then an answer to each raw mail. */
export type ThreadAnswer =
  | { readonly status: 'ready' }
  | { readonly status: 'read'; readonly mail: ReadMail }
  | { readonly status: 'unreadable' | 'failed'; readonly words: string }

const given = (): ThreadGiven | null => {
  const data = workerData as Partial<ThreadGiven> | null
  return data?.task === MAIL_THREAD ? (data as ThreadGiven) : null
}

export const isMailThread = (): boolean => !isMainThread && given() !== null

/** Reads one raw mail after the other, until it is ended from outside. */
export function serveMailThread(): void {
  parentPort?.on('message', (raw: Uint8Array) => {
    void answerTo(raw).then(answer => parentPort?.postMessage(answer, filesOf(answer)))
  })
  parentPort?.postMessage({ status: 'ready' } satisfies ThreadAnswer)
}

async function answerTo(raw: Uint8Array): Promise<ThreadAnswer> {
  try {
    spin(raw)
    return { status: 'read', mail: await readMail(raw) }
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return { status: error instanceof UnreadableMail ? 'unreadable' : 'failed', words }
  }
}

/** Attachments are handed over, not copied; two that share their memory are copied. */
function filesOf(answer: ThreadAnswer): ArrayBuffer[] {
  if (answer.status !== 'read') return []
  const buffers = answer.mail.mail.attachments.map(part => part.bytes.buffer)
  return [...new Set(buffers)].filter(one => one instanceof ArrayBuffer)
}

function spin(raw: Uint8Array): void {
  const slow = given()?.slow
  if (slow === undefined || !Buffer.from(raw).includes(slow.marker)) return
  const end = Date.now() + slow.ms
  while (Date.now() < end);
}
