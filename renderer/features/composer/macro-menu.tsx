import { Combobox, useCombobox } from '@mantine/core'
import { Zap } from 'lucide-react'
import { useState } from 'react'
import type { Macro } from '../../../shared/domain/team/team.ts'
import { Button } from '../../ui/button.tsx'
import { useCommandKeys } from '../../ui/command-keys.ts'
import css from './macro-menu.module.css'

interface Props {
  readonly macros: readonly Macro[]
  readonly opened: boolean
  readonly onOpen: (opened: boolean) => void
  readonly onPick: (macro: Macro) => void
}

/** Texts that are used again and again, found by their name. */
export function MacroMenu({ macros, opened, onOpen, onPick }: Props) {
  const [words, setWords] = useState('')
  const keys = useCommandKeys().label('composer.macro')
  const combobox = useCombobox({
    opened,
    onOpenedChange: onOpen,
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
      setWords('')
    },
    onDropdownOpen: () => {
      combobox.focusSearchInput()
      combobox.selectFirstOption()
    },
  })
  const found = macros.filter(one => one.name.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <Combobox
      store={combobox}
      width={320}
      position="top-start"
      shadow="var(--shadow)"
      onOptionSubmit={id => {
        const macro = macros.find(one => one.id === id)
        onOpen(false)
        if (macro !== undefined) onPick(macro)
      }}
    >
      <Combobox.Target targetType="button">
        <Button
          look="quiet"
          icon={<Zap size={14} strokeWidth={1.75} aria-hidden />}
          title={`Insert a macro, ${keys ?? ''}; or type / in the reply`}
          onClick={() => onOpen(!opened)}
        >
          Macro
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={words}
          placeholder="Find a macro"
          aria-label="Find a macro"
          onChange={event => {
            setWords(event.currentTarget.value)
            combobox.updateSelectedOptionIndex()
          }}
        />
        <Combobox.Options className={css.options ?? ''}>
          {found.length === 0 && <Combobox.Empty>No macro has this name</Combobox.Empty>}
          {found.map(one => (
            <Combobox.Option key={one.id} value={one.id}>
              <span className={css.name}>{one.name}</span>
              <span className={css.text}>{one.text}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
