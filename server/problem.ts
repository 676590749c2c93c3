import type { Problem } from '../shared/sync/problem.ts'

const STATUS: Readonly<Record<Problem['code'], number>> = {
  badRequest: 400,
  signedOut: 401,
  revoked: 401,
  wrongPassword: 401,
  notAllowed: 403,
  notFound: 404,
  tooLarge: 413,
  protocolTooOld: 426,
  protocolTooNew: 426,
  tooMany: 429,
  failed: 500,
}

/** Thrown in a route: the answer is the problem's body with the status that belongs to its code. */
export class HttpProblem extends Error {
  readonly problem: Problem
  readonly statusCode: number

  constructor(code: Problem['code'], detail: string) {
    super(detail)
    this.name = 'HttpProblem'
    this.problem = { code, detail }
    this.statusCode = STATUS[code]
  }
}
