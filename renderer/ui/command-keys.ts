import { createService } from './service-context.tsx'

/** The keys of a command, as the person's keyboard names them; null when it has none. */
export interface CommandKeys {
  label(id: string): string | null
}

/** Every tooltip and hint asks here, so that no key is written twice. */
export const [CommandKeysProvider, useCommandKeys] = createService<CommandKeys>('CommandKeys')
