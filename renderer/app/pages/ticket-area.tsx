import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useState } from 'react'
import type { Missing } from '../../../shared/domain/ticket/workflow.ts'
import { bringBack } from '../../features/composer/bring-back.ts'
import { CustomerPane } from '../../features/customer/customer-pane.tsx'
import { useDesk, useDeskView } from '../../features/desk.ts'
import { Conversation } from '../../features/ticket/conversation.tsx'
import type { ReplyWords } from '../../features/ticket/held-replies.ts'
import { TicketHeader } from '../../features/ticket/ticket-header.tsx'
import { runCommand, useCommand } from '../../ui/command-bus.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PaneHandle } from '../../ui/pane-handle.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { forgetKeys, useComing } from '../../ui/type-ahead.ts'
import { usePaneWidth } from '../../ui/use-pane-width.ts'
import { useKeptView } from '../../ui/use-view.ts'
import { lineToReplace } from './line-to-replace.ts'
import { type PowerAsked, PowerDialogs } from './power-dialogs.tsx'
import css from './ticket-area.module.css'

const loadComposer = async () => ({
  default: (await import('../../features/composer/composer.tsx')).Composer,
})
const Composer = lazy(loadComposer)
// Not with the first screen, and not only when the first ticket opens.
requestIdleCallback(() => void loadComposer())

/** One ticket: conversation and composer, with customer and order beside or in a drawer. */
export function TicketArea({ ticketId }: { readonly ticketId: string }) {
  const desk = useDesk()
  const reference = useDeskView('reference')
  // The one before stays for the moment until this one is here: moving never blinks.
  const data = useKeptView(desk.view('ticket', { id: ticketId }), 'ticket')
  const narrow = useMediaQuery('(max-width: 1179px)', false, { getInitialValueInEffect: false })
  const small = useMediaQuery('(max-width: 1280px)', false, { getInitialValueInEffect: false })
  const [shown, setShown] = useState(true)
  const [drawer, setDrawer] = useState(false)
  const [composing, setComposing] = useState(false)
  const [asked, setAsked] = useState<PowerAsked | null>(null)
  const context = usePaneWidth(small ? 'context-small' : 'context', {
    normal: small ? 280 : 316,
    min: 260,
    max: 460,
  })
  const isHere = data === null || (data?.ticket.id === ticketId && composing)
  useComing('ticket', !isHere)
  useEffect(() => forgetKeys, [])
  useCommand('pane.context', () => (narrow ? setDrawer(!drawer) : setShown(!shown)))

  if (data === null) {
    return (
      <EmptyState whole title="This ticket is not here">
        It is not on this computer, or not yours to see.
      </EmptyState>
    )
  }
  if (data === undefined || reference === undefined) {
    return <Skeleton rows={5} label="The ticket is being opened" />
  }
  const ticket = data

  function goTo(missing: Missing) {
    if (missing === 'unanswered') {
      runCommand('ticket.reply')
      return
    }
    if (missing === 'openPromise') {
      if (narrow) setDrawer(true)
      else setShown(true)
    }
    // After a pane that was just opened is on screen.
    requestAnimationFrame(() => {
      const place = [...document.querySelectorAll<HTMLElement>(PLACES[missing])].at(-1)
      place?.scrollIntoView({ block: 'nearest' })
      place?.focus()
      if (place === undefined && missing === 'unsentReply') runCommand('go.outbox')
    })
  }

  async function editReply(reply: ReplyWords, insteadOf?: string) {
    const { id, lastCustomerMessageId } = ticket.ticket
    const words = { ...reply, seenMessageId: lastCustomerMessageId }
    const failure = await bringBack(desk, { ticketId: id, kind: 'reply' }, words, insteadOf)
    if (failure === null) runCommand('ticket.reply')
    return failure
  }

  const pane = (
    <CustomerPane
      key={ticket.ticket.id}
      data={ticket}
      reference={reference}
      onReplace={at => setAsked({ power: 'replace', at })}
      onPull={(at, grade) => setAsked({ power: grade, at })}
    />
  )
  return (
    <div
      className={css.ticket}
      data-alone={narrow || !shown}
      style={{ '--context': `${context.width}px` } as Record<string, string>}
    >
      <section className={css.middle} aria-label="Ticket">
        <TicketHeader
          data={ticket}
          reference={reference}
          onGoTo={goTo}
          paneHidden={narrow || !shown}
        />
        <Conversation data={ticket} myId={reference.me.id} onEditReply={editReply} />
        <Suspense fallback={<div className={css.composing} />}>
          <Composer
            data={ticket}
            reference={reference}
            onHere={setComposing}
            onPlan={lineId => {
              const at = lineToReplace(ticket, lineId)
              if (at !== null) setAsked({ power: 'replace', at })
            }}
          />
        </Suspense>
      </section>
      {!narrow && shown && (
        <>
          <PaneHandle label="Width of the customer pane" pane={context} side="right" />
          <aside className={css.context} aria-label="Customer and order">
            {pane}
          </aside>
        </>
      )}
      {narrow && (
        <Drawer
          opened={drawer}
          onClose={() => setDrawer(false)}
          position="right"
          size={340}
          title="Customer and order"
          classNames={{ body: css.drawer ?? '' }}
        >
          {pane}
        </Drawer>
      )}
      <PowerDialogs data={ticket} reference={reference} asked={asked} onAsk={setAsked} />
    </div>
  )
}

/** Where each missing thing stands on screen. */
const PLACES: Readonly<Record<Missing, string>> = {
  unanswered: '[data-message]',
  openPromise: '[data-promises]',
  unsentReply: '[data-held]',
  openNo: '[data-vote="no"]',
}
