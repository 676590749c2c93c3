import type { z } from 'zod'
import { Refusal } from '../lib/refusal.ts'
import type { TableMap, Tx } from './tx.ts'

export interface Scope<Tables extends TableMap, Ctx, Args> {
  readonly tx: Tx<Tables>
  readonly args: Args
  readonly ctx: Ctx
}

/** One thing a person can do: the schema of its arguments, and what it changes. */
export interface Command<Tables extends TableMap, Ctx, Args extends z.ZodType> {
  readonly args: Args
  /** Checks arguments from anywhere, then makes the change. Throws a Refusal. */
  apply(scope: Scope<Tables, Ctx, unknown>): Promise<void>
}

/** Fixes the tables and the context once, so that a command names neither. */
export function commandsFor<Tables extends TableMap, Ctx>() {
  return <Args extends z.ZodType>(command: {
    readonly args: Args
    readonly run: (scope: Scope<Tables, Ctx, z.output<Args>>) => Promise<void>
  }): Command<Tables, Ctx, Args> => ({
    args: command.args,
    async apply({ tx, args, ctx }) {
      const parsed = command.args.safeParse(args)
      if (!parsed.success) {
        throw new Refusal('badArgs', { where: parsed.error.issues[0]?.path.join('.') ?? '' })
      }
      await command.run({ tx, args: parsed.data, ctx })
    },
  })
}
