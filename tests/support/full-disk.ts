import { forceCloseDatabase } from 'fake-indexeddb'
import { opensBy } from './opens-by.ts'

/** Each write is taken and then not kept, which is how a full disk looks from inside. */
export function refuseWrites(
  transaction: IDBTransaction,
  onRefused: () => void = () => undefined,
): void {
  const open = transaction.objectStore.bind(transaction)
  let isRefused = false
  transaction.objectStore = name => {
    const store = open(name)
    const put = store.put.bind(store)
    store.put = (value, key) => {
      const request = put(value, key)
      request.addEventListener('success', () => {
        if (!isRefused) {
          transaction.abort()
          onRefused()
        }
        isRefused = true
      })
      return request
    }
    return store
  }
}

/**
 * A disk as Chromium's is where there is no room: a write that fails closes the database, which
 * opens again only when there is room; and it may have lost all that was in it (seen in 114).
 */
export function diskThatCloses(
  real: IDBFactory,
  isFull: () => boolean,
  losesAll: () => boolean = () => false,
): IDBFactory {
  const close = (db: IDBDatabase) => {
    forceCloseDatabase(db as never)
    if (losesAll()) real.deleteDatabase(db.name)
  }
  const open = (name: string, version?: number): IDBOpenDBRequest => {
    if (isFull()) return refusedOpening()
    const request = real.open(name, version)
    request.addEventListener('success', () => closeWhenFull(request.result, isFull, close))
    return request
  }
  return opensBy(real, open)
}

function closeWhenFull(
  db: IDBDatabase,
  isFull: () => boolean,
  close: (db: IDBDatabase) => void,
): void {
  const begin = db.transaction.bind(db)
  db.transaction = (stores, mode, options) => {
    const one = begin(stores, mode, options)
    if (mode === 'readwrite' && isFull()) refuseWrites(one, () => close(db))
    return one
  }
}

/** As much of a request as Dexie looks at. */
function refusedOpening(): IDBOpenDBRequest {
  const words = 'Encountered full disk while opening backing store for indexedDB.open.'
  const error = new DOMException(words, 'QuotaExceededError')
  const request = new EventTarget() as IDBOpenDBRequest & { error: DOMException }
  Object.assign(request, { error, result: undefined, onerror: null })
  setImmediate(() => {
    const event = new Event('error')
    Object.defineProperty(event, 'target', { value: request })
    request.onerror?.(event)
  })
  return request
}
