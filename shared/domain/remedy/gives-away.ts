import { z } from 'zod'

const withReplacements = z.object({ replacements: z.array(z.unknown()).min(1) })

/** A reply that takes a replacement with it. */
export const takesReplacement = (name: string, args: unknown): boolean =>
  name === 'sendReply' && withReplacements.safeParse(args).success

/** Whether a command costs the shop money: goods that leave, with a reply or without. */
export const givesAway = (name: string, args: unknown): boolean =>
  name === 'issueReplacement' || takesReplacement(name, args)
