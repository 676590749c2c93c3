import type { Editor } from '@tiptap/react'
import { Lock, MailWarning, Truck } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Macro } from '../../../shared/domain/team/team.ts'
import type { Reference, TicketData } from '../../engine/views/contract.ts'
import { Button } from '../../ui/button.tsx'
import { useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { Notice } from '../../ui/notice.tsx'
import { BundleCard } from './bundle-card.tsx'
import css from './composer.module.css'
import { composer, useWriting, writtenNow } from './composer-store.ts'
import { MacroMenu } from './macro-menu.tsx'
import { fillMacro, textToHtml } from './macro-text.ts'
import { promisesGoods } from './promise-hint.ts'
import { usualRecipients } from './recipient-words.ts'
import { Recipients } from './recipients.tsx'
import { ReplyEditor } from './reply-editor.tsx'
import { SavedWords, whyNot } from './saved-words.tsx'
import { sendWords } from './send-words.ts'
import { useDraft } from './use-draft.ts'
import { useSend } from './use-send.ts'
import { hasWords, type Words } from './words.ts'

interface Props {
  readonly data: TicketData
  readonly reference: Reference
  readonly onPlan: (lineId: string | null) => void
}

/** Words for the customer, with the acts they promise and the question at their end. */
export function ReplyForm({ data, reference, onPlan }: Props) {
  const { ticket, team, customer } = data
  const { words: both, revision, busy } = useWriting(ticket.id)
  const { write, unplan } = composer.getState()
  const editor = useRef<Editor | null>(null)
  const [picking, setPicking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const keys = useCommandKeys()

  const messages = data.conversation.flatMap(item =>
    item.type === 'message' ? [item.message] : [],
  )
  const last = messages.findLast(one => one.direction === 'in' && one.machine === null) ?? null
  const usual = usualRecipients(last, ticket.customerEmail, team?.address ?? '')
  const addressed = (reply: Words): Words => ({
    ...reply,
    to: reply.to.length > 0 ? reply.to : usual.to,
  })
  const words = addressed(both.reply)
  const saved = useDraft(ticket.id, 'reply', both.reply, data.drafts.reply)
  const { sendReply, offline } = useSend(data)

  const change = (patch: Partial<typeof words>) =>
    write(ticket.id, 'reply', {
      to: words.to,
      // What they had read when they began; a later message asks to be read first.
      seenMessageId: both.reply.seenMessageId ?? ticket.lastCustomerMessageId,
      ...patch,
    })

  const hasMoved = (reply: Words) =>
    hasWords(reply) &&
    reply.seenMessageId !== null &&
    reply.seenMessageId !== ticket.lastCustomerMessageId
  const moved = hasMoved(words)
  const ready = words.text.trim() !== ''
  function send(thenAddressed: boolean) {
    const { words: now, busy } = writtenNow(ticket.id)
    if (busy.reply) return undefined
    const written = addressed(now.reply)
    if (written.text.trim() === '') return setProblem('There are no words in this reply yet.')
    if (hasMoved(written)) return setProblem('Read what they wrote meanwhile, then send.')
    void sendReply(written, thenAddressed).then(setProblem)
  }
  useCommand('ticket.send', () => send(false))
  useCommand('ticket.sendAddressed', () => send(true))
  useCommand('composer.macro', () => setPicking(true))
  useCommand('ticket.replyAll', () => {
    change({ cc: [...new Set([...words.cc, ...usual.copied])] })
    editor.current?.commands.focus()
  })

  function insert(macro: Macro) {
    const text = fillMacro(macro.text, { customer: ticket.customerName, agent: reference.me.name })
    editor.current?.chain().focus().insertContent(textToHtml(text)).run()
  }

  const trouble = whyNot(problem, saved)
  const promised = words.replacements.length === 0 && promisesGoods(words.text)
  return (
    <>
      <div className={css.top}>
        <Recipients
          to={words.to}
          cc={words.cc}
          usual={usual}
          messages={messages}
          onChange={change}
        />
        <SavedWords saved={saved} />
      </div>
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- a larger target for the editor inside */}
      <div className={css.body} onClick={() => editor.current?.commands.focus()}>
        <ReplyEditor
          key={revision}
          html={both.reply.html}
          label="Reply to the customer"
          placeholder="Write a reply"
          locked={busy.reply}
          onChange={(html, text) => {
            setProblem(null)
            change({ html, text })
          }}
          onMacro={() => setPicking(true)}
          onReady={made => (editor.current = made)}
        />
      </div>
      {words.replacements.map(planned => (
        <BundleCard
          key={planned.lineId}
          planned={planned}
          customer={customer}
          options={reference.shippingOptions}
          onEdit={() => onPlan(planned.lineId)}
          onRemove={() => unplan(ticket.id, planned.lineId)}
        />
      ))}
      <div className={css.hints}>
        {promised && (
          <Notice
            tone="plain"
            icon={<Truck size={14} aria-hidden />}
            actions={
              <Button size="small" onClick={() => onPlan(null)}>
                Replace…
              </Button>
            }
          >
            This reads as if a replacement is on its way, but none goes with this reply.
          </Notice>
        )}
        {moved && (
          <Notice
            tone="act"
            urgent
            icon={<MailWarning size={14} aria-hidden />}
            actions={
              <Button
                size="small"
                onClick={() => change({ seenMessageId: ticket.lastCustomerMessageId })}
              >
                I have read it
              </Button>
            }
          >
            {ticket.customerName} wrote again while you were writing.
          </Notice>
        )}
        {trouble !== null && (
          <Notice tone="bad" urgent>
            {trouble}
          </Notice>
        )}
      </div>
      <p className={css.locked}>
        Was this answer helpful? <span className={css.vote}>Yes</span>{' '}
        <span className={css.vote}>No</span>
        <span className={css.always}>
          <Lock size={12} strokeWidth={1.75} aria-hidden /> added to every reply
        </span>
      </p>
      <footer className={css.foot}>
        <Button
          look="primary"
          keys={keys.label('ticket.send')}
          aria-disabled={!ready}
          onClick={() => send(false)}
        >
          {sendWords('reply', offline)}
        </Button>
        <Button
          aria-disabled={!ready}
          title={`Send, and mark as addressed once it has left  ${keys.label('ticket.sendAddressed') ?? ''}`}
          onClick={() => send(true)}
        >
          and addressed
        </Button>
        <MacroMenu macros={reference.macros} opened={picking} onOpen={setPicking} onPick={insert} />
      </footer>
    </>
  )
}
