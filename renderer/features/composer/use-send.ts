import type { Desk, RunFailure } from '../../engine/desk.ts'
import { newId } from '../../engine/new-id.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { runCommand } from '../../ui/command-bus.ts'
import { announce } from '../../ui/live-region.tsx'
import { toastProblem, toastWithUndo } from '../../ui/toast.tsx'
import { isTyping } from '../../ui/type-ahead.ts'
import { failureWords } from '../act.ts'
import { useDesk, useIsOffline } from '../desk.ts'
import { usePreferences } from '../preferences.ts'
import { type Sent, takeBackSent } from './bring-back.ts'
import { composer, writtenNow } from './composer-store.ts'
import { keepDraft } from './keep-draft.ts'
import { newest } from './kept-words.ts'
import { replySubject, sentWords } from './send-words.ts'
import type { Kind, Words } from './words.ts'

/** A note has nobody to reach, but a slip of the hand can be taken back all the same. */
const NOTE_UNDO_MS = 8_000

const isNotHeld = (failure: RunFailure): boolean =>
  failure.code === 'refused' && failure.refusal === 'reply.notHeld'

/** Sends what is written. The words leave the composer only when the engine has them safe. */
export function useSend(data: TicketData) {
  const desk = useDesk()
  const offline = useIsOffline()
  const undoSeconds = usePreferences(state => state.settings.undoSendSeconds)
  const { clear, setBusy, write } = composer.getState()
  const ticketId = data.ticket.id

  /** Who has gone on to another ticket finds the words among their drafts. */
  function goOnWriting(kind: Kind) {
    if (composer.getState().onScreen === ticketId)
      runCommand(kind === 'reply' ? 'ticket.reply' : 'ticket.note')
  }

  /**
   * Nobody else touches the words until the engine has them safe, or has not. Answers how
   * it went, and how to take them back.
   */
  async function leave(kind: Kind, run: () => ReturnType<Desk['run']>) {
    const { words, kept } = writtenNow(ticketId)
    setBusy(ticketId, kind, true)
    // At once, so that the next customer is one key away; later it would take the keyboard
    // from where its owner has gone meanwhile.
    runCommand('list.back')
    const done = await run()
    if (done.ok) clear(ticketId, kind)
    else if (!isTyping()) goOnWriting(kind)
    setBusy(ticketId, kind, false)
    if (!done.ok) void keepDraft(desk, ticketId, kind)
    return { done, sent: { kind, words: words[kind], draft: newest(kept[kind]) } }
  }

  /** Answers whether the words are back. */
  async function undo(commandId: string, sent: Sent): Promise<boolean> {
    const failure = await takeBackSent(desk, ticketId, sent, commandId)
    if (failure !== null) {
      toastProblem(failureWords(failure))
      return false
    }
    goOnWriting(sent.kind)
    return true
  }

  /** Answers why it was not sent; null when it was. */
  async function sendReply(words: Words, thenAddressed: boolean): Promise<string | null> {
    // Before the list is sorted anew: the next one is the one below, not the one below its end.
    if (thenAddressed) runCommand('list.next')
    const undoMs = undoSeconds * 1000
    const reply = {
      id: newId(),
      ticketId,
      to: [...words.to],
      cc: [...words.cc],
      subject: replySubject(data.ticket.subject),
      text: words.text,
      html: words.html,
      seenMessageId: words.seenMessageId ?? data.ticket.lastCustomerMessageId,
      writtenAt: Date.now(),
      replacements: words.replacements.map(one => ({
        ...one,
        promiseId: newId(),
        eventId: newId(),
      })),
      thenAddressed,
      ...(words.inPlaceOf === null ? {} : { inPlaceOf: words.inPlaceOf }),
    }
    const { done, sent } = await leave('reply', () =>
      desk.run('sendReply', reply, undoMs > 0 ? { undoMs } : {}),
    )
    if (!done.ok) {
      // Told so, its writer may send it all the same, as a reply of its own.
      if (isNotHeld(done.error)) write(ticketId, 'reply', { inPlaceOf: null })
      if (thenAddressed) toastProblem(`${data.ticket.customerName}: ${failureWords(done.error)}`)
      return failureWords(done.error)
    }
    const said = sentWords(offline, words.replacements.length > 0)
    announce(said)
    if (undoMs > 0) {
      toastWithUndo({
        words: said,
        ms: undoMs,
        counts: !offline,
        undo: () => undo(done.value.commandId, sent),
      })
    }
    return null
  }

  async function addNote(words: Words): Promise<string | null> {
    const note = { id: newId(), ticketId, text: words.text }
    const { done, sent } = await leave('note', () =>
      desk.run('writeNote', note, { undoMs: NOTE_UNDO_MS }),
    )
    if (!done.ok) return failureWords(done.error)
    announce('Note added')
    toastWithUndo({
      words: 'Note added',
      ms: NOTE_UNDO_MS,
      undo: () => undo(done.value.commandId, sent),
    })
    return null
  }

  return { sendReply, addNote, offline }
}
