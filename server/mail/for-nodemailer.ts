import type { OutgoingMail } from './build-mail.ts'

/** Mail is data: nothing in it may make the hub read a file or an address. */
export const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const

/** A mail in nodemailer's own, changeable words. */
export const forNodemailer = (mail: OutgoingMail) => ({
  ...mail,
  ...CLOSED,
  to: [...mail.to],
  cc: [...mail.cc],
  headers: { ...mail.headers },
})
