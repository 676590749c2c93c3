import { readFileSync } from 'node:fs'

/** Linux counts a process's time in hundredths of a second. */
const TICKS_PER_SECOND = 100

/** What a process has used so far. NaN on systems that do not tell it in /proc. */
export function processFigures(pid: number): { cpuSeconds: number; peakMb: number } {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      peakMb: Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1_024,
    }
  } catch {
    return { cpuSeconds: Number.NaN, peakMb: Number.NaN }
  }
}
