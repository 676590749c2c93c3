import type { Situation } from '../situation.ts'

/** The parcel is later than we said. */
export const LATE: Situation = {
  id: 'late',
  share: 13,
  reasons: ['late'],
  parcel: 'late',
  replaced: 0.28,
  subjects: [
    'Where is my order {order}?',
    '{product} still not here',
    'Order {order}: no movement for days',
    'Late delivery',
    'Parcel stuck?',
    'When does my {thing} come?',
    'order {order}',
    'Delivery of {placedDate} order',
    'Still waiting',
  ],
  letters: [
    [
      'plain',
      'I ordered the {product} {placedOn}. It was meant to be here two days ago. The tracking page [has said the same thing since then|has not changed since], and the carrier’s telephone line only plays music.\n\nCould you find out where it is?',
    ],
    ['brief', 'order {order}, {days} days now. where is the {thing}'],
    [
      'furious',
      '{days} days. {days} days for a {thing} that your page calls “in stock, two to four days”. I took a day off to be at home for it, and nobody came. I have paid {price} and what I have is a tracking number that leads nowhere.\n\nEither it is here by {soon} or I want every cent back.',
    ],
    [
      'patient',
      'I know that parcels take longer at this time of year, so this is only a question. The {product} from order {order} has been on its way since {placedDate}. Is it still moving, or has it got lost somewhere?',
    ],
    [
      'elderly',
      'I take the liberty of writing to you about the {thing} which I ordered {placedOn}, number {order}. My neighbour kindly looked on her computer and says that the parcel has been lying in some depot for days. I do not own such a device for following parcels.\n\nWould you be so good as to tell me whether I should go on waiting?',
    ],
    [
      'business',
      'we are still waiting for order {order} of {placedDate} (1 x {product}). It was meant as a present for a client whom we meet on {soon}. Please let us know today whether it will arrive before that, otherwise we have to buy elsewhere.',
    ],
    [
      'second',
      'I have order the {product} at {placedDate} and until now it is not arrived. In the internet is written that the parcel is since four days in the same city, which is not my city. Can you please ask the post what they do with it?',
    ],
    [
      'chatty',
      'so my {thing} seems to have gone on a little holiday without me! The tracking has it sitting in a depot since last week, probably sunbathing. Could somebody give it a nudge? Order is {order}. I do need it for {occasion}, so not too much sunbathing please.',
    ],
    [
      'plain',
      'the {product} is for {occasion}. You wrote that it would be here in time, which is why I bought it from you and not in town. Now the page says “delayed” and nothing else. Please tell me honestly: will it come?',
    ],
    [
      'furious',
      'I have now called the carrier three times. They say ask the sender. So I ask the sender: WHERE IS ORDER {order}? I do not want to hear that you are sorry. I want a day and a time.',
    ],
    [
      'plain',
      'twice now I have had a card in the letterbox that says nobody was at home. I work from home. I was at home. The bell works, I have just tried it. Could you have the {thing} left at the shop on the corner, or have somebody ring who means it?',
      'The card was left by a new driver who did not find the entrance. I have put your telephone number and the words “ring, somebody is at home” on the parcel. It comes tomorrow before noon.\n\nIf you would rather have it at the shop on the corner, answer with the word “shop” until tonight.',
    ],
    [
      'brief',
      'Tracking says “held, address not found”. The address is {street}, {city}, as always. Please sort.',
      'The address is right, the machine is wrong: it read the 1 in your postcode as a 7. I have had the label printed again and it is out for delivery tomorrow.',
    ],
    [
      'plain',
      'my order {order} left you {days} days ago and since then nothing. I am away from the 3rd, so if it comes after that it will go straight back to you. What do you suggest?',
      'Then it had better not come while you are gone. I have asked the carrier for tomorrow, and should that fail, to hold it at the shop nearest to you until you are back. It does not go back to us; I have taken that instruction off.',
    ],
    [
      'second',
      'excuse me that I write again to a shop, I am not a person who complains. But my {thing} is not coming and I paid already {price}. The courier say he was here. He was not here, my mother is always at home. Please help.',
    ],
    [
      'patient',
      'could you have a look at {order} for me? The estimate moved from Monday to Wednesday to “soon”. I am in no great need of a {thing}, only I would like to know whether to stay in on {soon}.',
      'Thank you for being so calm about it. You need not stay in: your {thing} is in the last depot before you, and I have had it sent to the parcel shop, which is open until 20. You get a message with a code as soon as it is there.',
    ],
    [
      'chatty',
      'quick one: my partner ordered the same {thing} a day after me and hers has come, mine hasn’t. She is being unbearable about it. Any news on {order}?',
    ],
    [
      'business',
      'Ref. {order}. Delivery was confirmed for last week. Our reception has been told to look out for it every day since. Kindly confirm the present whereabouts of the goods and a binding date.',
    ],
    [
      'elderly',
      'my order {order} of {placedDate} has not arrived. I am eighty-one and wait at the window for the postman, who by now waves at me with both hands to show that they are empty. It is a {thing} for my great-granddaughter. Should I worry?',
    ],
    [
      'plain',
      'your confirmation said “arrives tomorrow” on {placedDate}. It has said that every morning since. I am beginning to feel like the man with the donkey and the carrot.',
      'You had every right to stop believing us. The machine writes “tomorrow” as long as it knows nothing, which is the worst thing it can write; I have passed that on.\n\nI know something now: your parcel was on the wrong lorry, and it is on the right one since noon. Tomorrow, then, and this time it is me who says so.',
    ],
    [
      'patient',
      'could you tell me in which country my parcel is? The page names a depot that my map does not know. Order {order}, no rush, I am merely curious and a little worried.',
      'In Luxembourg, for no good reason. It was put on the wrong lorry and has seen more of Europe than it needed to. It crossed back last night and is with you on {soon}. I have returned the shipping cost; it paid for a journey that you did not ask for.',
    ],
    [
      'business',
      'we placed {order} with express delivery and were charged for it. It has now been under way for {days} days. Kindly return the surcharge and give us a date.',
      'You paid for a day and did not get it. The surcharge is on its way back to you, with a written confirmation for your books attached. The carrier gives tomorrow before noon as a binding time, and I check at twelve.',
    ],
    [
      'furious',
      'I work nights. Each time your courier “attempts delivery” he rings at ten in the morning, wakes me, and is gone when I get down three floors. He has done it three times. Keep the {thing} until somebody can read the word EVENING.',
      'Three times is three too many. The parcel now carries the words “only between 18 and 20”, and I have spoken to the man who drives that round. He did not know, nobody had told him. He comes tomorrow at half past six in the evening.',
    ],
    [
      'second',
      'I am student and live in a house with many people. The packet did not arrive since {days} days. Maybe the name is not on the door, I will write it bigger. Please send again.',
    ],
  ],
  asks: [
    [
      'I have found your parcel: it is at the depot, and the label has lost the end of the address. Before I have it sent out again: is {street}, {postcode} {city} right, and is your name on the bell?',
      'Yes, the address is right. The name on the bell is my landlord’s, maybe that is why.',
      'It is right, and the name is on the bell. Second floor, left.',
      'Right, except that since last month there is a building site in front. The driver has to come from the other side.',
    ],
    [
      'May I give your telephone number to the driver, so that he can call you when he is in front of the house? I would like to leave nothing to chance this time.',
      'Of course. It is in the order.',
      'Yes please, and he may let it ring for a while, I am slow on the stairs.',
      'Yes. Not before eight, if possible.',
    ],
  ],
  solutions: [
    'I am sorry that you had to ask. Your parcel was sorted to the wrong depot and lay there, and nobody told you. I have spoken to the depot this morning: it is on the vehicle and comes tomorrow between 9 and 13.\n\nI look at it again tomorrow at two. If it has not come by then, I send a new one without your having to write.',
    'Your parcel is found. It stood in {city} all the time, two streets from you, because the label was torn. The driver has it now and brings it tomorrow.\n\nI have given you back the shipping cost. You see it on your account in two or three days.',
    'You were told four days and it has been {days}. That is our promise and we did not keep it.\n\nThe carrier has moved it on since last night and gives tomorrow as the day. Because I do not want to leave it at that, I have set a reminder for myself: tomorrow evening I check, and you hear from me.',
    'It left our warehouse a day late because we had counted one {thing} more than we had. That was our mistake. It has been on its way since then and the carrier expects to be with you on {soon}.\n\nI have taken the shipping cost off, and I am watching this one.',
    'The depot had set your parcel aside for a reason that nobody there can remember. It is on the road again since noon, with a note on it that says “first stop”. You have it tomorrow.\n\nThe shipping cost is on its way back to you.',
    'I called the depot and stayed on the line until somebody had your parcel in his hands. It goes out with the early vehicle, so you have it tomorrow before noon. I am sorry about the silence; a late parcel is bad, and not being told is worse.',
  ],
  replacements: [
    'I do not want you to wait any longer for a parcel that nobody can find. A new {thing} leaves our warehouse today {how} and is with you on {by}. It costs you nothing.\n\nShould the first one still turn up, please just do not accept it. It comes back to us by itself.',
    'I am sorry. {days} days is too long, and the tracking told you nothing. I have stopped waiting for the carrier: a new {thing} goes out today {how}, you have it on {by}.',
    'The carrier has lost your parcel and took until today to say so. I have sent a new {thing} {how} just now; it arrives on {by}. You do not have to do anything, and there is nothing to send back.',
  ],
  mores: [
    [
      'Still nothing today, and it is evening.',
      'You are right, and I am sorry. I was just on the telephone with the dispatcher: the vehicle broke down at eleven. It comes tomorrow as the first stop, and should it not, you need not write; I see it and act.',
    ],
    [
      'It has come, thank you. But the box was open on one side and taped again. Everything seems to be there. I only wanted you to know.',
      'Thank you for telling us; I have passed it to the carrier with the number of the driver’s round. Should you find in the next weeks that something is wrong with it after all, write to me and I put it right.',
    ],
    [
      'It is here. One more thing: can you send everything to my office in future? I change it in my account and it jumps back.',
      'I have changed it for you by hand and tried it with a test order. It no longer jumps. I have also told the people who build the page.',
    ],
  ],
  thanks: [
    'It came this morning. Thank you for not letting go.',
    'Here it is! Thanks.',
    'The bell just rang. All good, and thank you for the quick help.',
    'Arrived, box a little battered, {thing} fine. Thank you very much.',
    'Thank you. That was more than I expected.',
    'got it, cheers',
  ],
}
