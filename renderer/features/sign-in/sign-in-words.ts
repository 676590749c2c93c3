import type { StartInfo } from '../../platform/desktop.ts'

/** Why somebody could not sign in, and what to do about it. */
export const SIGN_IN_WORDS = {
  badAddress: 'This is not an address of a hub. It looks like https://desk.example.com.',
  noNetwork: 'The hub cannot be reached from here. Check the network and the address.',
  notAHub: 'Something answers at this address, but it is not a hub of Empty Chair.',
  hubTooOld: 'This hub is older than the app. Whoever looks after it must update it first.',
  appTooOld: 'This app is older than the hub. Update the app, then sign in.',
  wrongPassword: 'E-mail or password is not right.',
  tooManyTries: 'Too many tries. Wait a few minutes, then try again.',
  hubFailed: 'The hub had a problem of its own. Try again in a moment.',
} as const

/** What this computer cannot do as well as others, told before the first sign-in. */
export const keyStoreWords = (info: StartInfo): string | null =>
  info.keyStore === 'plainFile'
    ? 'This system has no keychain. The key to your data will lie in a file that only your user can read.'
    : null
