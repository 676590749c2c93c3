import { notifications } from '@mantine/notifications'
import { CircleAlert } from 'lucide-react'
import { announce } from './live-region.tsx'
import css from './toast.module.css'
import { ToastBody } from './toast-body.tsx'

interface Undoable {
  readonly words: string
  /** How long it can be taken back. */
  readonly ms: number
  readonly undo: () => void
  /** Shows the seconds that are left. */
  readonly counts?: boolean
}

let last: { id: string; undo: () => void } | null = null
let made = 0
const newToastId = () => `toast-${(made += 1)}`

/** Tells that something was done, and takes it back for a while. */
export function toastWithUndo({ words, ms, undo, counts = false }: Undoable): void {
  const id = newToastId()
  const takeBack = () => {
    notifications.hide(id)
    if (last?.id === id) last = null
    undo()
    announce('Undone')
  }
  last = { id, undo: takeBack }
  notifications.show({
    id,
    autoClose: ms,
    withBorder: false,
    classNames: looks,
    closeButtonProps: { 'aria-label': 'Close' },
    onClose: () => {
      if (last?.id === id) last = null
    },
    message: <ToastBody words={words} undo={takeBack} ms={counts ? ms : null} />,
  })
}

/** Tells that something did not happen, and why. Stays until it is closed. */
export function toastProblem(words: string): void {
  notifications.show({
    id: newToastId(),
    autoClose: 15_000,
    classNames: looks,
    closeButtonProps: { 'aria-label': 'Close' },
    icon: <CircleAlert size={16} className={css.bad} aria-hidden />,
    message: <ToastBody words={words} />,
  })
}

/** Takes back the last thing that still can be. False when there is none. */
export function undoLast(): boolean {
  if (last === null) return false
  last.undo()
  return true
}

const looks = {
  root: css.toast ?? '',
  description: css.words ?? '',
  icon: css.icon ?? '',
}
