/**
 * Every reason for which the domain says no. The words for each are in words.ts;
 * the facts that come with a refusal are named beside its code.
 */
export const REFUSALS = [
  'badArgs', // where
  'notFound', // id
  'notAllowed',
  'unknownCommand',
  'act.tooLarge', // said by the device, when the hub takes no message of that size
  'ticket.badMove', // from, to
  'ticket.notDone', // missing
  'ticket.notWaiting',
  'reply.threadMoved', // snippet, at
  'reply.noRecipient',
  'reply.taken', // the message id is in use for other words
  'reply.notHeld', // it was to take the place of a held one, which is held no more
  'mail.refused', // words
  'mail.partly', // words
  'mail.unclear', // words
  'remedy.noSuchLine',
  'remedy.already', // byName, at, shipping, ticketId
  'remedy.tooMany', // ordered
  'remedy.noStock', // productName
  'remedy.overOrderLimit', // limitMinor, askedMinor, givenMinor, currency
  'remedy.overDayLimit', // leftMinor, askedMinor, currency
  'remedy.noSuchShipping',
  'remedy.shopSaidNo', // words
  'product.offSale', // productName
  'review.badMove', // from
  'review.pointsOpen', // open
  'review.ownFix',
  'review.supervisorOnly',
  'review.alreadyAnswered', // byName, at
] as const
export type RefusalCode = (typeof REFUSALS)[number]
