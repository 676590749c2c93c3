import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { BadConfiguration } from '../env.ts'
import { type SetupFile, setupFile } from './setup-file.ts'

/** Reads and checks a setup file. Throws BadConfiguration: one sentence, what is wrong and where. */
export function readSetup(path: string): SetupFile {
  const text = readText(path).replace(/^\ufeff/, '')
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new BadConfiguration(
      `${path} is not JSON${lineOf(error, text)}: ${wordsOf(error).replace(/\s+/g, ' ')}.`,
    )
  }
  const parsed = setupFile.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw notRight(
    path,
    issue?.path ?? [],
    issue === undefined ? 'is not as it should be' : say(issue),
  )
}

/** The sentence for one place of the file: `team.json is not right: people[1].email …`. */
export const notRight = (
  file: string,
  place: readonly PropertyKey[],
  message: string,
): BadConfiguration =>
  new BadConfiguration(`${file} is not right: ${placeOf(place)} ${message.replace(/\.$/, '')}.`)

const placeOf = (place: readonly PropertyKey[]): string =>
  place
    .map((step, i) =>
      typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`,
    )
    .join('') || 'the file'

/** Our own schemas speak in words already; the library's own messages are put in ours. */
function say(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `has ${issue.keys.join(', ')}, which means nothing here`
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`
  if (issue.code === 'invalid_type')
    return issue.message.includes('received undefined')
      ? 'is missing'
      : `must be ${issue.expected === 'object' ? 'an object' : `a ${issue.expected}`}`
  return /^(must|has|is)\b/.test(issue.message) ? issue.message : `is wrong: ${issue.message}`
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why = code === 'ENOENT' ? 'there is no such file' : wordsOf(error)
    throw new BadConfiguration(`--setup cannot read ${path}: ${why}.`)
  }
}

function lineOf(error: unknown, text: string): string {
  const at = /position (\d+)/.exec(wordsOf(error))?.[1]
  return at === undefined ? '' : ` at line ${text.slice(0, Number(at)).split('\n').length}`
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
