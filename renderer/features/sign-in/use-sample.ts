import { useEffect, useState } from 'react'
import { type CallValue, desktop } from '../../platform/desktop.ts'

type Ready = Extract<CallValue<'openSample'>, { status: 'ready' }>
export type SamplePerson = Ready['people'][number]

type Opening =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly since: number }
  | { readonly state: 'failed'; readonly detail: string }

/** Opens the sample, and says how it goes: the first time takes a while. */
export function useSample(onOpened: (sample: Ready) => void) {
  const [opening, setOpening] = useState<Opening>({ state: 'idle' })
  const [seconds, setSeconds] = useState(0)
  const busy = opening.state === 'busy'

  useEffect(() => {
    if (!busy) return undefined
    const timer = setInterval(() => setSeconds(before => before + 1), 1000)
    return () => {
      clearInterval(timer)
      setSeconds(0)
    }
  }, [busy])

  async function open() {
    setOpening({ state: 'busy', since: Date.now() })
    const answer = await desktop.openSample()
    if (!answer.ok) return setOpening({ state: 'failed', detail: answer.error.detail })
    if (answer.value.status === 'failed')
      return setOpening({ state: 'failed', detail: answer.value.detail })
    setOpening({ state: 'idle' })
    onOpened(answer.value)
  }

  return { opening, seconds, open: () => void open() }
}

/** What is happening while the sample opens; true for each stretch of the wait. */
export function progressWords(seconds: number): string {
  if (seconds < 3) return 'Starting the hub on this computer'
  if (seconds < 8) return 'Writing customers, orders and mail'
  if (seconds < 20) return 'Almost there; the first time takes longest'
  return `Still at it, ${seconds} s. A slow disk may need a minute.`
}
