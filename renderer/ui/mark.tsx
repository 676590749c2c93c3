interface Props {
  readonly size?: number
}

/** Our mark: a plain side chair, drawn as one line. The empty seat kept for the customer. */
export const Mark = ({ size = 18 }: Props) => (
  <svg
    viewBox="0 0 24 24"
    width={size}
    height={size}
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden
  >
    <path d="M7 2.5v19M7 13h10v8.5M7 6.5h6.5a3 3 0 0 1 3 3V13" />
  </svg>
)
