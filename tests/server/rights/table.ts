import type { CommandName } from '../../../shared/domain/commands.ts'
import type { Role } from '../../../shared/domain/person/person.ts'

/**
 * Promise S2: who may do what, and who sees what. Everybody is in the team Travel, so
 * that only the role decides.
 *
 * Two letters for each role: the first for a row of one's own (their team's ticket, a
 * review of a product they answer for, themselves), the second for somebody else's.
 * `+` yes, `-` refused, `.` not there: not seen and not there are one answer.
 */
export const ROLES = [
  'agent',
  'supervisor',
  'merchandising',
  'manager',
  'head',
  'admin',
] as const satisfies Role[]

// Every role there is must stand in the table.
true satisfies Exclude<Role, (typeof ROLES)[number]> extends never ? true : never

export const MAY: Readonly<Record<CommandName, string>> & Readonly<Record<string, string>> = {
  //                          agent super merch manag head  admin
  acknowledgeReview: /*    */ '--   --    +-    ..    --    ..',
  addressTicket: /*        */ '+.   ++    ..    ..    ..    ..',
  answerPoint: /*          */ '--   --    +-    ..    --    ..',
  assignTicket: /*         */ '+.   ++    ..    ..    ..    ..',
  // Agents take tickets; giving them to others is the supervisor's.
  'assignTicket, to another': '-.   ++    ..    ..    ..    ..',
  // A draft lives in its writer's own space; no argument can name another person's.
  discardDraft: /*         */ '++   ++    ++    ++    ++    ++',
  endReview: /*            */ '--   ++    ++    ..    --    ..',
  // Nobody decides on a fix that they submitted themselves.
  'endReview, own fix': /* */ '--   --    --    ..    --    ..',
  // The second pull for one reason is the supervisor's to release.
  'endReview, again': /*   */ '--   ++    --    ..    --    ..',
  holdTicket: /*           */ '+.   ++    ..    ..    ..    ..',
  issueReplacement: /*     */ '+.   ++    ..    ..    ..    ..',
  keepPromise: /*          */ '+.   ++    ..    ..    ..    ..',
  markNoAnswerNeeded: /*   */ '+.   ++    ..    ..    ..    ..',
  pullProduct: /*          */ '+.   ++    --    --    --    --',
  reopenTicket: /*         */ '+.   ++    ..    ..    ..    ..',
  saveDraft: /*            */ '++   ++    ++    ++    ++    ++',
  sendBackFix: /*          */ '--   ++    ++    ..    --    ..',
  sendReply: /*            */ '+.   ++    ..    ..    ..    ..',
  // Nobody raises what they themselves may give away.
  setLimits: /*            */ '--   --    --    --    --    -+',
  setPriority: /*          */ '+.   ++    ..    ..    ..    ..',
  submitFix: /*            */ '--   --    +-    ..    --    ..',
  withdrawReply: /*        */ '+.   ++    ..    ..    ..    ..',
  writeNote: /*            */ '+.   ++    ..    ..    ..    ..',
}

/** Answers everybody alike, signed in or not; each with the reason why it may. */
export const FOR_ALL: Readonly<Record<string, string>> = {
  'GET /health': 'says that it is a hub',
  'GET /ready': 'for load balancers',
  'GET /metrics': 'counts, no rows',
  'GET /api/openapi.json': 'describes, tells nothing',
  'POST /api/v1/session': 'how one signs in; a password decides',
  'DELETE /api/v1/session': 'ends the session whose token it is given, or none',
  'GET /h/:token': 'the token is the right; it writes nothing',
  'POST /h/:token': 'the token is the right',
  'GET /api/v1/sample/people': 'the sample alone, on loopback alone',
  'POST /api/v1/sample/shop-fault': 'the sample alone, on loopback alone',
  'OPTIONS *': 'CORS asks before it sends',
}

/** Routes that ask who it is: 401 without a token; then as above, by what the answer holds. */
export const SEES: Readonly<Record<string, string>> = {
  //                               agent super merch manag head  admin
  'GET /api/v1/tickets': /*     */ '+.   ++    ..    ..    ..    ..',
  'GET /api/v1/tickets/:id': /* */ '+.   ++    ..    ..    ..    ..',
  'GET /api/v1/attachments/:id': '+.   ++    ..    ..    ..    ..',
  // A parked mail has no team yet: those who look after the mailboxes see all of them.
  'GET /api/v1/mail/parked': /* */ '--   ++    --    --    --    ++',
  'POST /api/v1/mail/:id/again': '--   ++    --    --    --    ++',
  'GET /api/v1/mail/:id/raw': /**/ '+.   ++    ..    ..    ..    ..',
  'POST /sync/push': /*         */ '+.   ++    ..    ..    ..    ..',
  'POST /sync/pull': /*         */ '+.   ++    ..    ..    ..    ..',
  'GET /sync/wake': /*          */ '+.   ++    ..    ..    ..    ..',
}

const cells = (row: string) =>
  row.split(/\s+/).flatMap((pair, i) => [
    { role: ROLES[i] ?? 'agent', own: true, expected: pair[0] },
    { role: ROLES[i] ?? 'agent', own: false, expected: pair[1] },
  ])
/** One case for each cell. */
export const table = (rows: Readonly<Record<string, string>>) =>
  Object.entries(rows).flatMap(([name, row]) => cells(row).map(cell => ({ name, ...cell })))
