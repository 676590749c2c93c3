import { z } from 'zod'

// oxlint-disable-next-line no-control-regex -- control characters are what it refuses
const PLAIN = /^[^\u0000-\u001f\u007f\ud800-\udfff]*$/u

/**
 * An id in an address. With a control character (NUL above all) or half of a surrogate pair it
 * is nobody's id.
 */
export const plainId = z.string().max(120).regex(PLAIN, 'is no id')

/** A client's own id, as the database can keep it. */
export const clientId = z.string().min(8).max(64).regex(PLAIN, 'must be a plain id')
