import { useCallback, useState } from 'react'

interface Limits {
  readonly normal: number
  readonly min: number
  readonly max: number
}

/** The width of a pane in pixels, remembered on this computer. */
export function usePaneWidth(name: string, { normal, min, max }: Limits) {
  const key = `empty-chair.pane.${name}`
  const [width, setWidth] = useState(() => {
    const kept = Number(localStorage.getItem(key))
    return kept >= min && kept <= max ? kept : normal
  })
  const resize = useCallback(
    (wanted: number) => {
      const next = Math.round(Math.min(max, Math.max(min, wanted)))
      setWidth(next)
      localStorage.setItem(key, String(next))
    },
    [key, min, max],
  )
  return { width, resize, reset: () => resize(normal), min, max }
}

export type PaneWidth = ReturnType<typeof usePaneWidth>
