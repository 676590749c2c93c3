import type { Situation } from './situation.ts'
import { DAMAGED } from './situations/damaged.ts'
import { DEFECT } from './situations/defect.ts'
import { DIFFERS } from './situations/differs.ts'
import { GONE } from './situations/gone.ts'
import { LATE } from './situations/late.ts'
import { MISSING_PART } from './situations/missing.ts'
import { INVOICE, PAYMENT, REFUND } from './situations/money.ts'
import { CHANGE, HOW_TO, PRAISE, QUESTION, RETURN } from './situations/talk.ts'
import { WRONG_ITEM } from './situations/wrong-item.ts'

/** Every reason to write that the sample knows. */
export const SITUATIONS: readonly Situation[] = [
  LATE,
  GONE,
  DAMAGED,
  DEFECT,
  WRONG_ITEM,
  DIFFERS,
  MISSING_PART,
  REFUND,
  PAYMENT,
  INVOICE,
  CHANGE,
  QUESTION,
  HOW_TO,
  RETURN,
  PRAISE,
]
