import { newId } from '../../engine/new-id.ts'
import type { TicketData } from '../../engine/views/contract.ts'
import { runCommand } from '../../ui/command-bus.ts'
import { announce } from '../../ui/live-region.tsx'
import { toastProblem, toastWithUndo } from '../../ui/toast.tsx'
import { failureWords } from '../act.ts'
import { useDesk, useIsOffline } from '../desk.ts'
import { usePreferences } from '../preferences.ts'
import { composer } from './composer-store.ts'
import { replySubject, sentWords } from './send-words.ts'
import type { Words } from './words.ts'

/** A note has nobody to reach, but a slip of the hand can be taken back all the same. */
const NOTE_UNDO_MS = 8_000

/** Sends what is written. The words leave the composer only when the engine has them safe. */
export function useSend(data: TicketData) {
  const desk = useDesk()
  const offline = useIsOffline()
  const undoSeconds = usePreferences(state => state.settings.undoSendSeconds)
  const { clear, restore } = composer.getState()
  const ticketId = data.ticket.id

  function gone(kind: 'reply' | 'note') {
    clear(ticketId, kind)
    // Back to the list, so that the next customer is one key away.
    runCommand('list.back')
  }

  async function takeBack(commandId: string, kind: 'reply' | 'note', words: Words) {
    const back = await desk.discard(commandId)
    if (!back.ok) return toastProblem('It has left already, so it could not be taken back.')
    restore(ticketId, kind, words)
    runCommand(kind === 'reply' ? 'ticket.reply' : 'ticket.note')
  }

  /** Answers why it was not sent; null when it was. */
  async function sendReply(words: Words, thenAddressed: boolean): Promise<string | null> {
    // Before the list is sorted anew: the next one is the one below, not the one below its end.
    if (thenAddressed) runCommand('list.next')
    const undoMs = undoSeconds * 1000
    const done = await desk.run(
      'sendReply',
      {
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
      },
      undoMs > 0 ? { undoMs } : {},
    )
    if (!done.ok) {
      if (thenAddressed) toastProblem(`${data.ticket.customerName}: ${failureWords(done.error)}`)
      return failureWords(done.error)
    }
    gone('reply')
    const said = sentWords(offline, words.replacements.length > 0)
    announce(said)
    if (undoMs > 0) {
      const undo = () => void takeBack(done.value.commandId, 'reply', words)
      toastWithUndo({ words: said, ms: undoMs, counts: !offline, undo })
    }
    return null
  }

  async function addNote(words: Words): Promise<string | null> {
    const note = { id: newId(), ticketId, text: words.text }
    const done = await desk.run('writeNote', note, { undoMs: NOTE_UNDO_MS })
    if (!done.ok) return failureWords(done.error)
    gone('note')
    announce('Note added')
    toastWithUndo({
      words: 'Note added',
      ms: NOTE_UNDO_MS,
      undo: () => void takeBack(done.value.commandId, 'note', words),
    })
    return null
  }

  return { sendReply, addNote, offline }
}
