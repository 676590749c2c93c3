import type { Tongue } from './tongues/tongue.ts'

/** The languages that customers write in besides English. */
export const TONGUES: readonly Tongue[] = []
