import type { Attachment } from '../../../shared/domain/message/message.ts'
import { PICTURE_SIZE } from './png.ts'

export const attachmentId = (messageId: string, index: number): string =>
  `a-${messageId.slice(2)}-${index + 1}`

/** A picture that somebody took with a phone; its bytes come from its id. */
export function attachmentOf(messageId: string, index: number, name: string): Attachment {
  const id = attachmentId(messageId, index)
  return {
    id,
    name,
    type: 'image/png',
    size: PICTURE_SIZE,
    contentId: null,
  }
}
