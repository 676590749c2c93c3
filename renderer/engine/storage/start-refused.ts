/** Why the desk does not open at all, in one sentence for the person. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused'
}
