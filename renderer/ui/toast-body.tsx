import { useEffect, useState } from 'react'
import { Button } from './button.tsx'
import { useCommandKeys } from './command-keys.ts'
import css from './toast.module.css'

interface Props {
  readonly words: string
  readonly undo?: () => void
  /** Counts down to this time. */
  readonly until?: number | null
}

/** What a toast says, with its Undo. */
export function ToastBody({ words, undo, until = null }: Props) {
  const keys = useCommandKeys()
  return (
    <span className={css.body}>
      <span className={css.text}>
        {words}
        {until !== null && <Seconds until={until} />}
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

function Seconds({ until }: { readonly until: number }) {
  const secondsLeft = () => Math.max(0, Math.ceil((until - Date.now()) / 1000))
  const [left, setLeft] = useState(secondsLeft)
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsLeft), 1000)
    return () => clearInterval(timer)
  })
  return <span aria-hidden> in {left} s</span>
}
