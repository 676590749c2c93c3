import type { Situation } from '../situation.ts'

/** Would like to know something before buying. */
export const QUESTION: Situation = {
  id: 'question',
  share: 8,
  reasons: ['question'],
  parcel: 'none',
  replaced: 0,
  subjects: [
    'Question about the {product}',
    '{product}',
    'Before I order',
    'A question',
    'Help me choose',
    'Quick question',
    'Information please',
  ],
  letters: [
    ['plain', 'I am thinking about buying the {product}. {question}'],
    ['brief', '{product}: {question}'],
    [
      'patient',
      'before I order the {product} I have one question, and I did not find the answer on the page. {question}',
    ],
    [
      'elderly',
      'I have seen the {product} in your catalogue and it pleases me. Allow me to ask before I decide: {question}',
    ],
    [
      'business',
      'we are considering several pieces of the {product} for our team. {question} And is there a price for ten?',
      '{answer}\n\nFrom ten pieces on we take 8 % off, from fifty 15. I can hold ten for you until {soon}, without any obligation.',
    ],
    [
      'second',
      'I am interested for the {product}, but I want to know something. {question} Thank you for explanation in easy words.',
    ],
    [
      'chatty',
      'I have had the {product} in my basket for a week and keep going back to look at it. Push me over the edge: {question}',
    ],
    [
      'plain',
      'we are leaving on {soon} and I would rather not buy the wrong one. It is about the {product}. {question}',
    ],
    [
      'plain',
      'a friend has the {product} and swears by it. {question} If the answer is yes I order it tonight.',
    ],
    [
      'furious',
      'I have now been through four pages of your shop, a chat with a robot and a list of “frequent questions” that nobody has ever asked. Simple matter, {product}: {question}',
    ],
    [
      'second',
      'sorry if this is a stupid question. I look at the {product} for my mother, she is seventy-four. {question}',
    ],
    [
      'chatty',
      'settle an argument at our breakfast table, please. It concerns the {product}. {question} My husband says one thing, I say another, the toast gets cold.',
    ],
    [
      'business',
      'for a client gift we have shortlisted the {product}. {question} Also: can it be delivered without any price in the box?',
      '{answer}\n\nYes, we can leave out every price, and put in a card with your words. Tell me how many, and to how many addresses.',
    ],
    [
      'patient',
      'I live far out, and sending things back is a small expedition. So I would rather ask first. It is about the {product}: {question}',
    ],
    ['brief', 'hi, one thing re {product}. {question} thx'],
  ],
  asks: [
    [
      'Before I answer, one question of mine, as it changes which one I would recommend: is it for yourself, or a present?',
      'For myself.',
      'A present, but I may borrow it now and then.',
      'For the two of us.',
    ],
  ],
  solutions: [
    '{answer}\n\nShould it turn out not to be right for you after all, you have 60 days to send it back, used or not.',
    'Good question, I had to go and look. {answer}',
    '{answer}\n\nI have had the sentence added to the page, as you are surely not the only one who would like to know.',
    '{answer}\n\nIf you like, I keep one aside for you until {soon}, without any obligation.',
    'I have one here on my desk and tried it out. {answer}',
  ],
  replacements: [],
  mores: [
    [
      'Thank you, ordered. Will it be here before {soon}?',
      'Yes: it leaves today and takes two days. I have put a note on it so that it does not lie around.',
    ],
    [
      'And does it come in another colour, something less serious?',
      'In five. I have attached the small pictures; the rust is the least serious one we have.',
    ],
  ],
  thanks: [
    'Thank you, I have just ordered it.',
    'That helps. I will think it over until the weekend.',
    'Clear and honest, thank you. Then it is not for me.',
    'Great, thanks, ordered!',
    'My husband was right. I thank you nevertheless.',
  ],
}

/** Has it, and does not know how. */
export const HOW_TO: Situation = {
  id: 'howTo',
  share: 5,
  reasons: ['howTo'],
  parcel: 'delivered',
  replaced: 0,
  subjects: [
    'How does it work?',
    '{product}, a question',
    'Help with my {thing}',
    'Instructions',
    'I am stuck',
  ],
  letters: [
    ['plain', 'I am happy with my new {product}. Only one thing: {howTo}'],
    ['brief', '{howTo} ({product})'],
    ['patient', 'the {thing} came {deliveredOn} and I am getting to know it. {howTo}'],
    [
      'elderly',
      'I hope that you will not find this a foolish question. It concerns the {product}. {howTo} The print in the leaflet is too small for me, even with the magnifying glass.',
    ],
    [
      'second',
      'I have the {thing} since {sinceDelivered}, very nice. {howTo} The paper has many languages but not mine.',
    ],
    [
      'chatty',
      'am I being thick? {howTo} I have looked at it from every side, including underneath. The {thing} looks back at me.',
    ],
    [
      'furious',
      'A leaflet with nineteen pictures and not one word. NOT ONE WORD. {howTo} It is the {product}, and it cost {price}.',
    ],
    [
      'plain',
      '{howTo} I have searched your page for the {product} and found only a video without sound.',
    ],
    [
      'business',
      'we have bought the {product} for our meeting room. {howTo} A short answer is enough.',
    ],
    ['second', 'please help me with {product}. {howTo} I do not want to break it.'],
    ['chatty', 'love it, love it, love it. And: {howTo}'],
    [
      'patient',
      'my grandfather has got the {product} for his birthday and telephones me every day about it. Today: “{howTo}” I could not answer him either.',
    ],
    ['business', 'quick technical query regarding the {product}. {howTo}'],
  ],
  asks: [
    [
      'So that I tell you the right thing: does the number on the sticker underneath end in an A or in a B?',
      'In a B.',
      'A, I think. It is hard to see.',
    ],
  ],
  solutions: [
    '{howToAnswer}',
    'I had to look it up myself, which says something about our leaflet. {howToAnswer}',
    '{howToAnswer}\n\nI have asked for that to be put into the leaflet, in words and in large print.',
    '{howToAnswer}\n\nIf it does not work like that, then it is the {thing} and not you. In that case one line is enough and I help you further.',
  ],
  replacements: [],
  mores: [
    [
      'That worked! While I have you: is there somewhere a leaflet in large print?',
      'There is now. I have had it set in large letters and attached it, and it is on the page for others, too.',
    ],
  ],
  thanks: [
    'It works! Thank you.',
    'So simple. Thank you for not laughing.',
    'Worked at the first try, thanks.',
    'You are an angel.',
  ],
}

/** Would like to send it back; nothing is wrong with it. */
export const RETURN: Situation = {
  id: 'return',
  share: 6,
  reasons: ['return'],
  parcel: 'delivered',
  replaced: 0,
  subjects: [
    'Return',
    'I would like to send {order} back',
    'Sending something back',
    'Return, order {order}',
    'About the {thing}',
  ],
  letters: [
    [
      'plain',
      'the {product} is nice, but it does not suit our flat after all. I would like to send it back. It has not been used. How does that work?',
    ],
    ['brief', 'return label for {order} please'],
    [
      'patient',
      'there is nothing wrong with the {thing}; my husband had secretly bought the same one. One has to go back, and it had better be mine.',
    ],
    [
      'elderly',
      'I should like to return the {product}. It is a fine thing but too heavy for me. I have no printer and live some way from the post. What do you advise?',
      'You need neither a printer nor the post. A driver comes to your door on {soon} between 10 and 14 and carries it down himself. He brings the paper.',
    ],
    [
      'business',
      'we ordered one {thing} too many ({order}). Unopened, original box. Please send a label or have it collected at our reception.',
      'A driver collects it at your reception on {soon} between 9 and 12; he asks for “one box”. The credit is issued that evening.',
    ],
    [
      'second',
      'I want to send back the {thing}, it is too big for me. I am in the time? I received it {deliveredOn}.',
      'You are well in time: you have 60 days. The label is attached, any parcel shop takes it.',
    ],
    [
      'chatty',
      'it’s not you, it’s me. The {thing} and I just do not fit together. How do we end this in a civilised way?',
    ],
    [
      'plain',
      'the label in the parcel is for another order, it has a different number on it and a name I do not know. May I use it anyway, or is that how parcels get lost?',
      'Please do not use that one, it would go to a lady in Ghent, and she has enough already. The right label is attached. How the wrong one came into your box I am finding out.',
    ],
    [
      'plain',
      'I sent the parcel with {order} back {deliveredOn} but forgot to put the form inside. Will you still know that it is mine?',
      'Yes, we know that it is yours: the number is on the outside. It arrived this morning and I have released the money.',
    ],
    [
      'furious',
      'your page says “free returns”. The parcel shop wants 6.90 from me. So which is it?',
      'It is free, and the shop should not have asked. I have returned the 6.90 to you and told the carrier which shop it was.',
    ],
    [
      'patient',
      'how long may I take to decide? I would like to see the {thing} by daylight on a free weekend, and the next one is three weeks away.',
      'You have 60 days from the day it came, so until well after that weekend. Use it meanwhile, that is what the days are for. The label is attached for the case of cases.',
    ],
    [
      'chatty',
      'I ordered in two sizes to see which fits, like everybody does and nobody admits. One stays, one goes ({product}). How?',
    ],
    [
      'second',
      'my friend also bought me this {thing}, so now I have two. Can I give back mine, even if the box is a little open?',
    ],
    [
      'business',
      'the trade fair for which we bought the {product} has been called off. May we return it unused, and is there a charge for restocking?',
      'You may, and there is no charge. A driver fetches it at your reception on {soon}. I am sorry about the fair.',
    ],
    [
      'elderly',
      'I have tried the {thing} for some days and must admit that I cannot get used to it. It is no fault of yours. May one change one’s mind at my age?',
      'Anybody may, for 60 days. A driver fetches it at your door on {soon}; he brings a box and the label. And thank you for having tried.',
    ],
  ],
  asks: [
    [
      'Of course. One question, only so that we learn from it, and you need not answer: did something on our page make you expect something else?',
      'No, the page was right. It is my flat that is too small.',
      'Not really. I had simply not measured.',
      'No. I liked it more in the picture than in my hand, that is all.',
    ],
  ],
  solutions: [
    'The label is attached; any parcel shop takes it, without a form and without a reason. The money leaves on the day the parcel reaches us.',
    'You need no printer: show the code below at the parcel shop and they print it for you. {price} is back with you about four days later.\n\n7 3 1 9 – 4 0 2 2',
    'A driver fetches it at your door on {soon} between 10 and 14. He brings the label, and a box should you no longer have one. There is nothing to pay.',
  ],
  replacements: [],
  mores: [
    [
      'I took it to the shop today. Do I need to keep the receipt?',
      'Please keep it until the money is there, then throw it away.',
    ],
    [
      'I have changed my mind and keep it after all. My daughter saw it. Is that all right?',
      'That is the nicest end a return can have. I have cancelled the label; you do not have to do anything.',
    ],
  ],
  thanks: [
    'Thank you for making it easy.',
    'Thank you, all clear.',
    'That is simple enough. Thanks.',
    'thanks, all done',
  ],
}

/** Change of address or order before it leaves. */
export const CHANGE: Situation = {
  id: 'change',
  share: 6,
  reasons: ['change'],
  parcel: 'preparing',
  replaced: 0,
  subjects: [
    'Order {order}',
    'Change order {order}',
    'Just ordered, one small change',
    'Quick, before it leaves',
    'Urgent, just ordered',
    'About my order of today',
  ],
  letters: [
    [
      'plain',
      'I have just ordered ({order}) and seen that it goes to my old address. Can you change it? The right one is {street}, {postcode} {city}.',
      'Just in time: the box was already on the belt. I have changed it, and the new address is on the label; I read it aloud to the colleague who stuck it on.',
    ],
    [
      'brief',
      'pls cancel {order}, ordered by mistake',
      'Cancelled, and nothing has been charged. You get a mail about it that sounds rather stiff; that one is from the machine, this one is from me.',
    ],
    [
      'patient',
      'if it is not too late: could you leave the {thing} out of order {order}? The rest may come as it is.',
      'I have taken the {thing} out, the rest leaves today. {price} is not charged.',
    ],
    [
      'elderly',
      'I fear I have pressed the button twice and ordered the {product} two times. One is quite enough for me. Would you kindly strike out the other?',
      'I have struck out the second one with pleasure. One {thing} comes to you, and one is charged.',
    ],
    [
      'business',
      'please change the delivery address of {order} to our new office as of today. Confirmation by return, as the courier otherwise stands in front of an empty building.',
      'Confirmed: the parcel goes to the new office. I have also changed the address of your account, so that the next one does not stand in front of an empty building either.',
    ],
    [
      'second',
      'I made order {order} some minutes ago and forgot to write the number of the house. It is 12. Please to add it.',
      'The 12 is on the label now. Thank you for telling us before the driver had to ask.',
    ],
    [
      'chatty',
      'so, funny story. Ordered the {thing}, went to tell my sister, and she has bought me one for my birthday. Can we make {order} un-happen?',
      '{order} has never happened. Nothing is charged. Happy birthday, and greetings to your sister, who has good taste.',
    ],
    [
      'plain',
      'can I still choose express for order {order}? I did not see that it takes four days, and I need the {thing} on {soon}. I pay the difference, of course.',
      'It goes by express now and is with you tomorrow before noon. There is nothing to pay: the page should have shown the days more clearly.',
    ],
    [
      'furious',
      'I cancelled order {order} on your page five minutes after I placed it, and now I get a mail that it is “being packed with love”. No love, please. Cancel it.',
      'Cancelled, without love, as you asked, and nothing is charged. Your first click had worked; the mail with the love goes out a quarter of an hour late, which I have reported.',
    ],
    [
      'plain',
      'could you put a card into order {order}? It is for {occasion} and goes straight there. The words: “For quiet mornings. From all of us.”',
      'The card is in the box, written by hand, in blue. The delivery note stays here, so that nobody sees the price.',
    ],
    [
      'chatty',
      'ordered in {colour}, slept on it, woke up wanting {otherColour}. Too late?',
      'Not too late: it was on the trolley, not on the lorry. It will be {otherColour}. I hope you sleep well tonight.',
    ],
    [
      'second',
      'I want to give my {thing} to a friend in another city directly. The order {order} is only from today. Can you change the address and put no bill inside?',
      'Gladly: write me the address and the name on the bell, and I change both. The bill goes to you by mail and not into the box. The parcel waits for your answer until tomorrow noon.',
    ],
    [
      'patient',
      'could {order} wait until the 2nd before it leaves? We are away until then and the neighbours have already taken in four parcels for us. I do not want to lose the neighbours.',
      'It waits here and leaves on the morning of the 2nd. I have put a red note on it, so that nobody is too eager. Give my thanks to the neighbours.',
    ],
    [
      'business',
      'please add our reference “PO 7741” to {order} before it ships. Goods without a reference are refused at our gate.',
      'PO 7741 is on the label, on the delivery note and on the invoice.',
    ],
    [
      'brief',
      'typo in my address!! its {street} not what i wrote. {order}',
      'Just in time: the box was already on the belt. I have changed it, and the new address is on the label; I read it aloud to the colleague who stuck it on.',
    ],
  ],
  asks: [],
  solutions: [
    'Just in time: the box was already on the belt. I have changed it as you wrote, and looked at the new label myself.',
  ],
  replacements: [],
  mores: [],
  thanks: [
    'That was fast. Thank you!',
    'Thank you so much, you saved my afternoon.',
    'Perfect.',
    'Thanks for catching it.',
  ],
}

/** Nothing is wrong. Never left without an answer. */
export const PRAISE: Situation = {
  id: 'praise',
  share: 5,
  reasons: ['praise'],
  parcel: 'delivered',
  replaced: 0,
  subjects: [
    'Thank you',
    'Just to say thanks',
    'A kind word',
    'Well done',
    'About the {product}',
    'No complaint',
  ],
  letters: [
    [
      'plain',
      'I only write when something is wrong, as everybody does. So this once I write because nothing is: the {product} came {deliveredOn}, it is exactly as described, and the paper around it was paper and not plastic. Thank you.',
    ],
    ['brief', 'Love the {thing}. That’s all.'],
    [
      'patient',
      'please tell whoever packed order {order} that I have rarely seen anything wrapped with so much care. I kept the string.',
      'Thank you. I have found out who it was and told them. They asked me to say: the string is from a farm, and they tie it with their left hand.',
    ],
    [
      'elderly',
      'allow an old customer a word of praise. I telephoned last week about the {product}, and the young lady took all the time in the world for me. One does not meet with that often any more. Please let her know.',
      'Thank you. It was Priya, and I have read your letter to her. She remembers the call well, and says that it was she who had to be careful not to take too much of your time.',
    ],
    [
      'business',
      'we would like to thank your team for the quick delivery of {order}. Everything was complete and in time for our opening.',
    ],
    [
      'second',
      'I want to say you thank you. My {thing} is very beautiful and the service answered me on Sunday. In my country it is not like this. Bravo.',
    ],
    [
      'chatty',
      'you asked for feedback, so: my {thing} has been through rain, sand, two toddlers and a dog. Still looks at me like on the first day. Ten out of ten, would buy again. In fact I just did.',
    ],
    [
      'plain',
      'my order came a day early and with a note that it had been packed by somebody called Bo. Tell Bo that it made my day, which had not been going well until then.',
      'I have told Bo. He is two metres tall and went as red as our parcel tape. He hopes that the day stayed good.',
    ],
    [
      'chatty',
      'unboxed the {product} in front of my mother, who never likes anything. She asked where one can buy it. I thought you should know that history was made.',
      'History noted, with date and time. Please tell your mother that we bow. And should she find something to criticise after all, we want to hear that, too.',
    ],
    [
      'patient',
      'last month you replaced something for me without a fuss, and I said that I would write if the new one was good. It is. I keep my promises, too.',
      'You do, and I had hoped so. Thank you for coming back to say it; hardly anybody writes the second letter.',
    ],
    [
      'second',
      'hello, I am very content with {product}. It is strong and light together. I have shown it in my work and three persons will order. Maybe I get a discount? (It is a joke, but also a little question.)',
      'Thank you for the three persons. It is a joke, but also a little answer: the code BRAVO takes 10 % off your next order.',
    ],
    [
      'elderly',
      'I have now had my {thing} for a little while and use it daily. My doctor says I should complain less, so I begin with you: I have no complaint.',
    ],
    [
      'plain',
      'my {thing} came with a small card on which somebody had corrected a spelling mistake by hand. I do not know why that pleased me so much. Greetings to the person with the blue pen.',
      'The person with the blue pen is Greta, in her third week. I showed her your letter, and she has bought a second pen.',
    ],
    [
      'business',
      'we had three suppliers this year. One was late, one was wrong, one was you. We would like to place our next order on a longer term; whom do we talk to?',
      'That is a sentence to frame. I have asked Helena Brandt, who buys for us and thinks in years, to call you; she does so by {soon}.',
    ],
    ['brief', 'fastest delivery ever. thank you {city} driver'],
  ],
  asks: [
    [
      'Thank you. May we put your words on the page of the {thing}, with your first name and your town?',
      'Of course, gladly.',
      'You may, but please without the town.',
    ],
  ],
  solutions: [
    'Thank you. I read it out at our morning round, and it was quiet for a moment, which does not happen there. I have passed it on to the warehouse as well.',
    'You cannot know what a letter like this does on an ordinary day. Thank you. It hangs above the packing table now.',
    'Thank you, that was kind of you. There is nothing to answer, and still we would not leave it without an answer.',
  ],
  replacements: [],
  mores: [
    [
      'Now that I have you: when does the larger one come back in stock? I would like it for my sister.',
      'In about two weeks. I have put one aside under your name; you get a mail when it is here, and can still say no.',
    ],
  ],
  thanks: ['And now you have made MY day.', 'With pleasure, well deserved.', 'You are welcome.'],
}
