import css from './spark.module.css'

interface Props {
  /** Oldest first. */
  readonly values: readonly number[]
  /** Read aloud instead of the bars. */
  readonly label: string
  readonly height?: number
}

/** Under this many in a week a bar does not fill the height: one of one is no mountain. */
const SCALE_FROM = 4

/** A few bars from zero: whether something grows, in the size of a word. */
export function Spark({ values, label, height = 22 }: Props) {
  const highest = Math.max(SCALE_FROM, ...values)
  const step = 100 / Math.max(1, values.length)
  return (
    <svg
      className={css.spark}
      viewBox={`0 0 100 ${height}`}
      height={height}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      {values.map((value, i) => {
        const tall = value === 0 ? 1 : Math.max(2, (value / highest) * height)
        return (
          <rect
            // oxlint-disable-next-line react/no-array-index-key -- a bar is its place
            key={i}
            x={i * step + 0.4}
            y={height - tall}
            width={Math.max(0.5, step - 0.8)}
            height={tall}
          />
        )
      })}
    </svg>
  )
}
