/** Where words are written at the moment: the reply's editor, or the note's field. */
export const fieldIn = (place: HTMLElement | null): HTMLElement | null =>
  place?.querySelector<HTMLElement>('[role="textbox"], textarea') ?? null

/** The reply's editor, if it is the one in front. */
export const replyFieldIn = (place: HTMLElement | null): HTMLElement | null =>
  place?.querySelector<HTMLElement>('[role="textbox"]') ?? null

/** Goes on where the words end. */
export function focusAtEnd(field: HTMLElement | null): void {
  if (field === null) return
  field.focus()
  if (field instanceof HTMLTextAreaElement) {
    field.setSelectionRange(field.value.length, field.value.length)
    return
  }
  const selection = getSelection()
  selection?.selectAllChildren(field)
  selection?.collapseToEnd()
}
