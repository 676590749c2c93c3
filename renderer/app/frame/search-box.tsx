import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { Search, X } from 'lucide-react'
import { startTransition, useRef, useState } from 'react'
import { runCommand, useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { Kbd } from '../../ui/kbd.tsx'
import css from './search-box.module.css'

/** Finds tickets in everything on this computer; the list shows what was found, as one types. */
export function SearchBox() {
  const navigate = useNavigate()
  const { view = 'mine' } = useParams({ strict: false })
  const { q = '' }: { readonly q?: string } = useSearch({ strict: false })
  const input = useRef<HTMLInputElement>(null)
  const keys = useCommandKeys().label('search.focus')
  // What was typed and has not reached the address yet; the address is the truth.
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === q) setTyped(null)
  const words = typed ?? q

  function search(wanted: string) {
    setTyped(wanted)
    startTransition(() =>
      navigate({
        to: '/tickets/$view',
        params: { view },
        search: before => ({ ...before, q: wanted || undefined }),
        replace: true,
      }),
    )
  }

  useCommand('search.focus', () => {
    input.current?.focus()
    input.current?.select()
  })

  return (
    <search className={css.box}>
      <Search size={14} strokeWidth={1.75} aria-hidden />
      <input
        ref={input}
        className={css.input}
        type="text"
        role="searchbox"
        aria-label="Search customers, orders, words"
        placeholder="Search customers, orders, words"
        value={words}
        spellCheck={false}
        onChange={event => search(event.target.value)}
        onKeyDown={event => {
          if (event.key === 'Escape') {
            if (words === '') event.currentTarget.blur()
            search('')
          }
          if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault()
            document.querySelector<HTMLElement>('[data-list]')?.focus()
            // What was open before the search is not what was looked for.
            runCommand('list.first')
          }
        }}
      />
      {words === '' ? (
        keys !== null && <Kbd>{keys}</Kbd>
      ) : (
        <button
          type="button"
          className={css.clear}
          aria-label="Clear search"
          onClick={() => search('')}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </search>
  )
}
