import { AGENTS_QUEUE } from './agents-queue.ts'
import { CARRY_ON } from './carry-on.ts'
import { CLUSTERS } from './clusters.ts'
import { SPECIAL } from './special.ts'
import type { Story } from './story.ts'

/** All conversations that were written by hand. */
export const STORIES: readonly Story[] = [...AGENTS_QUEUE, ...CARRY_ON, ...CLUSTERS, ...SPECIAL]
