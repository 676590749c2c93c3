/** An id for something that starts here: a UUID, so that two devices never meet. */
export const newId = (): string => crypto.randomUUID()
