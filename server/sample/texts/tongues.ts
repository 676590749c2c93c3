import { ARABIC } from './tongues/arabic.ts'
import { FRENCH } from './tongues/french.ts'
import { GERMAN } from './tongues/german.ts'
import { JAPANESE } from './tongues/japanese.ts'
import { POLISH } from './tongues/polish.ts'
import { SPANISH } from './tongues/spanish.ts'
import type { Tongue } from './tongues/tongue.ts'

/** The languages that customers write in besides English. */
export const TONGUES: readonly Tongue[] = [GERMAN, FRENCH, SPANISH, POLISH, JAPANESE, ARABIC]
