import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits: nobody guesses one, and it says nothing about the message. */
export const newVoteToken = (): string => randomBytes(24).toString('base64url')

/** What the database keeps of it: who reads the database cannot vote. */
export const voteTokenHash = (token: string): string =>
  createHash('sha256').update(`vote ${token}`).digest('hex')
