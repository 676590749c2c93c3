const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b)

export const median = (values: readonly number[]): number => {
  const all = sorted(values)
  const half = all.length / 2
  if (all.length % 2 === 1) return all[Math.floor(half)] ?? Number.NaN
  return ((all[half - 1] ?? Number.NaN) + (all[half] ?? Number.NaN)) / 2
}
export const p95 = (values: readonly number[]): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * 0.95))] ?? Number.NaN
