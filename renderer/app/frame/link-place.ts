/** Where a `desk://` link leads: `desk://ticket/4711` opens that ticket among all. */
export function placeOf(path: string) {
  const [, noun, id] = path.split('/')
  if (noun === 'ticket' && id) {
    return { to: '/tickets/$view', params: { view: 'all' }, search: { ticket: id } } as const
  }
  if (noun === 'review' && id) return { to: '/reviews', search: { review: id } } as const
  if (noun === 'outbox' || noun === 'reviews' || noun === 'settings' || noun === 'people') {
    return { to: `/${noun}` } as const
  }
  return { to: '/' } as const
}
