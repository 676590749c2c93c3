import type { TicketStatus } from '../../../shared/domain/ticket/ticket.ts'
import type { Random } from '../random.ts'

/**
 * What each message of a conversation is for. The customer's: the first Letter, a
 * Nudge, an Answer to our question, a second matter (M, later m), a vote No with
 * words (V), Thanks. Ours: a Question, a Solution, a promise to come back on a date
 * (H), answers to the second matter (R, later r) and to the No (W).
 */
export const isOurs = (beat: string): boolean => 'QSHRrW'.includes(beat)

/** How conversations of each status went so far, and how often they go like that. */
const SHAPES: Readonly<Record<TicketStatus, readonly (readonly [string, number])[]>> = {
  new: [
    ['L', 87],
    ['LN', 13],
  ],
  open: [
    ['L', 42],
    ['LN', 8],
    ['LQA', 20],
    ['LSM', 12],
    ['LQASM', 9],
    ['LQAN', 5],
    ['LQASMRm', 4],
  ],
  waiting: [
    ['LQ', 64],
    ['LNQ', 8],
    ['LQAS', 28],
  ],
  onHold: [
    ['LH', 65],
    ['LNH', 10],
    ['LQAH', 25],
  ],
  addressed: [
    ['LS', 37],
    ['LNS', 5],
    ['LQAS', 15],
    ['LSMR', 9],
    ['LST', 15],
    ['LSVW', 19],
    ['LQAST', 7],
    ['LQASMR', 5],
    ['LQASMRmr', 2],
  ],
}

/** In another language conversations stay short. */
const SHORT: Readonly<Record<TicketStatus, readonly (readonly [string, number])[]>> = {
  new: [['L', 1]],
  open: [
    ['L', 2],
    ['LQA', 1],
  ],
  waiting: [['LQ', 1]],
  onHold: [['LQ', 1]],
  addressed: [
    ['LS', 2],
    ['LST', 2],
    ['LQAS', 1],
    ['LQAST', 1],
  ],
}

export const shapeOf = (status: TicketStatus, foreign: boolean, random: Random): string =>
  random.weighted((foreign ? SHORT : SHAPES)[status])

/** How many customer messages at the end have no answer. */
export function unanswered(shape: string): number {
  let count = 0
  while (count < shape.length && !isOurs(shape[shape.length - 1 - count] ?? 'Q')) count += 1
  return count
}

/** The same conversation without our question, for letters that need none. */
export const unasked = (shape: string): string => shape.replace('QA', '').replace('Q', 'S')
