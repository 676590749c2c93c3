import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { useCommandKeys } from './command-keys.ts'
import css from './toast.module.css'

interface Props {
  readonly words: string
  readonly undo?: () => void
  /** Counts down from here. */
  readonly ms?: number | null
}

/** What a toast says, with its Undo. */
export function ToastBody({ words, undo, ms = null }: Props) {
  const keys = useCommandKeys()
  return (
    <span className={css.body}>
      <span className={css.text}>
        {words}
        {ms !== null && <Seconds from={ms} />}
      </span>
      {undo !== undefined && (
        <Button
          size="small"
          look="quiet"
          className={css.undo}
          keys={keys.label('undo')}
          onClick={undo}
        >
          Undo
        </Button>
      )}
    </span>
  )
}

function Seconds({ from }: { readonly from: number }) {
  const [left, setLeft] = useState(Math.ceil(from / 1000))
  useEffect(() => {
    const timer = setInterval(() => setLeft(now => Math.max(0, now - 1)), 1000)
    return () => clearInterval(timer)
  }, [])
  return <span aria-hidden> in {left} s</span>
}
