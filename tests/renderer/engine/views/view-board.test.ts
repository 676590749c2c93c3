import { expect, test } from 'vitest'
import { Change } from '../../../../renderer/engine/replica/change.ts'
import type { Model } from '../../../../renderer/engine/replica/model.ts'
import type { SyncStatus } from '../../../../renderer/engine/views/contract.ts'
import { ViewBoard } from '../../../../renderer/engine/views/view-board.ts'

/** A board whose waits are listed, with a window that watches the status. */
function aBoard() {
  const waits: { ms: number; run: () => void; off: boolean }[] = []
  const env = {
    after(ms: number, run: () => void) {
      const wait = { ms, run, off: false }
      waits.push(wait)
      return () => {
        wait.off = true
      }
    },
  }
  let drawn = 0
  // The status is the one view that asks the engine alone.
  const board = new ViewBoard(env, {} as Model, {
    status: () => ({}) as SyncStatus,
    drawn: () => undefined,
    damaged: () => undefined,
  })
  board.watch('status', {}, () => {
    drawn += 1
  })
  const standing = () => waits.filter(wait => !wait.off)
  const pass = () => {
    for (const wait of standing()) {
      wait.off = true
      wait.run()
    }
  }
  pass()
  const change = (isMoreComing: boolean) => {
    const one = new Change()
    one.status = true
    board.changed(one, isMoreComing)
  }
  return { change, pass, waits: () => standing().map(({ ms }) => ms), drawn: () => drawn }
}

test('while page after page comes, a window is drawn once for several of them', () => {
  const board = aBoard()
  const before = board.drawn()
  for (let page = 0; page < 5; page += 1) board.change(true)
  expect(board.waits()).toEqual([200])
  board.pass()
  expect(board.drawn()).toBe(before + 1)
})

test('the last page, or an act meanwhile, is drawn at once and not twice', () => {
  const board = aBoard()
  const before = board.drawn()
  board.change(true)
  board.change(false)
  expect(board.waits()).toEqual([0])
  board.pass()
  expect(board.drawn()).toBe(before + 1)
  expect(board.waits()).toEqual([])
})
