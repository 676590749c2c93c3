import { describe, expect, test } from 'vitest'
import { effectOf, effectOfAct } from '../../../../renderer/features/ticket/message-effect.ts'
import type { Message } from '../../../../shared/domain/message/message.ts'

const out = (delivery: Message['delivery']) => ({ direction: 'out', delivery }) as Message

describe('how far a reply has come', () => {
  test('nothing that is still on this computer looks asked or done', () => {
    expect(effectOf(out('leaving'), 'queued')).toBe('queued')
    expect(effectOf(out('leaving'), 'undoable')).toBe('queued')
    expect(effectOf(out('sent'), 'queued')).toBe('queued')
  })
  test('is asked at the hub, done at the mail server', () => {
    expect(effectOf(out('leaving'), null)).toBe('asked')
    expect(effectOf(out('sent'), null)).toBe('done')
    expect(effectOf(out('held'), null)).toBe('held')
  })
  test('a customer’s mail has no such state', () => {
    expect(effectOf({ direction: 'in', delivery: 'received' } as Message, null)).toBeNull()
  })
  test.each(['held', 'refused'] as const)('%s keeps its own word', act => {
    expect(effectOfAct(act)).toBe(act)
  })
})
