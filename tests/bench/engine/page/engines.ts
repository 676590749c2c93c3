/// <reference types="vite/client" />
import type { BenchEngine } from '../engines/contract.ts'

/** Each engine is loaded only when it is its turn: none pays for the code of another. */
const PEERS = import.meta.glob<{ engine: () => BenchEngine }>('../peers/*.ts')

const OWN: Readonly<Record<string, () => Promise<() => BenchEngine>>> = {
  ours: async () => (await import('../engines/ours.ts')).ours,
  'raw-rows': async () => (await import('../engines/raw-rows.ts')).rawRows,
  'raw-pages': async () => (await import('../engines/raw-pages.ts')).rawPages,
}

export async function loadEngine(name: string): Promise<BenchEngine> {
  const own = OWN[name]
  if (own !== undefined) return (await own())()
  const peer = PEERS[`../peers/${name}.ts`]
  if (peer === undefined) throw new Error(`there is no engine ${name}`)
  return (await peer()).engine()
}
