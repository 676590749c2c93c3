import type { CallName, CallOutput, DesktopApi } from '../../shared/ipc/contract.ts'

export type { Settings } from '../../shared/ipc/contract.ts'

declare global {
  interface Window {
    readonly desktop: DesktopApi
  }
}

/** This computer, as main lets the page see it. The only place that touches `window.desktop`. */
export const desktop: DesktopApi = window.desktop

/** What a call answers when it went well. */
export type CallValue<N extends CallName> = CallOutput<N>

/** Everything the page knows before it draws. */
export type StartInfo = CallOutput<'start'>

/** The value of a call that the page cannot go on without; throws with the reason. */
export async function needed<N extends CallName>(
  call: ReturnType<DesktopApi[N]>,
): Promise<CallOutput<N>> {
  const answer = await call
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.detail}`)
  return answer.value as CallOutput<N>
}
