import { z } from 'zod'

/** First message of the device on the wake-up socket; the token never stands in an address. */
export const wakeHello = z.object({ protocol: z.int(), token: z.string() })

/** The hub says that something changed, nothing more: the device pulls. */
export const wakeCall = z.object({ type: z.literal('changed') })
