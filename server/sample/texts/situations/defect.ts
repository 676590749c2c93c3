import type { Situation } from '../situation.ts'

/** Broken in use, sooner than it should. */
export const DEFECT: Situation = {
  id: 'defect',
  share: 12,
  reasons: ['defect'],
  parcel: 'delivered',
  replaced: 0.62,
  subjects: [
    '{product}: broken already',
    'Fault with my {thing}',
    'Problem with {product}',
    'Guarantee, order {order}',
    '{product} does not work as it should',
    'Disappointed',
    'My {thing} gave up',
    'Complaint about order {order}',
    'Is this normal?',
  ],
  letters: [
    [
      'plain',
      'I have had the {product} since {sinceDelivered} and have used it [every day|three times|with care]. {Fault}. I do not think I have done anything wrong with it.\n\nIs there a way to mend it, or do you exchange it?',
    ],
    ['brief', '{Fault}. Had it a few days. Order {order}, what now?'],
    [
      'furious',
      '{price}. For that I expect a {thing} that lasts longer than a carton of milk. {Fault}. And please do not send me a questionnaire about how I “experienced” it. I experienced it breaking.',
    ],
    [
      'patient',
      'I was so pleased with my new {thing} and still like it, only {fault}. It may well be that I was just unlucky with this one. What would you advise?',
    ],
    [
      'elderly',
      'I regret to inform you that the {product}, delivered {deliveredOn}, has already failed: {fault}. I bought my last one in 1988 and it held until this spring. I do not expect that of everything nowadays, but a few weeks I do expect.',
    ],
    [
      'business',
      'we use the {product} in our office. Since yesterday {fault}. Please advise whether this is covered and how the exchange works; we have one further piece of the same order and would like to be sure of that one too.',
    ],
    [
      'second',
      'the {thing} I bought from you is not good working. {Fault}. I read the paper two times and did everything how is written. Is it my mistake or is it broken from the factory?',
    ],
    [
      'chatty',
      'I hate to be that person, but: {fault}. I have tried turning it off and on, talking nicely to it and leaving it alone for a day. Nope. It is {order} if you need the number. Help?',
    ],
    [
      'plain',
      'a question before I get out the screwdriver: {fault}. I could probably fix it for a while with glue, but I would rather not lose the guarantee. What do you want me to do?',
      'You were right to stop before the screwdriver. The label for our workshop is attached. They have seen this before and need two days. If they cannot mend it you get your money back without asking again.',
    ],
    [
      'plain',
      'my {product} lasted from {sinceDelivered} until this morning. {Fault}. I have attached nothing because there is nothing to see in a photo, but I can make a video if it helps.',
    ],
    [
      'furious',
      'Third message, the first two went through your form and apparently into the sea. {Fault}. I would like to talk to a human being about order {order}. Today if possible.',
    ],
    [
      'second',
      'my english is not so well but I try. We take the {thing} with us on travel and on the second day already {fault}. My wife was very sad because it was her birthday present. Is possible to repair?',
    ],
    [
      'patient',
      'no great drama, and I am writing mostly so that you know of it: {fault}. If others have told you the same, then perhaps it is the batch. I bought mine {placedOn}, order {order}.',
    ],
    [
      'chatty',
      'love the shop, love the {thing}, less love for the fact that {fault}. My flatmate says it is me, I say it is the {thing}. There is a pizza at stake. Who is right?',
      'The pizza is yours: it is the {thing}. I have returned {price} to you, so you may even pay for it. Your flatmate is welcome to write to me.',
    ],
    [
      'elderly',
      'my late mother always said, buy well and buy once. So I bought the {product}. Yet {fault}. I would be obliged for a repair; I do not need a new one if the old one can be put right.',
      'Your mother was right, and we should live up to it. A driver fetches the {thing} at your door on {soon}, our workshop puts it right, and within the week you have the same one back. It costs you nothing.',
    ],
    [
      'plain',
      'after not even [two|three] weeks {fault}. I looked at the comments on your page and saw that somebody else wrote the same, so I suppose you know about it. What happens next?',
    ],
    [
      'brief',
      'the {product} you sent: {fault}. can i bring it somewhere in {city} or do i have to post it',
      'Neither: somebody fetches it. A driver is in {city} on {soon} between 10 and 14 and takes it with him. Our workshop needs three days, both ways are free.',
    ],
    [
      'business',
      'Complaint, order {order}, item {product}. Finding: {fault}. Use: normal, indoors, by one person. We ask for an exchange within the statutory period.',
    ],
    [
      'plain',
      'I am sorry to say that {fault}. It has not been dropped, it has not been wet, it has not been near the dog.',
    ],
    [
      'brief',
      '{fault}. refund pls, not another one',
      'Done: {price} is on its way to your card, two to four days. There is nothing to send back.',
    ],
    [
      'patient',
      'we are on the road at the moment and {fault}. It is not worth an express parcel to a campsite. What can we do when we are home again, around the end of the month?',
      'Enjoy the road first. I have extended your guarantee by the time you are away and put a note on the order: when you are home, write one line, and a driver comes for it. Should you need one sooner, tell me the name of the campsite after all.',
    ],
    [
      'furious',
      'Congratulations: {fault}. I gave it as a PRESENT. Do you know how it feels when somebody tells you, very politely, that your present does not work?',
    ],
    [
      'business',
      'we ordered the {product} twice. One works as it should; with the other {fault}. Serial stickers are identical. Please advise.',
    ],
    [
      'second',
      'I like very much this {thing} but is weak. Already {fault}. In the shop in my city they say I must ask where I bought. So I ask.',
    ],
  ],
  asks: [
    [
      'Thank you for describing it so clearly. There is a small label, underneath or on the inside, with “lot” and four figures. Could you tell me those? It shows me whether others of the same lot do it too.',
      'It says 2209, if I read it right.',
      'I found it: 2140. There is also a sticker with a smile.',
      'There is no lot on mine, only the number of the product.',
    ],
    [
      'One question so that I send the right thing: does it happen every time, or only now and then?',
      'Every time. I have just tried it five times in a row for you.',
      'Not always. More often when it is warm, I think.',
      'At first now and then, since the weekend always.',
    ],
    [
      'A photo of the place, or ten seconds of video, would help us to see what is wrong with it. Would you do that? Whatever we find, you are not left with a broken one.',
      'Here is a photo. It is at the left, where the shadow is.',
      'I made a video but it is too large to send. In the picture you see the place.',
    ],
  ],
  solutions: [
    'It is not you, and it is not how you use it. I have returned {price} to you today. Please keep the {thing} or throw it away. What you told me has gone to the person who buys it for us, in your own words.',
    'That can be mended, and I would like to have it mended rather than thrown away. A driver picks it up at your door on {soon}; our workshop needs three days. Both ways are free, and a second year of guarantee comes with it.',
    'I have refunded the whole price. There is nothing you need to send. I would rather know about each one of these than have people glue them, so thank you for writing.',
    'I looked at what others have told us about this {thing}, and you are not the first. I do not want to send you one more from the same shelf. Your {price} is on its way back, and I have reported it so that somebody finds out why.',
  ],
  replacements: [
    'It should have lasted for years, and it lasted days. I am sorry. A new {thing} leaves today {how} and is with you on {by}. You do not have to send the old one back.',
    'It is not normal, and it is not your fault. I have just sent you a new one {how}, it comes on {by}, free of charge. I had it taken from another lot.',
    'You get a new {thing} on {by}, {how}. Please put the old one into the recycling; nobody has to carry it to the post. I have written down what broke, where and after how many days, and it has gone to the people who decide whether we go on selling it.',
    'I am sorry that this is how it began. A new one is on its way {how}, expected on {by}. Somebody in the warehouse tried it out before it was packed, I asked for that.',
  ],
  mores: [],
  afterReplacement: [
    [
      'The new one came on time. So far so good. How long is the guarantee on this one, does it start again?',
      'It starts again from the day it arrived: two years. I have written the date into your order so that nobody has to search for it.',
    ],
    [
      'Thank you. I have the new one and it does exactly the same, only less.',
      'Then it is not this piece, it is the product, and I will not send you a third. I have refunded {price}, and I am reporting it today so that it goes off sale until somebody has understood why.',
    ],
    [
      'Thank you, that was quick. Is it all right if I give the old one to the school, for the handicraft class?',
      'It is more than all right, we like that a lot. Only please take the batteries out where there are any.',
    ],
  ],
  thanks: [
    'Thank you, also for not making me send the old one back.',
    'Thank you. I did not expect it to go so smoothly.',
    'Thanks a lot, {agentFirst}.',
    'That was kind. I will stay a customer.',
    'I had not counted on an honest answer. Thank you.',
    'cheers',
  ],
}
