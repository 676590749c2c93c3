import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { z } from 'zod'

/**
 * One line of a journal: `1 <length> <checksum> <base64>\n`. The payload is the encrypted
 * record (12 bytes nonce, text, 16 bytes tag). Length and checksum tell a torn or damaged
 * line from one that another key wrote; base64 keeps line breaks out, so that one damaged
 * line never hides the next.
 */
export const record = z.discriminatedUnion('type', [
  z.object({ type: z.literal('add'), id: z.string(), json: z.string() }),
  z.object({ type: z.literal('settle'), ids: z.array(z.string()) }),
  /** Settled before, and open again: the hub has forgotten it. */
  z.object({ type: z.literal('reopen'), id: z.string(), json: z.string() }),
])
export type JournalRecord = z.infer<typeof record>

const NONCE = 12
const TAG = 16

/** The journal's own key, so that no key is used for two kinds of data. */
export const journalKey = (pageKey: string): Buffer =>
  Buffer.from(hkdfSync('sha256', Buffer.from(pageKey, 'base64'), '', 'empty-chair journal 1', 32))

const checksum = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Writes one record as a line, line break included. */
export function toLine(key: Buffer, value: JournalRecord): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const text = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  const payload = Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64')
  return Buffer.from(`1 ${payload.length} ${checksum(payload)} ${payload}\n`)
}

/** Reads one line, without its line break. Null when it is torn, damaged or foreign. */
export function fromLine(key: Buffer, line: string): JournalRecord | null {
  const [, length, sum, payload] = /^1 (\d+) ([0-9a-f]{8}) ([\w+/=]+)$/.exec(line) ?? []
  if (payload === undefined || payload.length !== Number(length)) return null
  if (checksum(payload) !== sum) return null
  try {
    return record.parse(JSON.parse(decrypt(key, Buffer.from(payload, 'base64'))))
  } catch {
    // Whole, but not ours to read: another key, or a version to come. Counted by the caller.
    return null
  }
}

function decrypt(key: Buffer, bytes: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
  decipher.setAuthTag(bytes.subarray(bytes.length - TAG))
  const text = decipher.update(bytes.subarray(NONCE, bytes.length - TAG))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}
