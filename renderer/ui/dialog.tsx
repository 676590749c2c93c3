import { Modal } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import css from './dialog.module.css'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** What the one primary button does, in words. */
  readonly confirm: string
  readonly onConfirm: () => void | Promise<void>
  /** Why it cannot be confirmed yet; the button stays reachable and says it. */
  readonly blocked?: string | null
  readonly danger?: boolean
  /** False where there is nothing to decide: it only tells. */
  readonly mayCancel?: boolean
  readonly extra?: ReactNode
  readonly size?: number
  readonly children: ReactNode
}

/** One question, one primary button, Escape and a named cross to leave. */
export function Dialog(props: Props) {
  const {
    title,
    onClose,
    confirm,
    onConfirm,
    blocked = null,
    danger,
    mayCancel = true,
    extra,
    size,
    children,
  } = props
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState(false)

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (blocked !== null) return setTold(true)
    setBusy(true)
    try {
      await onConfirm()
    } finally {
      setBusy(false)
    }
  }

  return (
    <Modal opened onClose={onClose} title={title} size={size ?? 480} classNames={classNames}>
      <form onSubmit={event => void submit(event)} className={css.form}>
        <div className={css.body}>{children}</div>
        {blocked !== null && told && (
          <p className={css.blocked} role="alert">
            {blocked}
          </p>
        )}
        <div className={css.foot}>
          {extra}
          <span className={css.space} />
          {mayCancel && <Button onClick={onClose}>Cancel</Button>}
          <Button type="submit" look={danger ? 'danger' : 'primary'} disabled={busy}>
            {confirm}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

const classNames = { body: css.shell ?? '' }
