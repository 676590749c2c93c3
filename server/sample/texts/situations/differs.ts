import type { Situation } from '../situation.ts'

/** The page promised something else. */
export const DIFFERS: Situation = {
  id: 'differs',
  share: 6,
  reasons: ['differs'],
  parcel: 'delivered',
  replaced: 0,
  subjects: [
    'Not as described',
    '{product}: the page is wrong',
    'Different from the picture',
    'Your description',
    'About the {thing} I received',
    'Expected something else',
  ],
  letters: [
    [
      'plain',
      'I bought the {product} because of one line in its description, and that line is not true: {differs}. I would not have bought it otherwise.',
    ],
    ['brief', '{Differs}. So no use to me. Order {order}, how do I return it'],
    [
      'furious',
      'do you read your own pages? {Differs}. I call that a false statement. I am giving you until {soon} to take it back at your cost before I write a review that people will read.',
    ],
    [
      'patient',
      'I do like the {thing} and shall probably keep it. I would only like to point out that {differs}, so that the next person knows.',
      'Thank you for telling us in such a friendly way. The page is corrected. I have returned 15 % to you, for the part that was not true.',
    ],
    [
      'elderly',
      'relying upon your description I ordered the {product}. I now find that {differs}. I looked twice, with my glasses on. I should like to give it back, if that is possible.',
    ],
    [
      'business',
      'the item supplied under {order} does not conform to the description: {differs}. We request either a conforming item or a credit note.',
    ],
    [
      'second',
      'in the picture and in the text is one thing and in my hand is other thing: {differs}. I am not angry but I bought it for exactly this. What do you offer?',
    ],
    [
      'chatty',
      'I may be the only customer who reads the small print, but {differs}. Have I got a special edition? If so, could I swap it for an ordinary one?',
    ],
    [
      'plain',
      'is it possible that the text belongs to an older model? {Differs}. Everything else is right. I need to know before I take off the labels.',
      'It does: the text is that of the model before. Please leave the labels on; a driver fetches it on {soon} if you would rather not have it, and if you keep it I return a quarter of the price. The page is right since noon.',
    ],
    [
      'second',
      'I am a bit confused. {Differs}. Maybe I understood wrong because it is not my language. If I did not, I would like to send it back.',
    ],
    [
      'patient',
      'small thing, no rush: {differs}. Perhaps somebody could correct the page? And tell me if there is one that is as the page says.',
      'The page is corrected, and it was you who did it. None that we have is as the page said, I am sorry to say. Should you not want to keep this one, the label for the way back is attached.',
    ],
    [
      'elderly',
      'I do not possess a computer and ordered from the printed catalogue, page 34. It says there in black and white what I expected, and I find that {differs}.',
    ],
    [
      'chatty',
      'ok, detective work: page says one thing, {thing} says another. To be exact: {differs}. Do I get a prize?',
      'You do: half the price, on its way to your account, and the {thing} stays with you. The page has been changed and no longer invents things.',
    ],
    [
      'business',
      'for our records: the data sheet of {product} is wrong. {Differs}. We planned with your figures and would ask for a discount or for a product that fits them.',
    ],
  ],
  asks: [
    [
      'Could you send me a picture that shows it, or one of the label? Then I can have the page changed today and need not ask the maker first.',
      'Here you are. One can read it quite well.',
      'Picture attached. My thumb is in it, for the size.',
    ],
    [
      'Before I have it changed: was it the page itself that said so, or the small table below it? They are written by two different people, and I want to tell the right one.',
      'The page itself, about the middle.',
      'The table. The page says nothing about it.',
    ],
  ],
  solutions: [
    'You are right and the page was wrong. I have had the sentence changed an hour ago, have a look. The label for the way back is attached, and {price} goes back to you as soon as the parcel is scanned.',
    'I went and looked at ours, and it is as you say. I am sorry. You may send it back at our cost, the label is attached; or you keep it, and answer “half”, and I return half the price.',
    'You read what we wrote, and what we wrote was not true. A driver fetches it on {soon} if that suits you, and the money leaves that evening. The page tells the truth since this morning.',
  ],
  replacements: [],
  mores: [
    [
      'I have just looked at the page, it still says the same.',
      'You see an old copy; it takes a few hours until everybody sees the new one. I have just looked from my telephone, and there it is right. I check again tomorrow.',
    ],
  ],
  thanks: [
    'Thank you, that is fair.',
    'The page is right now, I looked. Thank you for taking it seriously.',
    'Thanks, very correct of you.',
  ],
}
