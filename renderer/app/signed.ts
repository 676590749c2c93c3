import type { StartInfo } from '../platform/desktop.ts'
import { createService } from '../ui/service-context.tsx'

/** Who is signed in here, and on what kind of computer. */
export interface Signed {
  readonly info: StartInfo
  readonly session: NonNullable<StartInfo['session']>
}

export const [SignedProvider, useSigned] = createService<Signed>('Signed')
