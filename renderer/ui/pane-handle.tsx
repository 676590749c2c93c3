import type { KeyboardEvent, PointerEvent } from 'react'
import css from './pane-handle.module.css'
import type { PaneWidth } from './use-pane-width.ts'

interface Props {
  readonly label: string
  readonly pane: PaneWidth
  /** Which side of the handle the pane lies on. */
  readonly side: 'left' | 'right'
}

const STEP = 16

/** The line between two panes: drag it, or move it with the arrow keys. */
export function PaneHandle({ label, pane, side }: Props) {
  const sign = side === 'left' ? 1 : -1

  function drag(event: PointerEvent<HTMLDivElement>) {
    const handle = event.currentTarget
    const from = event.clientX
    const before = pane.width
    handle.setPointerCapture(event.pointerId)
    const move = (moved: globalThis.PointerEvent) =>
      pane.resize(before + sign * (moved.clientX - from))
    handle.addEventListener('pointermove', move)
    handle.addEventListener(
      'lostpointercapture',
      () => handle.removeEventListener('pointermove', move),
      { once: true },
    )
  }

  function press(event: KeyboardEvent) {
    const by = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key]
    if (by === undefined) return
    event.preventDefault()
    pane.resize(pane.width + sign * by)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is a widget
    <div
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a line that can be moved is no hr
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={pane.width}
      aria-valuemin={pane.min}
      aria-valuemax={pane.max}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
      tabIndex={0}
      className={css.handle}
      onPointerDown={drag}
      onKeyDown={press}
      onDoubleClick={pane.reset}
    />
  )
}
