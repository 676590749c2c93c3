import type { PictureShape } from './shapes.ts'
import { HOME_TRAITS } from './traits-home.ts'
import { TRAVEL_TRAITS } from './traits-travel.ts'

/** A question, and the answer we give to it. */
export type Asked = readonly [question: string, answer: string]

/** What goes wrong with a sort of product, and what people ask about it. */
export interface Traits {
  /** What breaks in use; each fits after 'and now' and as a sentence. */
  readonly faults: readonly string[]
  /** What breaks on the way. */
  readonly damages: readonly string[]
  /** What is sometimes not in the box; each fits after 'without'. */
  readonly parts: readonly string[]
  /** How it is other than the page says. */
  readonly differs: readonly string[]
  readonly questions: readonly Asked[]
  readonly howTos: readonly Asked[]
}

/** For each drawing, what people write about such a thing. */
export const TRAITS: Readonly<Record<PictureShape, Traits>> = { ...TRAVEL_TRAITS, ...HOME_TRAITS }
