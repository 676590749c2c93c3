import { BrowserWindow, ipcMain } from 'electron'
import type { z } from 'zod'
import {
  type CallName,
  type CallOutput,
  calls,
  type IpcFailure,
} from '../../shared/ipc/contract.ts'
import { fail, ok, type Result } from '../../shared/lib/result.ts'
import { log } from '../log.ts'
import { DiskFull } from '../services/disk-full.ts'
import { isOurFrame } from './trusted-frame.ts'

/** What answers one call of a window: its checked input in, its output out; a throw is a failure. */
export type Handler<N extends CallName> = (
  input: z.output<(typeof calls)[N]['input']>,
  from: BrowserWindow,
) => CallOutput<N> | Promise<CallOutput<N>>

/** Answers one call of the contract: checks who asks, then what, then does it. */
export function handle<N extends CallName>(name: N, handler: Handler<N>): void {
  ipcMain.handle(name, async (event, raw): Promise<Result<CallOutput<N>, IpcFailure>> => {
    const from = BrowserWindow.fromWebContents(event.sender)
    if (from === null || !isOurFrame(event.senderFrame)) throw new Error(`${name}: foreign sender`)
    const input = calls[name].input.safeParse(raw)
    if (!input.success) {
      return fail({ code: 'ipc.badInput', detail: input.error.issues[0]?.path.join('.') ?? '' })
    }
    try {
      // The schema is the one of this very name, which the compiler cannot follow through it.
      return ok(await handler(input.data as Parameters<Handler<N>>[0], from))
    } catch (error) {
      log.error(`${name} failed`, error)
      const detail = error instanceof Error ? error.message : String(error)
      return fail({ code: error instanceof DiskFull ? 'ipc.diskFull' : 'ipc.failed', detail })
    }
  })
}
