import { Placeholder } from '@tiptap/extension-placeholder'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import DOMPurify from 'dompurify'
import { useEffect, useEffectEvent } from 'react'
import css from './reply-editor.module.css'

interface Props {
  readonly html: string
  readonly label: string
  readonly placeholder: string
  readonly onChange: (html: string, text: string) => void
  /** `/` or `;` was typed where a word would begin. */
  readonly onMacro: () => void
  readonly onReady: (editor: Editor | null) => void
}

/** Where a reply is written. Pasted text goes through the sanitiser first. */
export function ReplyEditor({ html, label, placeholder, onChange, onMacro, onReady }: Props) {
  const change = useEffectEvent(onChange)
  const macro = useEffectEvent(onMacro)
  const ready = useEffectEvent(onReady)
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: false,
        horizontalRule: false,
        codeBlock: false,
        link: { openOnClick: false, autolink: true, protocols: ['https', 'mailto', 'tel'] },
      }),
      Placeholder.configure({ placeholder }),
    ],
    content: html,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        'aria-label': label,
        role: 'textbox',
        'aria-multiline': 'true',
        dir: 'auto',
        spellcheck: 'true',
      },
      transformPastedHTML: pasted =>
        DOMPurify.sanitize(pasted, {
          FORBID_TAGS: ['style', 'img'],
          FORBID_ATTR: ['style', 'class'],
        }),
      handleKeyDown(view, event) {
        if (
          (event.key !== '/' && event.key !== ';') ||
          event.ctrlKey ||
          event.metaKey ||
          event.isComposing
        )
          return false
        const { $from, empty } = view.state.selection
        const before = $from.parent.textBetween(
          Math.max(0, $from.parentOffset - 1),
          $from.parentOffset,
        )
        if (!empty || (before !== '' && !/\s/.test(before))) return false
        macro()
        return true
      },
    },
    onUpdate: ({ editor: now }) =>
      change(now.isEmpty ? '' : now.getHTML(), now.getText({ blockSeparator: '\n\n' })),
  })
  useEffect(() => {
    ready(editor)
    return () => ready(null)
  }, [editor])
  return <EditorContent editor={editor} className={css.editor} />
}
