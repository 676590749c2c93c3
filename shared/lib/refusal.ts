/**
 * The domain said no. Thrown inside a transaction so that it rolls back.
 *
 * `code` names the reason (see shared/domain/refusals.ts); `facts` are what the
 * person needs to see, for instance who was first and when.
 */
export class Refusal extends Error {
  readonly code: string
  readonly facts: Readonly<Record<string, unknown>>

  constructor(code: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.facts = facts
  }
}
