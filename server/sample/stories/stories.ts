import type { Story } from './story.ts'

/** All conversations that were written by hand. */
export const STORIES: readonly Story[] = [
  {
    key: 'jonas-console',
    teamId: 'travel',
    customer: { name: 'Jonas Weber', email: 'jonas.weber@mail.test', country: 'Germany', years: 6 },
    order: { product: 'orbit-console', placedDays: 6, deliveredDays: 2 },
    subject: 'Parcel stolen from the porch, present for my son',
    reasons: ['lost'],
    status: 'open',
    assignee: 'agent',
    steps: [
      {
        by: 'customer',
        ago: 498,
        text: 'My order was delivered on Monday, only not to me.',
      },
    ],
  },
]
