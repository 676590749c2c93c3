import { notifications } from '@mantine/notifications'
import { CircleAlert } from 'lucide-react'
import { announce } from './live-region.tsx'
import css from './toast.module.css'
import { ToastBody } from './toast-body.tsx'

interface Undoable {
  readonly words: string
  /** How long it can be taken back. */
  readonly ms: number
  /** Answers whether it was. */
  readonly undo: () => Promise<boolean>
  /** Shows the seconds that are left. */
  readonly counts?: boolean
}

let last: { id: string; undo: () => void } | null = null
let made = 0
const newToastId = () => `toast-${(made += 1)}`

/**
 * Tells that something was done, and takes it back for a while. By its own clock: what can be taken
 * back leaves at its time, and the kit's waits while the pointer rests on a toast, and begins when
 * there is room for one.
 */
export function toastWithUndo({ words, ms, undo, counts = false }: Undoable): void {
  const id = newToastId()
  const until = Date.now() + ms
  const over = setTimeout(() => notifications.hide(id), ms)
  let isTaken = false
  const takeBack = () => {
    // Its exit is still being played when a second click comes.
    if (isTaken) return
    isTaken = true
    notifications.hide(id)
    void undo().then(isBack => isBack && announce('Undone'))
  }
  last = { id, undo: takeBack }
  notifications.show({
    id,
    autoClose: false,
    withBorder: false,
    classNames: looks,
    closeButtonProps: { 'aria-label': 'Close' },
    onClose: () => {
      clearTimeout(over)
      if (last?.id === id) last = null
    },
    message: <ToastBody words={words} undo={takeBack} until={counts ? until : null} />,
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
