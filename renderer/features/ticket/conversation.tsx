import { ArrowDown } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { assertNever } from '../../../shared/lib/assert.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { desktop } from '../../platform/desktop.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-bus.ts'
import { useNow } from '../../ui/use-now.ts'
import css from './conversation.module.css'
import { EventLine } from './event-line.tsx'
import { heldReplies } from './held-replies.ts'
import { HeldReplyCard } from './held-reply.tsx'
import { MessageCard } from './message-card.tsx'
import { NoteCard } from './note-card.tsx'
import { type EditReply, useHeldActs } from './use-held-acts.ts'

const NEAR_END_PX = 80

/** Main shows the real host first, and opens nothing but web, mail and telephone links. */
const openLink = (url: string) => void desktop.openExternal({ url })

interface Props {
  readonly data: TicketData
  readonly myId: string
  readonly onEditReply: EditReply
}

/** What passed between a customer and us, oldest first, opened at the newest. */
export function Conversation({ data, myId, onEditReply }: Props) {
  const now = useNow()
  // One that is being edited stands in the composer; at the hub it is held until it is sent.
  const held = heldReplies(data).filter(one => one.id !== data.drafts.reply?.inPlaceOf)
  const heldIds = new Set(held.map(one => one.id))
  const acts = useHeldActs(data, onEditReply)
  const { scroller, away } = useStaysAtEnd(data.ticket.id, data.conversation.length + held.length)

  const step = (by: number) => moveFocus(scroller.current, by)
  useCommand('message.next', () => step(1))
  useCommand('message.previous', () => step(-1))

  return (
    <div className={css.place}>
      <div
        ref={scroller}
        className={css.thread}
        role="log"
        aria-label="Conversation"
        aria-live="off"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
        tabIndex={0}
      >
        <div className={css.items}>
          {data.conversation.map(item => {
            switch (item.type) {
              case 'message':
                return heldIds.has(item.message.id) ? null : (
                  <MessageCard
                    key={item.message.id}
                    message={item.message}
                    act={item.act}
                    now={now}
                    onLink={openLink}
                  />
                )
              case 'note':
                return (
                  <NoteCard
                    key={item.note.id}
                    note={item.note}
                    act={item.act}
                    mine={item.note.authorId === myId}
                    now={now}
                  />
                )
              case 'event':
                return <EventLine key={item.event.id} event={item.event} act={item.act} now={now} />
              default:
                return assertNever(item)
            }
          })}
          {held.map(one => (
            <HeldReplyCard
              key={one.id}
              held={one}
              onSendAgain={() => acts.sendAgain(one)}
              onEdit={() => acts.edit(one)}
              onDiscard={() => acts.discard(one)}
            />
          ))}
        </div>
      </div>
      {away && (
        <Button
          size="small"
          className={css.toEnd}
          icon={<ArrowDown size={14} aria-hidden />}
          onClick={() =>
            scroller.current?.scrollTo({ top: scroller.current.scrollHeight, behavior: 'smooth' })
          }
        >
          Newest
        </Button>
      )}
    </div>
  )
}

/** Opens at the newest message and stays there while more arrives, unless somebody reads further up. */
function useStaysAtEnd(ticketId: string, length: number) {
  const scroller = useRef<HTMLDivElement>(null)
  const stay = useRef(true)
  const [away, setAway] = useState(false)

  useLayoutEffect(() => {
    stay.current = true
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it runs for each ticket
  }, [ticketId])
  useLayoutEffect(() => {
    if (stay.current) scroller.current?.scrollTo({ top: scroller.current.scrollHeight })
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it runs when something is added
  }, [length])

  useEffect(() => {
    const box = scroller.current
    const content = box?.firstElementChild
    if (!box || !content) return undefined
    const look = () => {
      const left = box.scrollHeight - box.scrollTop - box.clientHeight
      stay.current = left < NEAR_END_PX
      setAway(left > 3 * NEAR_END_PX)
    }
    // Frames and the composer change the height after the first drawing.
    const grown = new ResizeObserver(() => {
      if (stay.current) box.scrollTo({ top: box.scrollHeight })
    })
    box.addEventListener('scroll', look, { passive: true })
    grown.observe(content)
    grown.observe(box)
    return () => {
      box.removeEventListener('scroll', look)
      grown.disconnect()
    }
  }, [])
  return { scroller, away }
}

function moveFocus(box: HTMLElement | null, by: number): void {
  const all = [...(box?.querySelectorAll<HTMLElement>('[data-message], [data-held]') ?? [])]
  const at = all.findIndex(one => one === document.activeElement)
  const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by
  all[Math.max(0, Math.min(all.length - 1, next))]?.focus()
}
