import type { Situation } from '../situation.ts'

/** Something else was in the box. */
export const WRONG_ITEM: Situation = {
  id: 'wrongItem',
  share: 7,
  reasons: ['wrongItem'],
  parcel: 'delivered',
  replaced: 0.6,
  subjects: [
    'Wrong item received',
    'That is not what I ordered',
    'Order {order}: mix-up',
    'Not mine, I think',
    'A mix-up',
    'Something else in the box',
  ],
  letters: [
    [
      'plain',
      'I ordered the {product} in {colour}. The label on the box says {colour}, too. What is inside is {otherColour}. A nice {otherColour}, but not the one I wanted.',
    ],
    ['brief', 'Got the {thing} in {otherColour}, wanted {colour}. Order {order}.'],
    [
      'furious',
      'How hard can it be? {colour}. I ordered {colour}, I paid for {colour}, it says {colour} on your own delivery note. In the box: {otherColour}. I have no time to play postman for you.',
    ],
    [
      'patient',
      'it seems that two parcels were mixed up. I have received a {thing} that belongs to a Mr Olufsen in Aarhus, with his delivery note, and I suppose he is looking at mine. Could you bring us together?',
      'Your parcel and Mr Olufsen’s were given each other’s label. A driver brings yours on {soon} and takes his with him. You do not have to pack anything, he has a box. Mr Olufsen sends his regards; he wondered why he had become so sporty.',
    ],
    [
      'elderly',
      'there must be a mistake. I ordered one {product}, and one large carton came with something quite different, a thing for fitness I believe. I have not touched it. Kindly tell me how it comes back to you, as I cannot lift it.',
      'It is a rowing machine, and it was meant for a gentleman in Graz. Please do not lift it. Two men fetch it on {soon} and bring your {thing} with them.',
    ],
    [
      'business',
      'delivery {order} does not match our order: {otherColour} was delivered instead of {colour}. As we ordered several and they have to look alike, we need the right one by {soon}.',
    ],
    [
      'second',
      'in the packet was a wrong thing. I wanted {product} in color {colour} and it came {otherColour}. On the packet is written the correct name. I think a person in your store made a mistake, it is human, but please to change.',
    ],
    [
      'chatty',
      'plot twist! I open the box and my {colour} {thing} has turned {otherColour} on the way. Unless that is a feature I would love the {colour} one after all. My whole kit is {colour}, I would look like a traffic light.',
    ],
    [
      'plain',
      'you have sent me two of the {thing} instead of one. I was only charged for one. I would feel bad if I did not say so. What shall I do with the other?',
      'Thank you for saying so, many would not. Please keep the second one as a thank-you from us, or give it to somebody. I have told the warehouse that their count is off by one.',
    ],
    [
      'plain',
      'the {product} that came {deliveredOn} is the smaller of the two sizes. I compared it with the measures on your page. The sticker on the carton has the right size, the thing in it does not.',
    ],
    [
      'brief',
      'wrong one. ordered {product}, received something from the same brand but not that. pic attached',
    ],
    [
      'patient',
      'nothing urgent. The {thing} I got is in {otherColour} and I had chosen {colour}. I could keep it if the right one is sold out. If it is not, I would rather swap.',
    ],
    [
      'plain',
      'thank you for the {product}, which I did not order. On the delivery note is my name and under it an order of somebody called Birgit. Birgit will be missing it.',
      'Birgit has written as well, you may like to know, and just as kindly. A driver swaps the two on {soon}; neither of you has to pack anything. I am sorry for the detour.',
    ],
    [
      'second',
      'I ordered the {product}, you sent the box of it, but in the box is other thing, much cheaper I think. I am a little ashamed to write because maybe you think I lie. I have video of the opening.',
    ],
    [
      'elderly',
      'when I placed my order I asked twice whether the colour was {colour}, and was told that it was. It is {otherColour}. I can tell the two apart, whatever my children say about my eyes.',
    ],
    [
      'business',
      'delivery note and content differ: note says {colour}, goods are {otherColour}. Please confirm which we shall be invoiced for and exchange by {soon}.',
    ],
  ],
  asks: [
    [
      'I am sorry, that is our mix-up. So that I find out where it happened: what is the number on the small white sticker on the carton, below the name?',
      'HN-2214, and then a B.',
      'There are two stickers on top of each other. The upper one has the right number, the lower one another.',
    ],
    [
      'I am sorry. Could you send me a picture of the label and of what is in the box, side by side? With that the warehouse finds the others that have been packed the same way.',
      'Here it is. One sees both.',
      'Picture attached, taken on the kitchen floor.',
    ],
  ],
  solutions: [
    'The right one is sold out until the end of the month, I have just counted. I have put one aside from the next delivery under your name. Until then please use the one you have; you do not have to send it back before the other has come.',
    'You ordered right and we packed wrong. There is no right one left today, so I have refunded the {price}. The one you have stays with you, or goes to somebody it suits.',
  ],
  replacements: [
    'That was our mistake: the wrong one lay in the right box. The one that you ordered leaves today {how} and is with you on {by}. Please keep the other or give it away, we do not need it back.',
    'I am sorry, you ordered the right thing and we sent the wrong one. The right {thing} comes {how} on {by}. I opened the box and looked inside before I let it go.',
    'The right one goes out {how} this afternoon and is with you on {by}, at no cost. The other one stays with you; it is not worth a walk to the post.',
  ],
  mores: [],
  afterReplacement: [
    [
      'It has come and it is the right one. I gave the other to my sister. I hope that was meant.',
      'That was just what I meant. I hope she likes it.',
    ],
    [
      'It is the right one this time, thank you. Now the two pieces have a slightly different shade, is that normal?',
      'They are dyed in batches, so two can differ a little, and next to each other one sees it. If it bothers you I send one from the same batch as your first. I have its number.',
    ],
  ],
  thanks: [
    'Thank you!',
    'Kind of you to let me keep the other.',
    'Thank you for the fast help.',
    'That settles it. Thanks.',
  ],
}
