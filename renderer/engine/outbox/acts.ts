import { type Pending, thingOf } from './pending.ts'

/** The acts in memory, ready for what is asked of them on every draw. */
export class Acts {
  readonly #byId = new Map<string, Pending>()
  #inOrder: readonly Pending[] | null = null
  #byThing: ReadonlyMap<string, readonly Pending[]> | null = null

  get(id: string): Pending | undefined {
    return this.#byId.get(id)
  }

  set(act: Pending): void {
    this.#byId.set(act.id, act)
    this.#changed()
  }

  delete(id: string): void {
    if (this.#byId.delete(id)) this.#changed()
  }

  /** In the order in which they were done. */
  inOrder(): readonly Pending[] {
    this.#inOrder ??= [...this.#byId.values()].sort((a, b) => a.order - b.order)
    return this.#inOrder
  }

  /** Those about one ticket, review or promise, in order. */
  on(thing: string): readonly Pending[] {
    this.#byThing ??= groupByThing(this.inOrder())
    return this.#byThing.get(thing) ?? NONE
  }

  #changed(): void {
    this.#inOrder = null
    this.#byThing = null
  }
}

const NONE: readonly Pending[] = []

function groupByThing(acts: readonly Pending[]): ReadonlyMap<string, readonly Pending[]> {
  const groups = new Map<string, Pending[]>()
  for (const act of acts) {
    const thing = thingOf(act)
    const known = groups.get(thing)
    if (known === undefined) groups.set(thing, [act])
    else known.push(act)
  }
  return groups
}
