import { afterEach, expect, test } from 'vitest'
import type { Engine } from '../../renderer/engine/engine.ts'
import { wordsSaid } from '../../renderer/engine/replica/conversation.ts'
import { ownText, wordsOf } from '../../renderer/engine/search/match.ts'
import { QUEUE_VIEWS } from '../../renderer/engine/views/contract.ts'
import { QueueIndex } from '../../renderer/engine/views/queue-index.ts'
import { aMessage, MONDAY_9 } from '../support/builders.ts'
import type { Device } from '../support/device.ts'
import { openInMemory } from '../support/hub/databases.ts'
import { put } from '../support/hub/desk.ts'
import { fine } from '../support/offline.ts'
import { type SyncWorld, syncWorld } from '../support/sync-world.ts'
import { chooseAct } from './sim/acts.ts'
import { type Dice, diceOf } from './sim/dice.ts'
import { furnishWorld } from './sim/furnish-world.ts'

const SEEDS = [1, 2]
const STEPS = 70
const ASKED = ['words', 'wheel', 'the', 'dear', 'a', 'words a', 'ruth broken']

let world: SyncWorld
afterEach(() => world.close())

/** Lists, counts and search are kept step by step: beside them the same, made from nothing. */
function comparesWithTruth({ model }: Engine): void {
  const fresh = new QueueIndex()
  fresh.rebuild(model.overlay.rows('ticket'), {
    myId: model.actor().id,
    now: model.hubNow(),
    hasDraft: id => model.hasDraft(id),
    slotOf: id => model.copy.slots.of(id),
  })
  const ids = (index: QueueIndex, view: (typeof QUEUE_VIEWS)[number]) =>
    index.list(view).map(({ id }) => id)
  // Their order may be that of before: who is equal in all that is sorted by stays in place.
  for (const view of QUEUE_VIEWS)
    expect([view, ids(model.queue, view).sort()]).toEqual([view, ids(fresh, view).sort()])
  expect(model.queue.oldestWaitingSince()).toBe(fresh.oldestWaitingSince())
  for (const asked of ASKED) {
    const words = wordsOf(asked)
    const found = model.queue.inOrder(model.search.find(words)).map(({ id }) => id)
    const wanted = ids(fresh, 'all').filter(id => words.every(word => textOf(id).includes(word)))
    expect([asked, found.sort()]).toEqual([asked, wanted.sort()])
  }

  /** All that search may find a ticket by: what it is, what was said, and what waits here. */
  function textOf(id: string): string {
    const ticket = model.overlay.get('ticket', id)
    if (ticket === undefined) return ''
    const unsent = [...model.overlay.said('message', id), ...model.overlay.said('note', id)]
    return `${ownText(ticket)} ${wordsSaid(unsent)} ${model.copy.said.get(id) ?? ''}`
  }
}

async function takeStep(devices: readonly Device[], dice: Dice, step: string): Promise<Engine> {
  const device = dice.one(devices)
  const { engine } = device
  const acts = engine.model.outbox.all()
  switch (dice.weighed({ act: 60, back: 10, retry: 5, weather: 10, team: 5, mail: 10 })) {
    case 'act': {
      const act = chooseAct(engine, dice, Date.now())
      const undoMs = Math.min(act?.undoMs ?? 0, 300)
      if (act !== null) await engine.run(act.name, act.args as never, { undoMs })
      break
    }
    case 'back':
      if (acts.length > 0) await engine.discard(dice.one(acts).id)
      break
    case 'retry':
      if (acts.length > 0) await engine.retry(dice.one(acts).id)
      break
    case 'weather': {
      const weather = dice.one(['fine', 'fine', 'down', 'lostAnswer', 'twice'] as const)
      device.network.weather = () => weather
      break
    }
    case 'team': {
      const me = engine.model.overlay.get('person', engine.model.actor().id)
      const teamIds = dice.one([['home'], ['travel'], ['home', 'travel']])
      if (me !== undefined) await put(world.hub, ['person', { ...me, teamIds }])
      break
    }
    case 'mail': {
      const { id: ticketId, space } = dice.one([...engine.model.copy.table('ticket').values()])
      const said = { ticketId, space, text: `Dear words ${step}`, at: MONDAY_9 }
      await put(world.hub, ['message', aMessage({ id: `message-${step}`, ...said })])
    }
  }
  engine.wake()
  await engine.settled()
  return engine
}

test.each(SEEDS)('what is kept step by step is what is true: seed %i', async seed => {
  world = await syncWorld(await openInMemory(), furnishWorld)
  const dice = diceOf(seed)
  const devices = await Promise.all(['ana', 'sam', 'ana'].map(who => world.device(who)))
  for (const device of devices) await device.quiet()
  for (let n = 0; n < STEPS; n += 1)
    comparesWithTruth(await takeStep(devices, dice, `${seed}-${n}`))
  for (const device of devices) {
    device.network.weather = fine
    device.engine.wake()
    await device.quiet()
    comparesWithTruth(device.engine)
  }
})
