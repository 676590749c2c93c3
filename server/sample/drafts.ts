import type { Draft } from '../../shared/domain/draft/draft.ts'
import type { Desk } from './desk.ts'

/** What people were writing when they were last here. */
export function draftsOf(_desk: Desk, _now: number): readonly Draft[] {
  return []
}
