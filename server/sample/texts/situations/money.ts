import type { Situation } from '../situation.ts'

/** Where is my money. */
export const REFUND: Situation = {
  id: 'refund',
  longAgo: true,
  share: 7,
  reasons: ['refund'],
  parcel: 'delivered',
  replaced: 0,
  subjects: [
    'Where is my refund?',
    'Refund for order {order}',
    'Money not received',
    'Return sent back two weeks ago',
    'Refund {price}',
    'Still no money',
  ],
  letters: [
    [
      'plain',
      'I sent the {product} back [two weeks ago|twelve days ago|at the beginning of the month] and still have no money on my account. The receipt from the parcel shop says that you received it.',
    ],
    ['brief', 'refund for {order}??'],
    [
      'furious',
      'When I buy from you, the money is gone in one second. When you owe ME money, it takes three weeks and counting. {price}. Order {order}. I have the proof of return in front of me. Pay.',
    ],
    [
      'patient',
      'I know that returns take a while to unpack. It has been sixteen days now, so I thought I would ask whether the {thing} from {order} has reached you.',
    ],
    [
      'elderly',
      'I returned the {thing} as you had kindly suggested. My bank statement of this week does not show the sum of {price}. Perhaps it went to another account? I changed banks in the spring.',
    ],
    [
      'business',
      'credit for return {order} has not been booked. Please confirm date and reference of the payment so that we can close the item in our books.',
    ],
    [
      'second',
      'I send back the {thing} already and you write me “we received”. But the money, {price}, is not coming. How many days I must wait?',
    ],
    [
      'chatty',
      'hello! You have your {thing} back, I don’t have my money back, and my holiday starts on {soon}. You see where I am going with this (Lisbon, if you let me).',
    ],
    [
      'plain',
      'you have refunded {order}, thank you, but not all of it: I paid {total} for the whole order and the shipping is missing. As the {thing} was faulty I think that I should get that, too.',
      'You are right about the shipping. It was faulty, so you should not have paid for a single metre of it. The rest is on its way to you today.',
    ],
    [
      'plain',
      'the refund went to a card that I no longer have, it was stolen in the summer. The bank says that the money goes back to the sender. Has it come back to you?',
      'It has come back to us and I have kept it safe. Send me an account number, please not that of a card, and it is there by {soon}. I watch for it.',
    ],
    [
      'furious',
      'I was promised in writing that I would have the money for order {order} “within five days”. That was eleven days ago. Is there anybody at your company who counts?',
      'You were promised five days and it was eleven. I am sorry. I have paid it out now and stayed on the line until our bookkeeping said “done”. You should see {price} tomorrow. I have added 10.00 for the waiting.',
    ],
    [
      'business',
      'we have returned one {product} and received a voucher instead of a credit. We cannot book a voucher. Please change this into a payment.',
      'I have taken the voucher back and paid {price} to you as money. Vouchers are for people who ask for them.',
    ],
    [
      'patient',
      'I was told that I need not send the {thing} back and would have the money “in a few days”. That was before the last full moon, I noticed it by chance. Has it perhaps been forgotten?',
      'It had been forgotten, and you were kind to wait. {price} is on its way since a minute ago; the moon need not be troubled again.',
    ],
    [
      'second',
      'I have cancelled the {thing} before you sent it. The mail of cancel came, the money not. Is it automatic, or must I do something?',
      'It is meant to be automatic, and in your case it was not. I have started it by hand: {price} is with you in two to four days. You do not have to do anything.',
    ],
    ['brief', 'returned {product} on the {deliveredFigures}, bank says nothing arrived. pls check'],
  ],
  asks: [
    [
      'I can see the parcel at our gate, but not who brought it in. Could you send me the number on the receipt from the parcel shop? It begins with two letters.',
      'RX 4471 0923 is what I can read.',
      'The receipt is faded, but I think it is RT 2208 1167. Picture attached.',
    ],
  ],
  solutions: [
    'Your parcel had come, and it stood in a corner that nobody had looked at. That is our fault and nothing else. I have released {price} myself just now: two days with a card, up to four with a bank.',
    'You should not have had to ask. It came back to us in good order and then waited for a signature, which nobody gave. I have paid {price} out now and stayed on the line until our bookkeeping said “done”.',
    'The return was booked under another order, one figure off. I have found it and released {price}. You should see it by {soon}; I look again on that day.',
  ],
  replacements: [],
  mores: [
    [
      'Nothing yet on my account today.',
      'Our bank shows it as taken by yours this morning at six. Some banks show it only the next day. I ask ours for the trace number now, and you get it from me today.',
    ],
  ],
  thanks: [
    'It is on my account. Thank you.',
    'Received, thank you for staying on it.',
    'Money there, all good.',
    'Thank you very much.',
  ],
}

/** Charged twice, or the wrong sum. */
export const PAYMENT: Situation = {
  id: 'payment',
  share: 5,
  reasons: ['payment'],
  parcel: 'delivered',
  replaced: 0,
  subjects: [
    'Payment, order {order}',
    'My card',
    'A question about my payment',
    'Amount of {order}',
    'Something is wrong with my payment',
  ],
  letters: [
    [
      'plain',
      'my bank shows two payments of {total} on the same day, both to you. I have only one order with you, {order}. Please give one of them back.',
    ],
    ['brief', 'charged 2x for {order}. why'],
    [
      'furious',
      'You have taken {total} TWICE. Because of that my rent bounced, and the bank wants 7.50 from me for it. I want the money back today, and the 7.50 with it.',
      'You are right, it was taken twice, and it was our page that did it. I have returned one payment of {total} and, with it, the 7.50. I am sorry about the rent; should your landlord need a letter from us, he gets one.',
    ],
    [
      'patient',
      'could you look at my payment for {order}? There are two lines on my statement. It may be that one of them disappears again by itself, I have seen that before. I only want to be sure.',
    ],
    [
      'elderly',
      'going through my bank statement with a ruler, as I do each month, I found the sum of {total} twice. I am certain that I have only one {thing}.',
    ],
    [
      'business',
      'order {order} was debited twice on our company card. Kindly cancel one and send a written confirmation for our auditors.',
    ],
    [
      'second',
      'the page was slow and I pressed the button “pay” one more time. Now I see it went two times from my card. It is maybe my mistake, but I need the money back, please.',
      'It is not your mistake: a button that can be pressed twice is ours. I have returned one payment of {total}. It takes two to four days.',
    ],
    [
      'chatty',
      'either I love my {thing} so much that I paid for it twice, or something went wrong. {order}. I like it, but not that much.',
    ],
    [
      'plain',
      'the voucher of 20.00 that you gave me was not taken off. I typed it in, it said “thank you”, and then the full {total} was charged.',
      'The voucher was accepted and then forgotten between two screens. I have returned 20.00 to your card. I am sorry for the sum you did not expect.',
    ],
    [
      'plain',
      'on the page it was {price}, on my statement it is a little more. Is that the bank, or have I paid for something that I did not notice?',
      'The difference is what your bank takes for changing currency. We charged {total} exactly. I have attached the receipt, so that you can show it to them.',
    ],
    [
      'business',
      'the amount debited for {order} does not match your invoice. Please explain the difference or correct one of the two.',
      'The invoice was written before the reduction and the debit after it. The debit, {total}, is right. I have attached the corrected invoice and cancelled the other.',
    ],
    [
      'elderly',
      'I paid for the {thing} by transfer, as I always do, and have now received a reminder with a fee. I enclose, in words, what stands on my slip: {total}, on {placedDate}.',
      'Your money came on the right day; it was the name on the slip that our machine could not read. I have cancelled the reminder and the fee. Please forgive the tone of it, no person wrote that.',
    ],
    [
      'second',
      'my bank ask me if I know your shop because there are two payments of {total} in one minute. I know you, but why two?',
    ],
  ],
  asks: [
    [
      'Could you tell me the date and the time of both lines, as your bank shows them? No card number, please.',
      'Both on {placedDate}, 20:14 and 20:15.',
      'Both are dated {placedDate}. It does not show me the time.',
    ],
  ],
  solutions: [
    'We have taken one payment. The second one is a reservation that your bank made when the page was slow; it falls off by itself in at most five days. I have looked at our account with the bookkeeper beside me, so this is not a guess.\n\nIf it is still there on {soon}, write to me and I call your bank with you.',
    'You are right, it was taken twice, and it was our page that did it. I have returned one payment of {total} now; you see it in two to four days. A written confirmation is attached.',
  ],
  replacements: [],
  mores: [
    [
      'It has gone from my statement. Can I delete my card from your page so that this cannot happen again?',
      'I have deleted it for you. Next time the page asks you for it again; it is two lines of typing more, and a quiet mind.',
    ],
  ],
  thanks: [
    'It has disappeared from my statement. Thank you.',
    'Clear answer, thank you.',
    'ok thanks',
    'Thank you for looking so carefully.',
  ],
}

/** Needs an invoice. */
export const INVOICE: Situation = {
  id: 'invoice',
  share: 5,
  reasons: ['invoice'],
  parcel: 'delivered',
  replaced: 0,
  subjects: [
    'Invoice for {order}',
    'Invoice',
    'Receipt please',
    'Bill for order {order}',
    'Paper for {order}',
  ],
  letters: [
    [
      'plain',
      'I need an invoice for order {order}. There was none in the parcel and I cannot find one in my account.',
      'Here it is, attached. In your account it was hidden under “returns”, which nobody would have guessed. I have told the people who build the page.',
    ],
    [
      'brief',
      'invoice {order} pls, with VAT shown',
      'Attached, with the VAT on a line of its own.',
    ],
    [
      'business',
      'could you send the invoice for {order} again, with our company name and the VAT number on it? Our bookkeeping does not accept it as it is.',
    ],
    [
      'patient',
      'when you have a moment, could you send me the bill for the {product}? I need it for the guarantee that my insurance gives.',
      'The bill is attached. For insurances I have added the serial number and the date on which it arrived; they tend to ask for both.',
    ],
    [
      'elderly',
      'I should like to have a proper bill on paper for the {thing}, if you still do such things. I file them.',
      'We do, and gladly. The bill is in an envelope to you, on paper, with a stamp and signed by me. A copy is attached in case the post is slow.',
    ],
    [
      'furious',
      'I have asked for an invoice THREE times through your account page and each time I get a mail saying “your invoice is ready” with no invoice in it. My tax return is due on {soon}.',
      'Three mails without an invoice in them: I am sorry, that is absurd. Here it is, attached, I opened it to make sure. The machine that sent you the empty ones has been switched off.',
    ],
    [
      'second',
      'for my work I need the paper of the payment, with the name of the firm. On the paper is now my private name. Is it possible to change it?',
    ],
    [
      'business',
      'please split invoice {order} into two: one for the {thing}, one for the rest. Different cost centres. Thank you.',
      'I have made two out of one; both are attached. Together they come to exactly the same sum, I have added it up.',
    ],
    [
      'chatty',
      'my boss pays me back if I show her a bill, and I seem to have thrown mine out with the box. Could I have another? {order}. She is not a patient woman.',
      'Attached, before she asks. I have set it in a type that looks as if it had been there all along.',
    ],
    [
      'plain',
      'the date on the invoice for {order} is of next month. I suppose that is a slip, but our tax adviser laughs at me.',
      'That date was wrong, thank you. The right invoice is attached, and your tax adviser may go back to work.',
    ],
    [
      'patient',
      'we are sorting our papers for the insurance after a burst pipe. Would you still have the bill for the {product}? The old one is, well, pulp.',
      'I am sorry about the pipe. The bill is attached, and so is a list of everything else you have bought from us with dates and prices, which spares you the next question of the insurance.',
    ],
    [
      'chatty',
      'hi! need a receipt for {order} to get my money back from the shared flat kitty. otherwise I have officially given the whole flat a {thing}.',
      'Attached. It would have been a generous present.',
    ],
    [
      'second',
      'the invoice came in german language and my office needs english. Can you make it again, please? Order {order}.',
      'Here it is in English, with the same number, so that both belong together. From now on your invoices come in English by themselves.',
    ],
  ],
  asks: [
    [
      'With pleasure. Under which name and address shall it be, and do you have a VAT number that has to stand on it?',
      'Same address, only the name of the firm on top, and our number is on our letterhead, attached.',
      'Studio Mistral, same street. No number, we are too small for one.',
    ],
  ],
  solutions: [
    'Your invoice is attached, with the company on top and the VAT number below. I have cancelled the old one, so please book only this.',
    'The new invoice is attached, as you need it. The old one is cancelled; both papers carry the same number with an A and a B, so that your bookkeeping can follow it.',
  ],
  replacements: [],
  mores: [
    [
      'Thank you. Could this be so for all our orders from now on?',
      'I have set it: every invoice looks like this one from today. You do not need to ask again.',
    ],
    [
      'There is one letter missing in our street.',
      'I am sorry, I have looked at it three times and read what I wanted to read. The new one is attached, with the letter.',
    ],
  ],
  thanks: [
    'Perfect, thank you.',
    'Got it, and bookkeeping is happy.',
    'Thank you for the quick help.',
    'Received, all correct.',
  ],
}
