import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { openJournal } from '../../../main/services/journal/journal.ts'
import { openDatabase, SCHEMA_VERSION } from '../../../renderer/engine/storage/database.ts'
import { openInMemory } from '../../support/hub/databases.ts'
import { keptVersions, type Profile, readProfile } from '../../support/profiles/profile.ts'
import { writeRecords } from '../../support/profiles/records.ts'
import { safeOnDisk } from '../../support/safe-on-disk.ts'
import { syncWorld } from '../../support/sync-world.ts'
import type { Proof } from './promise.ts'

/** R9: what each released version left on a computer, opened by this one; and the other way round. */
export async function provesReleased(): Promise<Proof> {
  const versions = keptVersions()
  const faults: string[] = []
  let acts = 0
  for (const version of versions) {
    const profile = readProfile(version)
    acts += profile.unsent.length
    faults.push(...(await opens(profile)).map(fault => `${version}: ${fault}`))
    faults.push(...(await refusesNewer(profile)))
  }
  return {
    figure: `${versions.length} released version (${versions.join(', ')}) opened, ${acts} unsent acts in effect once; newer data refused in one sentence, untouched`,
    faults,
  }
}

async function opens(profile: Profile): Promise<string[]> {
  const world = await syncWorld(await openInMemory())
  try {
    const disk = new IDBFactory()
    await writeRecords(disk, profile.database)
    const path = join(mkdtempSync(join(tmpdir(), 'profile-')), 'journal')
    writeFileSync(path, profile.journal)
    const journal = await openJournal({ path, pageKey: profile.pageKey })
    const desk = await world.device('ana', { disk, safe: safeOnDisk(journal, profile.pageKey) })
    const { trouble } = await desk.show('status', {})
    await desk.quiet()
    await world.effectsDone()
    const rows = await world.hub.db.selectFrom('decided').selectAll().execute()
    const applied = new Set(rows.filter(row => row.status === 'applied').map(row => row.command_id))
    const { entries } = await journal.read()
    await journal.close()
    return [
      ...(trouble === null ? [] : [`the person is told of ${trouble.code}`]),
      ...profile.unsent.filter(act => !applied.has(act.id)).map(act => `${act.name} is lost`),
      ...(rows.length === profile.unsent.length ? [] : [`${rows.length} decisions`]),
      ...(world.outgoing().length === 1 ? [] : [`${world.outgoing().length} mails left`]),
      ...(entries.length === 0 ? [] : [`${entries.length} acts are still in the journal`]),
    ]
  } finally {
    await world.close()
  }
}

async function refusesNewer({ database }: Profile): Promise<string[]> {
  const disk = new IDBFactory()
  const version = (SCHEMA_VERSION + 1) * 10
  await writeRecords(disk, { ...database, version })
  const account = database.name.replace('desk-', '')
  const said = await openDatabase(account, { indexedDB: disk, IDBKeyRange }).then(
    () => 'it opened',
    (error: unknown) => String(error),
  )
  const [known] = await disk.databases()
  return [
    ...(/newer version/.test(said) ? [] : [`newer data: ${said}`]),
    ...(known?.version === version ? [] : ['newer data was changed']),
  ]
}
