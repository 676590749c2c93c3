import { z } from 'zod'

/** An id made by whoever starts a thing: a UUID, so that two devices never meet. */
export const newRowId = z.string().regex(/^[0-9a-z][0-9a-z.-]{7,63}$/)
/** An id of something that should exist already. */
export const rowId = z.string().min(1).max(120)
