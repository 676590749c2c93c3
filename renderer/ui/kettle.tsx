interface Props {
  readonly size?: string | number
  readonly strokeWidth?: string | number
}

/** A kettle in the same line as the other drawings; the icon set has none. */
export const Kettle = ({ size, strokeWidth }: Props) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={strokeWidth}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    <path d="M7.5 8h7l2.5 12.5H6L7.5 8ZM9 8a2 2 0 0 1 4 0M11 5V3.5M7.2 10.5 3.5 9.5l2.6 6M16 11.5h2.5a2 2 0 0 1 2 2v3.5" />
  </svg>
)
