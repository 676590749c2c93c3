import { useEffect, useEffectEvent, useRef } from 'react'
import { flushSync } from 'react-dom'
import { mayWorkOn } from '../../../shared/domain/ticket/policy.ts'
import type { Reference, TicketData } from '../../engine/views/contract.ts'
import { cx } from '../../ui/class-names.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { useComing } from '../../ui/type-ahead.ts'
import css from './composer.module.css'
import { composer, useWriting } from './composer-store.ts'
import { ComposerTabs } from './composer-tabs.tsx'
import { fieldIn, focusAtEnd } from './field.ts'
import { NoteForm } from './note-form.tsx'
import { ReplyForm } from './reply-form.tsx'
import { useTakeOver } from './use-take-over.ts'
import { hasWords } from './words.ts'

interface Props {
  readonly data: TicketData
  readonly reference: Reference
  /** Opens the form of a replacement again, from its card or from the hint. */
  readonly onPlan: (lineId: string | null) => void
  /** Whether its commands can be given: it comes a moment after the ticket. */
  readonly onHere: (here: boolean) => void
}

/** Where somebody answers. Reply and Note are two unmistakable things. */
export function Composer({ data, reference, onPlan, onHere }: Props) {
  const { ticket } = data
  const { show } = composer.getState()
  const place = useRef<HTMLElement>(null)
  const { kind, words, busy } = useWriting(ticket.id)
  const may = mayWorkOn(reference.me, ticket)

  useTakeOver(data, place)
  // Words on their way out still stand here: keys for the next ones wait.
  useComing('empty composer', busy.reply || busy.note)
  useEffect(() => {
    composer.setState({ onScreen: ticket.id })
    return () => composer.setState({ onScreen: null })
  }, [ticket.id])

  const write = (which: 'reply' | 'note') => {
    // At once, not in the next frame: the first letters typed after the key belong here.
    flushSync(() => show(ticket.id, which))
    focusAtEnd(fieldIn(place.current))
  }
  useCommand('ticket.reply', may ? () => write('reply') : null)
  useCommand('ticket.note', may ? () => write('note') : null)
  const tellHere = useEffectEvent(onHere)
  useEffect(() => {
    tellHere(true)
    return () => tellHere(false)
  }, [])
  if (!may) return null

  return (
    <section
      ref={place}
      className={cx(css.composer, kind === 'note' && css.note)}
      data-empty={!hasWords(words[kind])}
      data-leave
      aria-label={kind === 'reply' ? 'Reply to the customer' : 'Note for colleagues'}
    >
      <ComposerTabs kind={kind} onShow={write} />
      {kind === 'reply' ? (
        <ReplyForm key={ticket.id} data={data} reference={reference} onPlan={onPlan} />
      ) : (
        <NoteForm key={ticket.id} data={data} />
      )}
    </section>
  )
}
