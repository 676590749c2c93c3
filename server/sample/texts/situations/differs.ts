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
    ],
    [
      'elderly',
      'relying upon your description I ordered the {product}. I now find that {differs}. I measured twice, with my glasses on. I should like to give it back, if that is possible.',
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
    ],
    [
      'second',
      'I am a bit confused. {Differs}. Maybe I understood wrong because it is not my language. If I did not, I would like to send it back.',
    ],
    [
      'patient',
      'small thing, no rush: {differs}. Perhaps somebody could correct the page? And tell me if there is one that is as the page says.',
    ],
    [
      'elderly',
      'I do not possess a computer and ordered from the printed catalogue, page 34. It says there in black and white what I expected, and I find that {differs}.',
    ],
    [
      'chatty',
      'ok, detective work: page says one thing, {thing} says another. To be exact: {differs}. Do I get a prize?',
    ],
    [
      'business',
      'for our records: the data sheet of {product} is wrong. {Differs}. We planned with your figures and would ask for a discount or for a product that fits them.',
    ],
  ],
  asks: [
    [
      'You read it right, and I have just read it too. Would you rather send it back at our cost, or keep it for half the price? You can also think about it; nothing runs out.',
      'I keep it for half the price. It is not bad, just not what you wrote.',
      'I would rather send it back.',
      'Back please. I have found one in town that really has it.',
    ],
    [
      'Could you send me a picture of the place with a ruler or the label beside it? Then I can have the page changed today and need not ask the maker first.',
      'Here you are. One can read it quite well.',
      'Picture attached. The ruler is my son’s, it is honest.',
    ],
  ],
  solutions: [
    'You are right and the page was wrong. I have had the sentence changed an hour ago, have a look. The label for the way back is attached, and {price} goes back to you as soon as the parcel is scanned.',
    'I went and measured ours, and it is as you say. I am sorry. I have returned half the price to you, and you keep the {thing}. The page tells the truth since this morning.',
    'The text belonged to the model before this one. That is no excuse: you read what we wrote. A driver fetches it on {soon} if that suits you, and the money leaves that evening.',
    'Thank you for telling us in such a friendly way. The page is corrected. I have returned 15 % to you, for the part that was not true.',
  ],
  replacements: [],
  mores: [
    [
      'I have just looked at the page, it still says the same.',
      'You see an old copy; it takes a few hours until everybody sees the new one. I have just looked from my telephone, and there it is right. I check again tomorrow.',
    ],
    [
      'Sent it back on Monday. When do I see the money?',
      'It reached us this morning and I have released it. Two to four days, depending on your bank.',
    ],
  ],
  thanks: [
    'Thank you, that is fair.',
    'The page is right now, I looked. Thank you for taking it seriously.',
    'Money received. Thanks.',
    'Half the price is more than fair. Thank you.',
  ],
}
