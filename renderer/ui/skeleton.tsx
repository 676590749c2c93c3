import { useEffect, useState } from 'react'
import css from './skeleton.module.css'

/** Nothing blinks for what is there within a moment. */
const AFTER_MS = 200

interface Props {
  readonly rows: number
  /** What is coming, for those who listen. */
  readonly label: string
}

/** Grey lines where rows will be, shown only when they take long. */
export function Skeleton({ rows, label }: Props) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <output aria-label={label} className={css.skeleton}>
      {Array.from({ length: rows }, (_, i) => (
        // oxlint-disable-next-line react/no-array-index-key -- rows are alike
        <span key={i} className={css.row}>
          <span className={css.name} />
          <span className={css.line} />
          <span className={css.line} />
        </span>
      ))}
    </output>
  )
}
