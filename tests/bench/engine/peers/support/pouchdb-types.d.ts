/** PouchDB carries no types of its own; this is the part that the bench uses. */
declare module 'pouchdb-browser' {
  interface Stored {
    readonly _id: string
    readonly _rev: string
  }
  class PouchDB<D> {
    constructor(name: string, options?: { readonly auto_compaction?: boolean })
    static plugin(plugin: unknown): void
    info(): Promise<unknown>
    get<T = D>(id: string): Promise<T & Stored>
    put(doc: object): Promise<unknown>
    bulkDocs(docs: readonly object[]): Promise<unknown>
    allDocs(options: { readonly keys: readonly string[] }): Promise<{
      readonly rows: readonly { readonly id: string; readonly value?: { readonly rev: string } }[]
    }>
    createIndex(options: object): Promise<unknown>
    find(options: object): Promise<{ readonly docs: D[] }>
    changes(options: object): {
      on(event: 'change', heard: () => void): { cancel(): void }
    }
    close(): Promise<void>
  }
  export default PouchDB
}
declare module 'pouchdb-find' {
  const plugin: unknown
  export default plugin
}
