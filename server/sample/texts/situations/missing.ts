import type { Situation } from '../situation.ts'

/** Something was not in the box. */
export const MISSING_PART: Situation = {
  id: 'missing',
  share: 6,
  reasons: ['missing'],
  parcel: 'delivered',
  replaced: 0,
  subjects: [
    'Part missing',
    '{product} incomplete',
    'Something is not in the box',
    'Missing from order {order}',
    'Missing: {part}',
    'Incomplete delivery',
  ],
  letters: [
    [
      'plain',
      'everything in my parcel was fine, only one thing was not there: {part}. I have turned the box upside down and looked between the paper.',
    ],
    ['brief', '{Part} missing. {order}. Can you send?'],
    [
      'furious',
      'So I have a {thing} here without {part}. Brilliant. It is like a car without wheels. Send what is missing and send it fast, I need it for {occasion}.',
    ],
    [
      'patient',
      'my order {order} has arrived, thank you. According to the leaflet there should be {part} with it. Mine came without. It can wait until you send something my way anyway.',
    ],
    [
      'elderly',
      'on unpacking the {product} I looked in vain for {part}. As I did not wish to trouble you for nothing, I asked my son to look as well. He did not find it either.',
    ],
    [
      'business',
      'incomplete delivery, order {order}: {part} not included. Please send it on at no charge to our address in {city}.',
    ],
    [
      'second',
      'in the box of my {thing} is not {part}. In the picture on your page I can see it. Is it extra to buy, or somebody forget to put in?',
    ],
    [
      'chatty',
      'I built a small pile out of everything that was in the box: foil, foil, card, {thing}, foil. What I did not find was {part}. Do you perhaps have one left over at your end?',
    ],
    [
      'plain',
      'there were two lines on my order and the parcel had only one of them in it. The delivery note has both ticked off, by somebody with the initials B.K. The {thing} is there. What about the rest?',
      'The second thing went in a parcel of its own, which nobody told you. That is confusing and it was our doing. It is in {city} already and comes tomorrow. B.K. says sorry for the tick.',
    ],
    [
      'plain',
      'could you send me {part} for the {product}? It was not in the box. The box had been opened before, I think, the tape was double.',
    ],
    [
      'chatty',
      'hiya, tiny problem: no {part}. Big problem: it is for {occasion} and I have already wrapped half of it.',
    ],
    [
      'elderly',
      'my daughter says one must count everything when one unpacks, and so I did. It should be complete but for {part}, which is not here.',
    ],
    [
      'furious',
      'You send me three mails to ask how I like my {thing}. I would know if it were complete! {Part}: not in the box. Send it and save yourselves the fourth mail.',
    ],
    [
      'second',
      'please, can you look in your store? I think {part} fell out when somebody packed my {thing}. I cannot use it now.',
    ],
    [
      'business',
      'the {product} was delivered without {part}, for the second time this quarter. Is this a change in what is supplied, or an oversight?',
    ],
  ],
  asks: [
    [
      'There are two kinds of it, an older and a newer one. Is the bottom of your {thing} smooth, or does it have a raised ring?',
      'Smooth.',
      'It has a ring, I think that is the older one?',
    ],
    [
      'I can send it as a letter today. Does your letterbox take something as thick as a paperback?',
      'Yes, it does.',
      'No, it is a very narrow one. Could it be left with the neighbour at number 3?',
    ],
  ],
  solutions: [
    'It was forgotten, plainly. I have taken {part} out of another box and put it in an envelope to you, it left ten minutes ago. It should be with you on {soon}.',
    'I am sorry. {Part} goes out today as a letter, with a stamp and not with a parcel service, so nobody has to be at home.',
    'You are right, it belongs in the box and is not extra. {Part} is on its way to you. I have also asked the people who pack to weigh the boxes: without it they are lighter, and the scale would have noticed.',
  ],
  replacements: [],
  mores: [
    [
      'It came, but it is the one for the other model. It nearly fits, but only nearly.',
      'Nearly is not good enough. I have laid both side by side this time, and the right one is in the post. You can throw the other away.',
    ],
    [
      'Thank you, got it. Could I buy a second one from you, as a spare?',
      'There was no price for it, so I have made one: nothing. It is in the post.',
    ],
  ],
  thanks: [
    'The little envelope arrived. Complete now, thank you.',
    'Got it, fits. Thanks!',
    'Thank you for sending it so fast, and with a note by hand.',
    'Complete. Kind regards.',
  ],
}
