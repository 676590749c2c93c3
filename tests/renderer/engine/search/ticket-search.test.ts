import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownText, wordsOf } from '../../../../renderer/engine/search/match.ts'
import { PackedTexts } from '../../../../renderer/engine/search/packed-texts.ts'
import { Slots } from '../../../../renderer/engine/search/slots.ts'
import { TicketSearch } from '../../../../renderer/engine/search/ticket-search.ts'
import type { Ticket } from '../../../../shared/domain/ticket/ticket.ts'
import { aTicket } from '../../../support/builders.ts'

function aWorld(...given: readonly Ticket[]) {
  const tickets = new Map(given.map(one => [one.id, one]))
  const slots = new Slots()
  const said = new PackedTexts(slots)
  const search = new TicketSearch({
    said: () => said,
    slots: () => slots,
    ticket: id => tickets.get(id),
    saying: () => '',
    ticketIds: () => [...tickets.keys()],
  })
  const find = (query: string): string[] => {
    const found = search.find(wordsOf(query))
    return [...tickets.keys()].filter(id => found.has(slots.of(id))).sort()
  }
  return { tickets, said, search, find }
}

describe('the search for tickets', () => {
  test('finds a ticket by words of its own row and of what was said, together', () => {
    const { said, find } = aWorld(
      aTicket({ id: 'a', subject: 'Broken wheel', orderNumber: '84-0001' }),
      aTicket({ id: 'b', subject: 'Broken handle', orderNumber: '84-0002' }),
    )
    said.set('a', 'it came off in the rain')
    expect(find('WHEEL rain')).toEqual(['a'])
    expect(find('broken')).toEqual(['a', 'b'])
    expect(find('84-0002')).toEqual(['b'])
    expect(find('wheel handle')).toEqual([])
  })

  test('a ticket that has changed is found by its new words at once, and no more by the old', () => {
    const { tickets, search, find } = aWorld(aTicket({ id: 'a', subject: 'Broken wheel' }))
    expect(find('wheel')).toEqual(['a'])
    tickets.set('a', aTicket({ id: 'a', subject: 'Lost parcel' }))
    search.changed(['a'])
    expect(find('wheel')).toEqual([])
    expect(find('parcel')).toEqual(['a'])
  })

  test('while somebody types and tickets change, each answer is what a look into every ticket finds', () => {
    const words = ['wheel', 'wheels', 'whee', 'rain', 'ra', 'came off', 'off wheel', 'x']
    const step = fc.oneof(
      fc.record({
        kind: fc.constant('ticket' as const),
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        subject: fc.constantFrom('Wheel', 'Wheels in the rain', 'Raw', 'Off'),
        gone: fc.boolean(),
      }),
      fc.record({
        kind: fc.constant('said' as const),
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        text: fc.constantFrom('it came off', 'rain', 'wheels'),
      }),
      fc.record({ kind: fc.constant('find' as const), query: fc.constantFrom(...words) }),
      fc.record({ kind: fc.constant('forget' as const) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), steps => {
        const { tickets, said, search, find } = aWorld()
        for (const one of steps) {
          if (one.kind === 'forget') search.forget()
          if (one.kind === 'find') {
            const naive = [...tickets.values()].filter(ticket =>
              wordsOf(one.query).every(
                word =>
                  ownText(ticket).includes(word) || (said.get(ticket.id) ?? '').includes(word),
              ),
            )
            expect(find(one.query)).toEqual(naive.map(({ id }) => id).sort())
          }
          if (one.kind === 'said') said.set(one.id, one.text)
          if (one.kind === 'ticket' && one.gone) tickets.delete(one.id)
          if (one.kind === 'ticket' && !one.gone)
            tickets.set(one.id, aTicket({ id: one.id, subject: one.subject }))
          if (one.kind === 'said' || one.kind === 'ticket') search.changed([one.id])
        }
      }),
      { numRuns: 400 },
    )
  })

  test('reads the tickets little by little while nobody waits', () => {
    const { search, find } = aWorld(
      ...Array.from({ length: 9_000 }, (_, n) => aTicket({ id: `t${n}`, subject: `Matter ${n}` })),
    )
    expect(search.readSome()).toBe(true)
    expect(search.readSome()).toBe(true)
    expect(search.readSome()).toBe(false)
    expect(find('matter 8999')).toEqual(['t8999'])
  })
})
