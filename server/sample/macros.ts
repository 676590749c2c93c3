import { PEOPLE } from '../../shared/domain/person/spaces.ts'
import type { Macro } from '../../shared/domain/team/team.ts'

const macro = (id: string, name: string, ...paragraphs: string[]): Macro => ({
  id,
  space: PEOPLE,
  name,
  text: ['Hello {{customer}},', ...paragraphs, 'Kind regards,\n{{agent}}'].join('\n\n'),
})

/** Texts that both teams use again and again. */
export const MACROS: readonly Macro[] = [
  macro(
    'macro-photo',
    'Ask for a photo',
    'Thank you for telling us. One photo of the place where it broke is enough; a phone picture is fine. You do not have to send anything back for that.',
    'As soon as I have it I can decide at once.',
  ),
  macro(
    'macro-search',
    'Parcel search started',
    'I have asked the carrier to look for your parcel. They answer within three working days, and I write to you on that day, whatever they say.',
  ),
  macro(
    'macro-broke',
    'It broke: sorry, and what we do',
    'I am sorry. It should have lasted, and it did not.',
    'I am sending you a new one by express, free of charge. Please keep the old one or throw it away; we do not need it back.',
  ),
  macro(
    'macro-return',
    'How to send something back',
    'You have 60 days. The label is in the parcel, on the back of the delivery note; any parcel shop takes it. The money is on its way to you two days after it reaches us.',
  ),
  macro(
    'macro-twice',
    'Charged twice',
    'We took one payment. The second line is a reservation that your bank made; it disappears by itself within five working days. I have checked this in our books and not only guessed it.',
  ),
  macro(
    'macro-invoice',
    'Invoice with company address',
    'Your invoice is attached, with the company name and the VAT number you gave. The old one is cancelled, so please use only this one.',
  ),
  macro(
    'macro-praise',
    'Thank you for kind words',
    'Thank you. I have read your message out to the team, and the person it is about has gone a little red.',
  ),
  macro(
    'macro-stock',
    'Back in stock',
    'It is sold out today. The next delivery reaches us in about two weeks. I have put you on the list: you get one mail when it is here, and nothing else from us.',
  ),
]
