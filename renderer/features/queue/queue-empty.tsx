import { CloudDownload, FilePen, Inbox, ListX, Moon, SearchX, UserPlus } from 'lucide-react'
import type { QueueView } from '../../engine/views/contract.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useDeskView } from '../desk.ts'

const EMPTY = {
  mine: {
    icon: Inbox,
    title: 'Nothing is waiting for you',
    words: 'Take a ticket from Unassigned, or look at Waiting longest.',
  },
  team: {
    icon: Inbox,
    title: 'Your team has helped everybody',
    words: 'New mail shows up here by itself.',
  },
  unassigned: {
    icon: UserPlus,
    title: 'Every ticket has somebody',
    words: 'New mail shows up here by itself.',
  },
  waiting: {
    icon: Inbox,
    title: 'No customer waits for an answer',
    words: 'New mail shows up here by itself.',
  },
  snoozed: {
    icon: Moon,
    title: 'Nothing is snoozed',
    words: 'A snoozed ticket comes back by itself and keeps counting as not yet addressed.',
  },
  drafts: {
    icon: FilePen,
    title: 'No drafts',
    words: 'What you begin to write is kept here until you send it.',
  },
  all: { icon: Inbox, title: 'No tickets yet', words: 'Mail to your team becomes a ticket here.' },
} as const

/** An empty list says nothing of customers before the desk has been fetched. */
const NOT_HERE = {
  icon: CloudDownload,
  title: 'Your queue is not here yet',
  words: 'It comes as soon as the hub answers. What you did is kept on this computer.',
} as const

interface Props {
  readonly view: QueueView
  readonly search: string
  readonly onClearSearch: () => void
  /** Null when the list is not narrowed. */
  readonly onClearFilter: (() => void) | null
}

/** What an empty list means, and what to do about it. */
export function QueueEmpty({ view, search, onClearSearch, onClearFilter }: Props) {
  const status = useDeskView('status')
  const isFetched = status === undefined || status.asOf !== null
  if (onClearFilter !== null) {
    return (
      <EmptyState
        icon={<ListX size={20} aria-hidden />}
        title={
          search === ''
            ? 'No ticket here fits the filter'
            : 'No ticket has these words and fits the filter'
        }
        action={<Button onClick={onClearFilter}>Clear filter</Button>}
      >
        {search === ''
          ? 'Other tickets are only out of sight.'
          : `Searched for “${search}” in everything on this computer that fits.`}
      </EmptyState>
    )
  }
  if (search !== '') {
    return (
      <EmptyState
        icon={<SearchX size={20} aria-hidden />}
        title="No ticket has these words"
        action={<Button onClick={onClearSearch}>Clear search</Button>}
      >
        Searched for “{search}” in everything on this computer. Fewer words find more.
      </EmptyState>
    )
  }
  const { icon: Icon, title, words } = isFetched ? EMPTY[view] : NOT_HERE
  return (
    <EmptyState icon={<Icon size={20} aria-hidden />} title={title}>
      {words}
    </EmptyState>
  )
}
