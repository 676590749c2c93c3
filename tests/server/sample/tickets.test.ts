import { describe, expect, test } from 'vitest'
import { snippetOf } from '../../../shared/domain/message/receive-message.ts'
import { dueAt } from '../../../shared/domain/team/due-at.ts'
import { missingToAddress } from '../../../shared/domain/ticket/workflow.ts'
import { MINUTE_MS } from '../../../shared/lib/time.ts'
import { by, NOW, rowsOf, sampleOf } from './sample.ts'

describe.each([
  [300, 1],
  [300, 77],
  [2_000, 3],
])('the tickets of a sample of %i, seed %i', (count, seed) => {
  const rows = [...sampleOf(count, seed).rows]
  const tickets = rowsOf(rows, 'ticket')
  const messages = by(rowsOf(rows, 'message'), one => one.ticketId)
  const promises = by(rowsOf(rows, 'promise'), one => one.ticketId)
  const teams = new Map(rowsOf(rows, 'team').map(one => [one.id, one]))
  const threadOf = (id: string) => messages.get(id) ?? []
  const customers = (id: string) =>
    threadOf(id).filter(one => one.direction === 'in' && one.machine === null)

  test('an addressed ticket has nothing open', () => {
    for (const one of tickets) {
      if (one.status === 'addressed') expect(missingToAddress(one), one.id).toEqual([])
    }
  })

  test('a new ticket is nobody’s and has no reply; any other is somebody’s', () => {
    for (const one of tickets) {
      expect(one.assigneeId === null, one.id).toBe(one.status === 'new')
      if (one.status !== 'new') continue
      expect(threadOf(one.id).every(mail => mail.direction === 'in')).toBe(true)
    }
  })

  test('whoever has no answer waits since their first unanswered words, due by the team’s target', () => {
    for (const one of tickets) {
      const thread = threadOf(one.id).filter(mail => mail.machine === null)
      const reply = thread.map(mail => mail.direction).lastIndexOf('out')
      const first = thread[reply + 1]
      if (one.waitingSince === null) {
        expect(one.dueAt, one.id).toBeNull()
        if (first !== undefined) expect(one.status, one.id).toBe('addressed')
        continue
      }
      const team = teams.get(one.teamId)
      if (team === undefined) throw new Error(`no team ${one.teamId}`)
      expect(one.waitingSince, one.id).toBe(first?.at)
      expect(one.dueAt).toBe(dueAt(one.waitingSince, team.targetMinutes[one.priority], team.hours))
    }
  })

  test('open tickets wait for us, waiting ones for the customer, held ones for a day to come', () => {
    for (const one of tickets) {
      if (one.status === 'new' || one.status === 'open') expect(one.waitingSince).not.toBeNull()
      if (one.status === 'waiting' || one.status === 'onHold') expect(one.waitingSince).toBeNull()
      expect(one.holdUntil !== null, one.id).toBe(one.status === 'onHold')
      if (one.holdUntil !== null) expect(one.holdUntil).toBeGreaterThan(NOW)
    }
  })

  test('the queue’s line is the customer’s own last words', () => {
    for (const one of tickets) {
      const last = customers(one.id).at(-1)
      expect(one.lastCustomerMessageId, one.id).toBe(last?.id)
      expect(one.snippet, one.id).toBe(snippetOf(last?.text ?? ''))
      expect(one.messageCount).toBe(threadOf(one.id).length)
      expect(one.openedAt).toBe(threadOf(one.id)[0]?.at)
      expect(threadOf(one.id).length).toBeLessThanOrEqual(8)
    }
  })

  test('messages follow one another in time and in their headers', () => {
    for (const [id, thread] of messages) {
      thread.forEach((mail, i) => {
        const before = thread[i - 1]
        if (before !== undefined) expect(mail.at, id).toBeGreaterThanOrEqual(before.at)
        expect(mail.inReplyTo === null).toBe(i === 0)
        expect(new Set(thread.slice(0, i).map(one => one.messageId))).toEqual(
          new Set([
            ...mail.references,
            ...thread.slice(0, i).flatMap(one => (one.machine === null ? [] : [one.messageId])),
          ]),
        )
      })
    }
  })

  test('open promises are counted, and every replacement has one', () => {
    for (const one of tickets) {
      const open = (promises.get(one.id) ?? []).filter(made => made.state === 'open')
      expect(one.openPromises, one.id).toBe(open.length)
      expect(one.unsentReplies).toBe(0)
    }
    const kept = new Set(rowsOf(rows, 'promise').map(one => one.remedyId))
    const mails = new Map(rowsOf(rows, 'message').map(one => [one.id, one]))
    for (const remedy of rowsOf(rows, 'remedy')) {
      expect(kept, remedy.id).toContain(remedy.id)
      expect(mails.get(remedy.messageId ?? '')?.remedyIds).toContain(remedy.id)
    }
  })

  test('a No that nobody has answered keeps its ticket open: two of them', () => {
    for (const one of tickets) {
      const votes = threadOf(one.id).flatMap(mail => mail.vote ?? [])
      const last = votes.sort((a, b) => a.at - b.at).at(-1)
      const after = threadOf(one.id).some(
        mail => mail.direction === 'out' && mail.at > (last?.at ?? NOW),
      )
      expect(one.openNo, one.id).toBe(last?.value === 'no' && !after)
    }
    expect(tickets.filter(one => one.openNo)).toHaveLength(2)
  })

  test('most votes are Yes, and only replies have votes', () => {
    const voted = rowsOf(rows, 'message').filter(one => one.vote !== null)
    const yes = voted.filter(one => one.vote?.value === 'yes').length
    expect(voted.every(one => one.direction === 'out')).toBe(true)
    expect(yes / voted.length).toBeGreaterThan(0.78)
    expect(yes / voted.length).toBeLessThan(0.93)
  })

  test('fourteen wait for the agent, and the longest wait of all is 19 h 10 min', () => {
    const waits = tickets.flatMap(one =>
      one.waitingSince === null ? [] : [NOW - one.waitingSince],
    )
    expect(Math.max(...waits)).toBe(1_150 * MINUTE_MS)
    if (count > 1_000) return
    const mine = tickets.filter(one => one.assigneeId === 'agent' && one.status === 'open')
    expect(mine).toHaveLength(14)
    expect(mine.filter(one => (one.dueAt ?? NOW) < NOW).length).toBeGreaterThan(1)
  })
})

test('each team has forty to sixty tickets that are not yet addressed', () => {
  const tickets = rowsOf(sampleOf().rows, 'ticket').filter(one => one.status !== 'addressed')
  const teams = by(tickets, one => one.teamId)
  for (const id of ['travel', 'home']) {
    expect(teams.get(id)?.length, id).toBeGreaterThanOrEqual(40)
    expect(teams.get(id)?.length, id).toBeLessThanOrEqual(60)
  }
})
