import type { Person } from '../../../../shared/domain/person/person.ts'
import type { Cookie } from '../../../../shared/sync/cookie.ts'
import type { Acknowledged } from '../check-hub.ts'

/** Whose desk it is, and where it finds the hub: handed over when its process starts. */
export interface Seat {
  readonly person: Pick<Person, 'id' | 'name' | 'email'>
  readonly token: string
  readonly hubUrl: string
  readonly seed: number
}

/** What a desk's process is told to do, and what it answers when it has done it. */
export interface Orders {
  /** Takes the first copy. */
  readonly open: { readonly asks: null; readonly answers: null }
  /** The line is cut, a day goes by with so many acts, each told as saved. */
  readonly workOffline: { readonly asks: number; readonly answers: readonly Acknowledged[] }
  /** The line is back: answers when nothing waits here any more. */
  readonly comeBack: { readonly asks: null; readonly answers: null }
  /** How far it was when it last asked the hub for news; it asks again. */
  readonly cookie: { readonly asks: null; readonly answers: Cookie | null }
  readonly outbox: {
    readonly asks: null
    readonly answers: readonly {
      readonly id: string
      readonly state: string
      readonly code: string | null
    }[]
  }
  /** All that it holds, conversations included. */
  readonly rows: { readonly asks: null; readonly answers: readonly (readonly [string, string])[] }
}
export type Order = keyof Orders
