import type { Situation } from './situation.ts'

/** Every reason to write that the sample knows. */
export const SITUATIONS: readonly Situation[] = [
  {
    id: 'late',
    share: 1,
    reasons: ['late'],
    parcel: 'late',
    replaced: 0.2,
    subjects: ['Where is my order {order}?', '{product} still not here'],
    letters: [
      [
        'plain',
        'I ordered the {product} {placedOn} and it has not come. The tracking has not moved for days. Can you tell me where it is?',
      ],
      ['brief', 'order {order}, {product}, {days} days and nothing. where is it'],
    ],
    asks: [['Is the address {street}, {postcode} {city} still right?', 'Yes, that is right.']],
    solutions: ['Your parcel was sorted to the wrong depot. It is on the right vehicle now.'],
    replacements: [
      'I am not waiting for the carrier any longer. A new {thing} leaves today {how} and is with you on {by}.',
    ],
    mores: [['It has come, thank you. Can I have an invoice?', 'Here it is, attached.']],
    thanks: ['It came this morning. Thank you.'],
  },
]
