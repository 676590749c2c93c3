/** What the tests of a desk without its hub do all the time. */

export const note = (id: string, text: string) => ({ id, ticketId: 'ticket-1', text })

export const down = () => 'down' as const
export const fine = () => 'fine' as const

/** The queue with every ticket of the copy in it. */
export const queue = { view: 'all', search: '', filter: {}, from: 0, count: 200 } as const
