import type { Situation } from '../situation.ts'

/** The carrier says delivered; the customer has nothing. */
export const GONE: Situation = {
  id: 'gone',
  share: 8,
  reasons: ['lost'],
  parcel: 'gone',
  replaced: 0.55,
  subjects: [
    'Delivered? Not to me',
    'Order {order} marked as delivered',
    'Parcel not received',
    'Where is my {thing}?',
    'I never got it',
    'Where was it delivered?',
  ],
  letters: [
    [
      'plain',
      'according to your mail the {product} was delivered {deliveredOn} at {deliveredAt}. At that time I was standing in my kitchen, ten steps from the door. Nobody rang and there is no parcel. I have asked all the neighbours.',
    ],
    [
      'brief',
      'Order {order} says delivered. It isn’t. Not at the door, not at the neighbours, not in the shed.',
    ],
    [
      'furious',
      '“Delivered.” To whom? There are eleven flats in this house and I have rung at every single one. Somebody now owns my {thing} and I have paid {price} for it. And the man on the carrier’s line told me that I must have overlooked it. Overlooked!',
    ],
    [
      'patient',
      'the message says that {order} was left at my door {deliveredOn}. I only came back from a journey this morning and found nothing. I do not want to accuse anybody; perhaps there is a photo or a name that would help me to look in the right place?',
    ],
    [
      'elderly',
      'I am told that my parcel with the {thing} has been handed over. It has not been handed to me, nor to Mrs Albers below, who usually is so kind. I have also asked the chemist. I would be grateful for your advice.',
    ],
    [
      'business',
      'order {order} is shown as delivered {deliveredOn}, {deliveredAt}. Our goods-in desk has no record of it and nobody has signed. Please provide the proof of delivery and, should there be none, send the goods again.',
    ],
    [
      'second',
      'the system says the packet is delivered {deliveredOn}. But I not have it. The door of the house is open in the day, maybe somebody took. What can I do? It is a present for {occasion}.',
    ],
    [
      'chatty',
      'mystery time! Tracking says my {thing} was left “in a safe place”. I have now checked every place that could possibly be called safe, plus a few dangerous ones (the cat’s corner). Nothing. Can the driver remember what he had in mind?',
    ],
    [
      'plain',
      'the photo from the driver shows a blue door. My door is green. The house number in the picture is 41; the order says {street}. Could you please have it fetched from there? I do not want to ring at a stranger’s and ask for my parcel.',
      'I have the photo in front of me and it is as you say: blue, 41. The carrier has fetched the parcel from there an hour ago and brings it to you tomorrow before noon, with a signature. You do not have to ring at anybody’s.',
    ],
    [
      'plain',
      'my {product} was left in the hallway, where it stayed for about an hour according to the caretaker. Then it was gone. I know you did not take it. I still have no {thing}, and I needed it for {occasion}.',
    ],
    [
      'furious',
      'I pay extra for delivery to the DOOR. Your carrier throws the parcel over the gate into the rain and calls it delivered. When I came home there was a wet carton, open, and nothing in it. I expect a new one and not an apology.',
      'A parcel thrown over a gate is not delivered, whatever the machine says. I have returned {price} and the delivery fee to you today. The driver’s company has heard from me by telephone, not by form.',
    ],
    [
      'second',
      'I am in the hospital since one week, and my parcel {order} was given to “neighbour”. My neighbours are on holiday, all the floor is empty. Who has signed this? Please to look.',
    ],
    [
      'plain',
      'the {thing} was “handed to a household member” {deliveredOn}. I live alone. Unless the tortoise has learned to sign, something is wrong.',
    ],
    [
      'brief',
      'says signed by “Maier”. i am not maier. nobody here is maier. {order}',
      'Maier is the driver. He signed himself, which he may not, and the parcel was still in his vehicle. He brings it tomorrow before noon, and he knows that I know.',
    ],
    [
      'patient',
      'the parcel shop at the petrol station tells me that {order} was collected {deliveredOn}, with a code. I still have the code here, unused. They were friendly but could not explain it either.',
      'The shop had given it to the wrong person with the right first letter, and has found that out because he brought it back. It lies there under your name until {soon}; the code that you have still works. I called to be sure.',
    ],
    [
      'business',
      'our janitor reports an empty carton with your label in the courtyard. The content ({product}) is missing, the tape was cut. We have informed the police (number follows) and ask for a second delivery.',
    ],
    [
      'elderly',
      'I found a card in my letterbox {deliveredOn} which says that my parcel is “with a neighbour”, and then a scribble. I have asked at numbers 2 to 16 and had three cups of coffee, but no parcel.',
      'I hope that the coffee was good. The scribble is a “21”: the parcel was on the other side of the street. The carrier brings it to your door tomorrow morning, so you need not cross over.',
    ],
  ],
  asks: [
    [
      'I have asked the carrier for the driver’s photo and the name of whoever signed. While I wait for it: is there a shop, a caretaker or a garage where parcels for your house are left now and then?',
      'There is the laundry at the corner. I have just been there, they have nothing.',
      'No. It has always come to the door until now.',
      'The caretaker takes things sometimes, but he says not this week.',
    ],
    [
      'The signature looks like “Lindt” or “Lind”. Does that name mean anything to you?',
      'There is a Mrs Lindt further up. I rang there, she has signed for nothing.',
      'No, never heard. There is nobody of that name in the house.',
    ],
  ],
  solutions: [
    'Nobody can show me where your parcel is, so I treat it as lost, and that is our loss and not yours. I have returned the full {price} to the card you paid with. It takes two to four days.\n\nI have also asked for your address to be set to “hand over in person” from now on.',
    'The carrier admits that they cannot say who has it. I have returned {price} to you today. Should you like to have another {thing}, order it when it suits you and write my name in the field for remarks; then I see to it that it comes by hand.',
    'I have looked at everything that the carrier has: a scan, a time, no name. That is not a delivery. {price} is on its way back to you, and there is nothing you have to prove or sign.',
  ],
  replacements: [
    'You have lost nothing. A new {thing} leaves our warehouse today {how} and is with you on {by}, at no cost. This time it is handed over only against your name.\n\nWhat happened to the first one I sort out with the carrier. You are not part of that any more.',
    'I believe you, and there is nothing you have to prove. I have just sent a new {thing} {how}; it comes on {by}. If the first one turns up at a neighbour’s after all, tell me and I have it fetched.',
    'I am sorry. The photo shows somebody else’s door. A new {thing} is on its way {how} and arrives on {by}. I have had it marked so that it cannot be left outside.',
  ],
  mores: [
    [
      'Thank you. Can you make sure that this driver knows about our back entrance?',
      'I have written it into your address: “back entrance, bell on the left”. It is on every label from now on.',
    ],
  ],
  afterReplacement: [
    [
      'You will not believe it: the first one has turned up. It was behind the bins, dry even. What do I do now with two?',
      'That is good of you to say. Please keep the one that you have open, and stick the label that I attach on the other. Any parcel shop takes it, and there is a voucher of 15.00 in it for your honesty.',
    ],
    [
      'The new one says delivered too, and I am standing at an empty door again.',
      'That must not happen, and it has happened. I am on the line with the dispatcher while I write this. He has the driver on the other one: your parcel is in the vehicle, he pressed the button too early, and he turns round now.',
    ],
  ],
  thanks: [
    'Thank you for believing me, the carrier did not.',
    'All sorted, thanks a lot.',
    'Thank you for making this so easy.',
    'I had prepared for a long fight. Thank you.',
  ],
}
