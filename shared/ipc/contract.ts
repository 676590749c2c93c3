import { z } from 'zod'
import type { Result } from '../lib/result.ts'

/** Which hub this computer works with. `sample` is the embedded one behind 'Try it here'. */
const workspace = z.object({ kind: z.enum(['sample', 'hub']), hubUrl: z.url() })
export type Workspace = z.infer<typeof workspace>

const session = z.object({
  workspace,
  /** Bearer token for the hub. Held in memory by the engine, on disk only encrypted. */
  token: z.string(),
  /** Names the local database and the journal: one per person and hub. */
  account: z.string().regex(/^[a-z0-9-]{1,80}$/),
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
})
export type Session = z.infer<typeof session>

/** Why 'Connect to your hub' or signing in did not work; each has words in renderer. */
export const signInFailure = z.enum([
  'badAddress',
  'noNetwork',
  'notAHub',
  'hubTooOld',
  'appTooOld',
  'wrongPassword',
  'tooManyTries',
  'hubFailed',
])
export type SignInFailure = z.infer<typeof signInFailure>

const signInOutcome = z.discriminatedUnion('status', [
  z.object({ status: z.literal('signedIn') }),
  z.object({ status: z.literal('failed'), code: signInFailure, detail: z.string() }),
])

const account = z.object({ account: z.string().regex(/^[a-z0-9-]{1,80}$/) })
const journalEntry = z.object({ id: z.string().max(64), json: z.string().max(40_000_000) })

export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']),
  /** Seconds between pressing send and the reply leaving the outbox. */
  undoSendSeconds: z.int().min(0).max(60),
  singleKeys: z.boolean(),
  zoom: z.number().min(0.8).max(2),
})
export type Settings = z.infer<typeof settings>

/**
 * All that the page may ask of this computer. A new power starts with a line here:
 * the type of `window.desktop`, the handlers' types and the run-time checks are
 * inferred from it.
 */
export const calls = {
  /** What the page needs before it draws anything. */
  start: {
    input: z.void(),
    output: z.object({
      session: session.nullable(),
      settings,
      runtime: z.object({ electron: z.string(), chrome: z.string(), trial: z.boolean() }),
      platform: z.string(),
      /** 'keychain', or 'plainFile' where the system has none: the app says so. */
      keyStore: z.enum(['keychain', 'plainFile']),
    }),
  },
  /** Starts the embedded hub on the sample workspace; answers when it takes requests. */
  openSample: {
    input: z.void(),
    output: z.discriminatedUnion('status', [
      z.object({
        status: z.literal('ready'),
        hubUrl: z.url(),
        people: z.array(
          z.object({ email: z.string(), name: z.string(), role: z.string(), about: z.string() }),
        ),
      }),
      z.object({ status: z.literal('failed'), detail: z.string() }),
    ]),
  },
  /** Signs in and remembers the session; the page reloads under the new origin list. */
  signIn: {
    input: z.object({
      kind: z.enum(['sample', 'hub']),
      address: z.string().max(400),
      email: z.string().max(320),
      password: z.string().max(1000),
    }),
    output: signInOutcome,
  },
  /** Forgets the session. `wipe` also deletes journal and page key of the account. */
  signOut: { input: z.object({ wipe: z.boolean() }), output: z.void() },
  /** The AES key of the account's pages, base64; made on first use. */
  pageKey: {
    input: account,
    output: z.object({
      key: z.string(),
      databaseId: z.string(),
      /** One of its two files was damaged; the other was not. */
      mended: z.literal(true).optional(),
      made: z.enum(['first', 'wiped']).optional(),
    }),
  },
  /** Appends commands to the journal; answers after fsync. Idempotent by id. */
  journalAppend: {
    input: account.extend({ entries: z.array(journalEntry).max(500) }),
    output: z.void(),
  },
  /** As `journalAppend`, also for commands marked as decided: the hub has forgotten them. */
  journalReopen: {
    input: account.extend({ entries: z.array(journalEntry).max(5_000) }),
    output: z.void(),
  },
  /** Marks commands as decided, so that they are not offered again. */
  journalSettle: {
    input: account.extend({ ids: z.array(z.string().max(64)).max(5_000) }),
    output: z.void(),
  },
  /** Every entry not yet settled, in the order of appending. */
  journalRead: {
    input: account,
    output: z.object({ entries: z.array(journalEntry), damaged: z.number() }),
  },
  /** Bytes that a person may still write where the journal is. */
  freeSpace: { input: account, output: z.number() },
  saveSettings: { input: settings, output: z.void() },
  /** Opens another window on the same desk, at the place of the one that asks. */
  openWindow: { input: z.void(), output: z.void() },
  /** https, mailto and tel only, after the person has seen the real host. */
  openExternal: { input: z.object({ url: z.string().max(4_000) }), output: z.boolean() },
  /** Asks where to, then writes. False when the person cancelled. */
  saveFile: {
    input: z.object({ name: z.string().max(255), base64: z.string().max(40_000_000) }),
    output: z.boolean(),
  },
  showNotification: {
    input: z.object({ title: z.string().max(80), body: z.string().max(400) }),
    output: z.void(),
  },
} as const

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>
export type IpcFailure = {
  readonly code: 'ipc.badInput' | 'ipc.failed' | 'ipc.diskFull'
  readonly detail: string
}
type Answer<N extends CallName> = Promise<Result<CallOutput<N>, IpcFailure>>

/** What main tells the page, unasked. `menu` carries an id of the command registry. */
export const events = {
  menu: z.object({ command: z.string().max(80) }),
  /** The system woke up: a good moment to pull. */
  wake: z.object({ reason: z.literal('resume') }),
  /** Where the hub is now: the embedded hub was restarted on another port, or stopped. */
  hub: z.object({ hubUrl: z.url().nullable() }),
  /** Another window has changed the settings. */
  settings,
  /** A desk:// link was opened. */
  link: z.object({ path: z.string().max(400) }),
} as const
export type EventName = keyof typeof events
export type EventData<N extends EventName> = z.output<(typeof events)[N]>

/** `window.desktop`, as the renderer sees it. */
export type DesktopApi = { readonly [N in CallName]: (input: CallInput<N>) => Answer<N> } & {
  /** Listens to one event of main; answers the function that stops listening. */
  readonly on: <N extends EventName>(name: N, listener: (data: EventData<N>) => void) => () => void
}
