import { PICTURE_SHAPES, type PictureShape } from './shapes.ts'

/** What goes wrong with a sort of product, and what people ask about it. */
export interface Traits {
  readonly faults: readonly string[]
  readonly damages: readonly string[]
  readonly parts: readonly string[]
  readonly differs: readonly string[]
  readonly questions: readonly (readonly [question: string, answer: string])[]
  readonly howTos: readonly (readonly [question: string, answer: string])[]
}

const plain: Traits = {
  faults: ['it came apart'],
  damages: ['one corner is pushed in'],
  parts: ['the small screw'],
  differs: ['it is smaller than the page says'],
  questions: [['Is it in stock?', 'Yes, it is.']],
  howTos: [['How do I clean it?', 'With a damp cloth.']],
}
export const TRAITS = Object.fromEntries(PICTURE_SHAPES.map(shape => [shape, plain])) as Readonly<
  Record<PictureShape, Traits>
>
