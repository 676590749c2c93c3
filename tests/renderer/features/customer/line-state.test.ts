import { describe, expect, test } from 'vitest'
import type { OutboxItem } from '../../../../renderer/engine/views/contract.ts'
import { lineState } from '../../../../renderer/features/customer/line-state.ts'
import type { Remedy } from '../../../../shared/domain/remedy/remedy.ts'

const remedy = (state: Remedy['state']) =>
  ({ id: 'l1', state, arrivesBy: 0, failure: 'Out of stock.' }) as Remedy
const reply = (state: OutboxItem['state']) =>
  ({
    name: 'sendReply',
    args: { replacements: [{ lineId: 'l1' }] },
    state,
  }) as unknown as OutboxItem

describe('how an order line was set right', () => {
  test('nothing was done, nothing is said', () => expect(lineState('l1', [], [])).toBeNull())
  test('a replacement that has not left this computer is queued, whatever its row predicts', () => {
    expect(lineState('l1', [remedy('asked')], [reply('queued')])?.effect).toBe('queued')
  })
  test('the shop’s word counts once the hub has it', () => {
    expect(lineState('l1', [remedy('asked')], [])?.effect).toBe('asked')
    expect(lineState('l1', [remedy('done')], [])?.effect).toBe('done')
    expect(lineState('l1', [remedy('failed')], [])).toEqual({
      effect: 'refused',
      words: 'Out of stock.',
    })
  })
  test('a refused bundle says that nothing has been sent', () => {
    expect(lineState('l1', [], [reply('refused')])).toEqual({
      effect: 'refused',
      words: 'nothing has been sent',
    })
  })
  test('another line’s replacement is not this one’s', () => {
    expect(lineState('l2', [remedy('done')], [reply('queued')])).toBeNull()
  })
})
