/** The records of a database as text, so that a profile can lie in the repository. */
export interface DatabaseRecords {
  readonly name: string
  /** As IndexedDB counts it: ten times Dexie's. */
  readonly version: number
  readonly stores: Readonly<Record<string, readonly { key: string; base64: string }[]>>
}

interface StoredRecord {
  readonly key: string
  readonly bytes: Uint8Array
}

/** Reads everything that a database holds. */
export async function readRecords(disk: IDBFactory, name: string): Promise<DatabaseRecords> {
  const db = await done(disk.open(name))
  const names = [...db.objectStoreNames]
  const stores: Record<string, { key: string; base64: string }[]> = {}
  for (const store of names) {
    const reading = db.transaction(store).objectStore(store)
    const records = await done<StoredRecord[]>(reading.getAll())
    stores[store] = records.map(({ key, bytes }) => ({
      key,
      base64: Buffer.from(bytes).toString('base64'),
    }))
  }
  const { version } = db
  db.close()
  return { name, version, stores }
}

/** Makes a database with these records, of the version they were read from. */
export async function writeRecords(disk: IDBFactory, records: DatabaseRecords): Promise<void> {
  const opening = disk.open(records.name, records.version)
  opening.addEventListener('upgradeneeded', () => {
    for (const store of Object.keys(records.stores))
      opening.result.createObjectStore(store, { keyPath: 'key' })
  })
  const db = await done(opening)
  for (const [store, list] of Object.entries(records.stores)) {
    const writing = db.transaction(store, 'readwrite').objectStore(store)
    for (const { key, base64 } of list)
      await done(writing.put({ key, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }))
  }
  db.close()
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('it failed')))
  })
