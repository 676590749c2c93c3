import { Placeholder } from '@tiptap/extension-placeholder'
import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import DOMPurify from 'dompurify'
import { useEffect, useRef } from 'react'
import css from './reply-editor.module.css'

interface Props {
  readonly html: string
  readonly label: string
  readonly placeholder: string
  /** The words are on their way out: they are read, not written. */
  readonly locked: boolean
  readonly onChange: (html: string, text: string) => void
  /** `/` or `;` was typed where a word would begin. */
  readonly onMacro: () => void
  readonly onReady: (editor: Editor | null) => void
}

/** Where a reply is written. Pasted text goes through the sanitiser first. */
export function ReplyEditor(props: Props) {
  const { html, label, placeholder, locked } = props
  // The editor keeps what it was made with; this is how it hears of newer handlers.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const editor = useEditor({
    extensions: [
      StarterKit.configure({
        heading: false,
        horizontalRule: false,
        codeBlock: false,
        link: { openOnClick: false, autolink: true },
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
        latest.current.onMacro()
        return true
      },
    },
    onUpdate: ({ editor: now }) =>
      latest.current.onChange(
        now.isEmpty ? '' : now.getHTML(),
        now.getText({ blockSeparator: '\n\n' }),
      ),
  })
  useEffect(() => {
    latest.current.onReady(editor)
    return () => latest.current.onReady(null)
  }, [editor])
  useEffect(() => {
    editor?.setEditable(!locked, false)
  }, [editor, locked])
  return <EditorContent editor={editor} className={css.editor} />
}
