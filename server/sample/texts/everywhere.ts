import type { VoteReason } from '../../../shared/domain/message/message.ts'
import type { More, Parcel } from './situation.ts'

/** The customer writes again before we have answered. */
export const NUDGES: readonly string[] = [
  'I wrote to you about order {order} and have heard nothing yet. Is somebody looking at it?',
  'Did you get my message? I would like to know what happens next.',
]

/** We come back on a day, and say which. */
export const HOLDS: Readonly<Record<Parcel, readonly string[]>> = {
  none: [
    'I have asked the people who build it. I write to you again on {until}, with their answer or without it.',
  ],
  delivered: [
    'I am having the {thing} looked at in our workshop. I write to you on {until} with what they found.',
  ],
  late: [
    'I have started a search for your parcel. The carrier has until {until}, and I write to you on that day, whatever they say.',
  ],
  gone: [
    'I have asked the carrier for the driver’s note. I write to you on {until}, whatever they say.',
  ],
  preparing: [
    'I have stopped the parcel in our warehouse. I write to you on {until} when it is settled.',
  ],
}

/** A further matter that can follow any other. */
export const MORES: readonly More[] = [
  [
    'Can I also change the e-mail address on my account?',
    'Yes. Write to me from the new address and I put it in.',
  ],
]

/** Words that came with a No, and our answer to them. */
export const NOS: readonly {
  readonly reason: VoteReason
  readonly words: string
  readonly us: string
}[] = [
  {
    reason: 'nothingHappened',
    words: 'You said it would be done and nothing has happened.',
    us: 'You are right, it had not been done. I have done it now, myself, and checked that it went through.',
  },
]

/** For colleagues only. */
export const NOTES: Readonly<Record<Parcel | 'carrier', readonly string[]>> = {
  none: ['Asked the buyer for the product, answer is in the catalogue text now.'],
  delivered: ['Second look at the photo: clear enough, no return needed.'],
  late: ['Carrier’s page has no scan since the depot.'],
  gone: ['Customer for years, no earlier claims.'],
  preparing: ['Warehouse says it can still be stopped until 16:00.'],
  carrier: ['{carrier}'],
}
