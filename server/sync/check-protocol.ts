import { PROTOCOL } from '../../shared/sync/protocol.ts'
import { HttpProblem } from '../problem.ts'

/** The body may be of any version here; only its number is looked at. */
const protocolOf = (body: unknown): unknown =>
  body !== null && typeof body === 'object' && 'protocol' in body ? body.protocol : undefined

/** Refuses another version of the wire with 426, and says who has to be updated. */
export function checkProtocol(body: unknown): void {
  const theirs = protocolOf(body)
  if (typeof theirs !== 'number' || theirs === PROTOCOL) return
  throw theirs < PROTOCOL
    ? new HttpProblem(
        'protocolTooOld',
        'This app is older than the hub. Update the app; what you have written is kept.',
      )
    : new HttpProblem(
        'protocolTooNew',
        'This app is newer than the hub. Ask your admin to update the hub; what you have written is kept.',
      )
}
