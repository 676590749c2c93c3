import { provesAppKilled } from './app/app-killed.ts'
import { provesDiskFilled } from './app/disk-filled.ts'
import { provesFilesDamaged } from './app/files-damaged.ts'
import {
  provesClocks,
  provesCrashAfterCommit,
  provesFullDisks,
  provesPartitions,
  provesSeeds,
} from './by-seeds.ts'
import { provesDayOffline } from './day-offline/day-offline.ts'
import { provesForged } from './forged.ts'
import { provesHubKilled } from './hub-killed.ts'
import { provesManyDeliveries } from './many-deliveries.ts'
import { type ProductPromise, together } from './promise.ts'
import { provesRaces } from './races.ts'
import { provesReleased } from './released.ts'
import { provesRestored } from './restored/restored.ts'

/** The promises of the desk, in their order; `npm run prove` prints one line for each. */
export const PROMISES: readonly ProductPromise[] = [
  {
    id: 'R1',
    words: 'the app killed in the middle of writes loses nothing',
    prove: provesAppKilled,
  },
  {
    id: 'R2',
    words: 'the hub killed under load loses nothing, doubles nothing',
    prove: provesHubKilled,
  },
  {
    id: 'R3',
    words: 'a crash between commit and answer leaves each act in effect once',
    prove: provesCrashAfterCommit,
  },
  { id: 'R4', words: 'after a partition all agree within 30 s', prove: provesPartitions },
  {
    id: 'R5',
    words: 'delivered often and in any order, in effect once',
    prove: provesManyDeliveries,
  },
  { id: 'R6', words: 'wrong clocks change nothing but what is shown', prove: provesClocks },
  {
    id: 'R7',
    words: 'a full disk loses nothing and says so',
    prove: async full => together(await provesFullDisks(full), await provesDiskFilled(full)),
  },
  { id: 'R8', words: 'damaged files lose no unsent work', prove: provesFilesDamaged },
  { id: 'R9', words: 'data of every released version opens', prove: provesReleased },
  { id: 'R10', words: 'a day offline is applied within 60 s', prove: provesDayOffline },
  { id: 'R11', words: 'one replacement for a line, whoever else asked', prove: provesRaces },
  { id: 'R12', words: 'no forged outbox gets over a limit', prove: provesForged },
  { id: 'R13', words: 'random worlds hold', prove: provesSeeds, hasParts: true },
  { id: 'R14', words: 'a restored backup executes nothing again', prove: provesRestored },
]
