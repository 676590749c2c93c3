import '@mantine/spotlight/styles.layer.css'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { Search } from 'lucide-react'
import { useEffect, useState } from 'react'
import { canRun, runCommand } from '../../ui/command-bus.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { commandKeys } from './key-labels.ts'
import css from './palette.module.css'
import { COMMANDS, type CommandEntry } from './registry.ts'

const [store, spotlight] = createSpotlight()

const GROUPS = ['Ticket', 'Reply', 'Go to', 'App'] as const

/** Every command that can be done now, found by its words. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  // What can be done is decided when it opens; it does not change under the fingers.
  const [actions] = useState(() =>
    GROUPS.map(group => ({
      group,
      actions: (COMMANDS as readonly CommandEntry[])
        .filter(one => one.group === group && !one.unlisted && canRun(one.id))
        .map(one => ({
          id: one.id,
          label: one.words,
          keywords: one.also ?? '',
          rightSection: commandKeys.label(one.id) && <Kbd>{commandKeys.label(one.id) ?? ''}</Kbd>,
          // After the palette has gone, so that the focus goes where the command puts it.
          onClick: () => setTimeout(() => runCommand(one.id), 0),
        })),
    })).filter(({ actions }) => actions.length > 0),
  )
  useEffect(() => spotlight.open(), [])
  return (
    <Spotlight
      store={store}
      actions={actions}
      shortcut={null}
      scrollable
      maxHeight={440}
      overlayProps={{ blur: 0, className: css.overlay ?? '' }}
      nothingFound="No command has these words"
      highlightQuery
      attributes={{ content: { 'aria-label': 'All commands' } }}
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      onSpotlightClose={onClose}
      classNames={looks}
      transitionProps={{ duration: 80 }}
      searchProps={{
        placeholder: 'What would you like to do?',
        'aria-label': 'Search commands',
        leftSection: <Search size={16} strokeWidth={1.75} aria-hidden />,
      }}
    />
  )
}

const looks = {
  content: css.content ?? '',
  search: css.search ?? '',
  action: css.action ?? '',
  actionsGroup: css.group ?? '',
}
