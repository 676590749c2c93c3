import { openJournal } from '../../../../main/services/journal/journal.ts'

/**
 * Run as a process of its own, to be killed: appends without pause and prints each id once
 * the journal has answered. Settles a part of them, so that kills hit rewrites as well.
 */
const [path = '', pageKey = '', round = '0'] = process.argv.slice(2)
const journal = await openJournal({ path, pageKey, compactFromBytes: 20_000 })
const say = (text: string) => process.stdout.write(`${text}\n`)

async function lane(name: string): Promise<void> {
  for (let index = 0; ; index++) {
    const id = `${round}-${name}-${index}`
    await journal.append([{ id, json: JSON.stringify('x'.repeat(index % 300)) }])
    say(`kept ${id}`)
    if (index % 10 === 0) continue
    say(`settling ${id}`)
    await journal.settle([id])
    say(`settled ${id}`)
  }
}
await Promise.all(['a', 'b', 'c'].map(lane))
