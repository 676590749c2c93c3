import type { VoteReason } from '../../../shared/domain/message/message.ts'
import type { More, Parcel } from './situation.ts'

/** The customer writes again before we have answered. */
export const NUDGES: readonly string[] = [
  'I wrote to you before and have heard nothing yet. Is somebody looking at it?',
  'Did you get my message? I would like to know what happens next.',
  'Just bringing this up again, in case it slipped through.',
  'Hello? It is me again. I can wait, but I would like to know that I am waiting for something.',
  'One thing that I forgot to say: mornings are the best time to reach me. Otherwise all is as I wrote.',
  'I see that you answer within a day as a rule. This is to say that I am still here.',
  'Still nothing from you. Please at least tell me that you have read it.',
  'I have found the order confirmation in the meantime, in case you need it: it is all under my e-mail address.',
  'Sorry to push. My sister asks me every evening and I have nothing to tell her.',
  'any update?',
]

/** We come back on a day, and say which. */
export const HOLDS: Readonly<Record<Parcel, readonly string[]>> = {
  none: [
    'I would rather ask the people who make it than guess. They answer by {until}, and on that day I write to you, with their answer or without.',
    'The next delivery is counted on {until}. I write to you that day and tell you what is in it. You do not have to ask again.',
  ],
  delivered: [
    'I do not want to guess. The colleague who can see more of this than I can is back on {until}. On that day you hear from me what we found and what I do about it.',
    'I have passed this on with your own words, and asked for an answer by {until}. You hear from me then, also if they say nothing, and in that case I decide alone.',
    'This takes me longer than I would like: somebody has to go and look in the warehouse, which happens on {until}. I write to you that evening, whatever they find.',
  ],
  late: [
    'I have started a search for your parcel. The carrier has until {until}, and I write to you on that day, whatever they say. If they have not found it by then, I send a new one.',
    'The depot has promised me an answer by {until}. I do not leave it at that: on that day I write to you and either it is on a vehicle or a new one leaves here.',
  ],
  gone: [
    'I have asked for the driver’s photo and the signature. The carrier has until {until}; that is when I write to you, and no later. You will not be the one who pays for this.',
    'The driver is back at work on {until} and I speak to him that morning. I write to you right after.',
  ],
  preparing: [
    'I have stopped the parcel in our warehouse. The people who can open it again are there on {until}; I write to you as soon as it is changed.',
    'Done on our side, and I want to see it with my own eyes before I say so for good. I look again on {until} and write to you then.',
  ],
}

/** A further matter that can follow any other. */
export const MORES: readonly More[] = [
  [
    'While we are at it: can I change the e-mail address of my account? This one belongs to my old employer.',
    'Yes. Write to me from the new one, and I put it in. The orders move with it.',
  ],
  [
    'And one last thing, then I leave you in peace: do you take back old batteries?',
    'We do. Put them in a small bag and give them to any of our drivers, or leave them in the box of a return.',
  ],
  [
    'Could you also stop the newsletter? I get two of each.',
    'Both are switched off. You will hear from us only about your own orders.',
  ],
  [
    'By the way, the link in your mail leads to an empty page. It is the one to “my orders”.',
    'Thank you, that is how we find out. I have reported it, and until it works you can go there from the top of the page.',
  ],
  [
    'Your people have asked me for a review meanwhile. Shall I wait with that?',
    'Please write it, and write what is true, the first part of the story too. We read them all.',
  ],
  [
    'One more question, if I may: do you deliver to islands?',
    'To every island with a postman, and to two without one. It takes a day longer and costs the same.',
  ],
  [
    'Could you tell me in passing whether your people get paid more at Christmas? I ask because the driver looked tired.',
    'They get a day off for each Sunday, and that week double. I have told our driver that somebody asked; he was pleased.',
  ],
  [
    'Is there a shop where one can look at your things before buying them?',
    'There is a showroom in Hamburg, Friday and Saturday, with coffee. Otherwise our 60 days are meant for just that.',
  ],
]

/** Thanks for something that was settled in words. */
export const THANKS: readonly string[] = [
  'Thank you.',
  'Thank you very much, that was quick.',
  'All clear now, thanks.',
  'That is all I wanted. Thank you.',
  'I am impressed, and a little ashamed of my tone. Thank you.',
  'Thanks, {agentFirst}.',
  'ok great, thx',
]

/** Thanks for a new one, once it has come. */
export const ARRIVED: readonly string[] = [
  'The new {thing} is here and it is just as it should be. Thank you.',
  'It arrived this morning, thank you. What a difference.',
  'New one is perfect. Thanks!',
  'Came on the day that you said. Thank you, {agentFirst}.',
  'Wonderful, and so well wrapped that it took me ten minutes to get in.',
  'It has come. My congratulations to whoever taped that box.',
  'Here it is. I take back half of what I said.',
  'got the new one, all good',
]

/** Words that came with a No, and our answer to them. */
export const NOS: readonly {
  readonly reason: VoteReason
  readonly words: string
  readonly us: string
}[] = [
  {
    reason: 'nothingHappened',
    words: 'You wrote that it would be done. I have waited and nothing has happened.',
    us: 'You are right: it had been promised and it had not been done. I have done it now, myself, and stayed until I saw that it had gone through. I am sorry that you had to say it.',
  },
  {
    reason: 'unclear',
    words: 'I did not understand what I am supposed to do now. Do I send something or do I wait?',
    us: 'Then I wrote it badly. In short: you do nothing. I do the rest, and you get one mail when it is finished.',
  },
  {
    reason: 'other',
    words: 'Polite, yes. But it happened, and nobody tells me why.',
    us: 'That is fair. I do not know it yet, and I do not want to invent a reason. I have put your question at the top of the list of the colleague who can find out; you get her answer from me, also if it does not flatter us.',
  },
  {
    reason: 'nothingHappened',
    words: 'Still the same as before. Please have somebody look at it who can decide something.',
    us: 'I can decide it, and I should have done so in my first answer. It is done now, and I have seen it with my own eyes. You need not write again.',
  },
  {
    reason: 'unclear',
    words: 'Too long, I read it on a telephone. Is it settled, yes or no?',
    us: 'Yes.',
  },
  {
    reason: 'other',
    words: 'It took you a day to answer. The answer is fine, the day was not.',
    us: 'No, it was not. We were three people short and let you wait, when one line would have told you that you had been heard. Next time you get that line.',
  },
]

/** For colleagues only. */
export const NOTES: Readonly<Record<Parcel | 'carrier', readonly string[]>> = {
  none: [
    'Asked the buyer. The answer should really be on the page.',
    'Third person this week with that question. Told merchandising.',
    'Could become a larger order, please answer with care.',
  ],
  delivered: [
    'Customer for a long time, hardly ever writes. If they say so, it is so.',
    'Called them back, they were relieved to hear a person. Prefers mail.',
    'Warehouse found the delivery note, initials B.K.',
    'Please leave this one with me, I know the story.',
    'Spoke to the warehouse, they know about it.',
  ],
  late: [
    'The carrier’s page shows no scan since the depot. Called them, ref. 4471.',
    'Label torn, says the depot. They print a new one today.',
    'If it is not there tomorrow: send a new one, do not ask again.',
  ],
  gone: [
    'No earlier claims. Address is fine, bell is fine.',
    'Driver’s photo shows another door. Asked for it to be fetched.',
    'Spoke to the carrier: they pay, we need no statement from the customer.',
  ],
  preparing: [
    'Warehouse says it can be stopped until 16:00.',
    'Box was on the belt already, Bo took it down by hand.',
  ],
  carrier: [
    'No new scan. The depot looks for it by hand.',
    'The driver has been asked for the photo of the delivery.',
    'Search opened with the carrier.',
    'Address confirmed with the depot.',
  ],
}
