import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openJournal } from '../../main/services/journal/journal.ts'
import { openDatabase, SCHEMA_VERSION } from '../../renderer/engine/storage/database.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { read } from '../support/hub/desk.ts'
import { keptVersions, type Profile, readProfile } from '../support/profiles/profile.ts'
import { writeRecords } from '../support/profiles/records.ts'
import { safeOnDisk } from '../support/safe-on-disk.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'

let world: SyncWorld
beforeEach(async () => {
  world = await syncWorld(await openInMemory())
})
afterEach(() => world.close())

/** This version of the app on what an earlier one left on the computer. */
async function openedNow({ database, journal, pageKey }: Profile) {
  const disk = new IDBFactory()
  await writeRecords(disk, database)
  const path = join(mkdtempSync(join(tmpdir(), 'profile-')), 'journal')
  writeFileSync(path, journal)
  const safe = safeOnDisk(await openJournal({ path, pageKey }), pageKey)
  return { desk: await world.device('ana', { disk, safe }), disk, safe }
}

describe.each([...keptVersions()])('what version %s left on a computer', version => {
  const profile = readProfile(version)

  test('opens, and its unsent acts take effect, each once', async () => {
    const { desk, safe } = await openedNow(profile)
    expect((await desk.show('status', {})).trouble).toBeNull()
    await desk.quiet()
    await world.effectsDone()
    const decided = await world.hub.db
      .selectFrom('decided')
      .select(['command_id', 'status'])
      .where(
        'command_id',
        'in',
        profile.unsent.map(act => act.id),
      )
      .execute()
    expect(decided.map(one => one.command_id).sort()).toEqual(
      profile.unsent.map(act => act.id).sort(),
    )
    expect(decided.every(one => one.status === 'applied')).toBe(true)
    expect(await read(world.hub, 'note', 'note-0003')).toMatchObject({ text: 'Never left.' })
    expect(world.outgoing()).toHaveLength(1)
    expect((await safe.journalRead()).entries).toEqual([])
  })

  test('opens without its journal too: both homes are carried over', async () => {
    const { desk } = await openedNow({ ...profile, journal: new Uint8Array() })
    expect((await desk.show('outbox', {})).map(act => act.id)).toEqual(
      profile.unsent.map(act => act.id),
    )
  })
})

test('a newer version’s data is refused in one sentence, and nothing of it is touched', async () => {
  const disk = new IDBFactory()
  const profile = readProfile(keptVersions().at(-1) ?? '')
  const name = 'desk-test-ana'
  await writeRecords(disk, { ...profile.database, name, version: (SCHEMA_VERSION + 1) * 10 })
  const opening = openDatabase('test-ana', { indexedDB: disk, IDBKeyRange })
  await expect(opening).rejects.toThrow(/newer version of Empty Chair/)
  expect((await disk.databases())[0]?.version).toBe((SCHEMA_VERSION + 1) * 10)
})
