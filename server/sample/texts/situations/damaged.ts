import type { Situation } from '../situation.ts'

/** Broken on the way. */
export const DAMAGED: Situation = {
  id: 'damaged',
  share: 10,
  reasons: ['damaged'],
  parcel: 'delivered',
  replaced: 0.6,
  subjects: [
    '{product} arrived damaged',
    'Broken on arrival',
    'Damaged parcel, order {order}',
    'My {thing} did not survive the journey',
    'Box crushed',
    'Damage to report',
    'Order {order} damaged',
    'Not as it left you, I hope',
  ],
  letters: [
    [
      'plain',
      'the {product} came {deliveredOn}, and when I opened the box {damage}. The box itself looks fine from outside, so perhaps it happened before it was packed.\n\nHow do we go on?',
    ],
    ['brief', '{Damage}. Order {order}. New one please.'],
    [
      'furious',
      'I have waited a week for this {thing}, and what do I unpack? {Damage}. There was one sheet of paper in the box as protection. ONE. For {price}! Does anybody at your place look at what they send out?',
    ],
    [
      'patient',
      'a small misfortune: the {thing} arrived {deliveredOn} and {damage}. I am sure that nobody meant it. I have kept the box and all the paper in case you would like to see it.',
    ],
    [
      'elderly',
      'with pleasure I unpacked the {product} which my children had ordered for me, and with sorrow I must report that {damage}. I have not used it. I have put everything back as it was and tied it with a string. What am I to do with it now?',
    ],
    [
      'business',
      'please note that order {order} was received damaged {deliveredOn}: {damage}. Reported to the driver on delivery. We ask for a replacement and for confirmation that the damaged item may be disposed of.',
    ],
    [
      'second',
      'I received today my {thing} but unfortunately {damage}. I made foto. I did not throw it on the floor, it was so already in the packet. I hope you believe me and can send other.',
    ],
    [
      'chatty',
      'well, that was a short friendship. Opened the box, said hello to my new {thing}, and then saw it: {damage}. There is a footprint on the carton, no joke, size 45 I would say. Photo attached so you can look for the shoe.',
    ],
    [
      'plain',
      'I have to report damage to order {order}. {Damage}. It was to be given away on {soon}, for {occasion}, so it would help me to know quickly whether there can be another one in time.',
    ],
    [
      'plain',
      'the driver handed me a parcel that rattled. I said so, he shrugged. Inside, {damage}. I signed “received damaged” on his little screen, if that is of any use to you.',
    ],
    [
      'furious',
      'second parcel from you this year and the second one that arrives broken. This time {damage}. I do not want a voucher, I do not want to print labels, I want a whole {thing}.',
    ],
    [
      'second',
      'the parcel was wet and the carton soft like bread. Inside {damage}. My husband says it is from the carrier, but we have bought at you and not at the carrier.',
    ],
    ['brief', 'hi, {thing} came today but {damage}. can you help? its order {order}'],
    [
      'patient',
      'thank you for the quick delivery. Sadly {damage}. It still does what it should, so I could live with it if you took something off the price. Which is less work for you?',
      'Thank you for offering to keep it; that is less waste and less work for both of us. I have returned a third of the price, you see it in two days. I have also shown your words to the people who pack: it gets corners of card from Monday on.',
    ],
    [
      'elderly',
      'the parcel was set down so hard that I heard it in the sitting room. It concerns the {product}: {damage}. I am not angry, only disappointed, as I had chosen it with care.',
    ],
    [
      'business',
      'three of our four cartons arrived in good order. The fourth ({product}) did not: {damage}. Please exchange this one only.',
    ],
    [
      'plain',
      'I nearly did not write, as I hate complaining. But {damage}, and my wife says that one does write. So here I am.',
    ],
    [
      'chatty',
      'the good news: it came early. The bad news: {damage}. The funny news: the sticker saying FRAGILE was on the inside of the box.',
    ],
    [
      'second',
      'hello, the {thing} have a problem from transport: {damage}. In my country we say the first cup breaks for luck. But I would like the second cup please.',
    ],
  ],
  asks: [
    [
      'I am sorry, that is not how it left us. Could you send me one photo of the place, and one of the box from outside? A phone picture is fine. The box tells me whether we packed it badly or the carrier dropped it.',
      'Here they are. You can see the corner of the box in the second one.',
      'Photo attached. The box has already gone into the paper bin, I am sorry.',
      'I have two pictures for you, my daughter took them. I hope they came through.',
    ],
    [
      'Before I do anything: is it only this, or is anything else in the box broken as well? I would like to put all of it right at once.',
      'Only this. The rest was wrapped better and is fine.',
      'I have looked again, everything else is in order.',
    ],
  ],
  solutions: [
    'I am sorry. I would have sent you another one today, and there is none on the shelf. So I have returned {price} to you, and please keep the {thing} or give it to somebody who can mend it; we do not need it back.',
    'That was our packing and not the carrier: one sheet of paper is not enough for a {thing}. I have returned {price} to you today. When they are packed in something better, from about next week, I write to you once, and you decide whether you would like one.',
    'I have refunded the {thing}, {price}, and left the rest of your order as it is. I am sorry that the first thing you saw was damage. Nothing has to come back to us.',
    'Thank you for writing it down so clearly. There is no whole one left today that I could send, I went to look. Your {price} is on its way back, and the person who orders the boxes has your words on her table.',
  ],
  replacements: [
    'I am sorry that you unpacked something broken. A new {thing} leaves today {how} and is with you on {by}. Please throw the broken one away, we do not need it back.\n\nI have asked the warehouse to pack this one twice.',
    'That must not happen, and it was our packing. A new one goes out {how} this afternoon and arrives on {by}. You do not have to send anything back or fill anything in.',
    'Your photo is clear, thank you. A new {thing} comes {how} on {by}, free of charge. The broken one you may keep for parts, or leave it with your recycling.',
    'I have just sent you a whole {thing} {how}, it comes on {by}. I also took your order to the people who pack and showed them what arrived.',
  ],
  mores: [],
  afterReplacement: [
    [
      'The new one is here and whole. Do you want the broken one back after all? It is standing in my hall.',
      'No, please keep it or throw it away. If it stands in your way and is too large for the bin, I have it fetched, just name a day.',
    ],
    [
      'It came, thank you. But the invoice now shows two of them. Have I been charged again?',
      'No, nothing has been charged. The second line is for our books, with 0.00 at the end. I have had it taken off and attach the clean invoice.',
    ],
    [
      'The second one has a small mark as well, on the back. One has to look for it, but I did look.',
      'Then it was not packed twice, as I had asked. I am sorry. Would 20 % back be right for a mark on the back, or would you rather have a third one? Both are fine with me.',
    ],
  ],
  thanks: [
    'Thank you for the trouble.',
    'Thank you, that was handled very kindly.',
    'All well now. Thanks.',
    'Quick and without a form. Thank you.',
    'thanks!',
  ],
}
