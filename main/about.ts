import type { CallOutput } from '../shared/ipc/contract.ts'

/** Electron's major version in the trial runtime (scripts/runtime/trial.mjs). */
const TRIAL = '25.'

/** On what the app runs; the page says so when it is the old build for trying. */
export function about(): Pick<CallOutput<'start'>, 'runtime' | 'platform'> {
  const { electron, chrome } = process.versions
  return {
    runtime: { electron, chrome, trial: electron.startsWith(TRIAL) },
    platform: process.platform,
  }
}
