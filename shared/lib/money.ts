/** `24900` as `249.00`; without the currency, which the screen shows where it matters. */
export const formatMinor = (minor: number): string => {
  const sign = minor < 0 ? '-' : ''
  const digits = String(Math.abs(minor)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
