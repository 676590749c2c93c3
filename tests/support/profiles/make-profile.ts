import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory } from 'fake-indexeddb'
import { openJournal } from '../../../main/services/journal/journal.ts'
import { aReply } from '../builders.ts'
import { openInMemory } from '../hub/databases.ts'
import { note } from '../offline.ts'
import { safeOnDisk } from '../safe-on-disk.ts'
import { syncWorld } from '../sync-world.ts'
import type { Profile } from './profile.ts'
import { readRecords } from './records.ts'

/**
 * Lives a morning at a desk and stops in the middle of it: a copy fetched from the hub, acts
 * that were decided, one that was sent and got no answer, and two that never left.
 */
export async function makeProfile(): Promise<Profile> {
  const pageKey = randomBytes(32).toString('base64')
  const journalPath = join(mkdtempSync(join(tmpdir(), 'profile-')), 'journal')
  const journal = await openJournal({ path: journalPath, pageKey })
  const disk = new IDBFactory()
  const world = await syncWorld(await openInMemory())
  const desk = await world.device('ana', { disk, safe: safeOnDisk(journal, pageKey) })
  await desk.quiet()
  await desk.engine.run('writeNote', note('note-0001', 'Asked the warehouse.'))
  await desk.engine.run('setPriority', {
    ticketId: 'ticket-1',
    priority: 'high',
    eventId: 'event-0101',
  })
  await desk.quiet()
  let isSpoiled = false
  desk.network.weather = path => {
    if (isSpoiled) return 'down'
    isSpoiled = path.endsWith('push')
    return isSpoiled ? 'lostAnswer' : 'fine'
  }
  await desk.engine.run('writeNote', note('note-0002', 'Sent, and nobody answered.'))
  await desk.offline()
  await desk.engine.run('writeNote', note('note-0003', 'Never left.'))
  await desk.engine.run('sendReply', aReply({ id: 'reply-0001' }))
  const unsent = desk.engine.model.outbox.all().map(({ id, name }) => ({ id, name }))
  await world.close()
  await journal.close()
  const database = await readRecords(disk, `desk-${desk.account}`)
  return { database, journal: readFileSync(journalPath), pageKey, unsent }
}
