import { Popover, Select } from '@mantine/core'
import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import {
  type Priority,
  priority,
  type TicketStatus,
  ticketStatus,
} from '../../../shared/domain/ticket/ticket.ts'
import type { QueueFilter } from '../../engine/views/contract.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDeskView } from '../desk.ts'
import { PRIORITY_WORDS, STATUS_WORDS } from '../words.ts'
import css from './filter.module.css'
import { useProducts } from './use-products.ts'

interface Props {
  readonly filter: QueueFilter
  readonly onFilter: (filter: QueueFilter) => void
}

/** Narrows a list: status, priority, team, product. */
export function FilterMenu({ filter, onFilter }: Props) {
  const [open, setOpen] = useState(false)
  const keys = useCommandKeys()
  useCommand('list.filter', () => setOpen(true))
  const on = Object.keys(filter).length > 0
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      trapFocus
      returnFocus
      width={264}
      position="bottom-end"
    >
      <Popover.Target>
        <IconButton
          label="Filter"
          keys={keys.label('list.filter')}
          data-on={on}
          onClick={() => setOpen(!open)}
        >
          <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown className={css.fields}>
        <FilterFields filter={filter} onFilter={onFilter} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Its own part: who never opens the filter never asks for the catalogue. */
function FilterFields({ filter, onFilter }: Props) {
  const reference = useDeskView('reference')
  const products = useProducts()
  const mine = reference?.me.teamIds ?? []
  const teams = (reference?.teams ?? []).filter(team => mine.includes(team.id))
  return (
    <>
      <Field
        label="Status"
        data={ticketStatus.options.map(value => ({ value, label: STATUS_WORDS[value] }))}
        value={filter.status}
        onChange={status => onFilter(changed(filter, { status: status as TicketStatus | null }))}
      />
      <Field
        label="Priority"
        data={priority.options.map(value => ({ value, label: PRIORITY_WORDS[value] }))}
        value={filter.priority}
        onChange={one => onFilter(changed(filter, { priority: one as Priority | null }))}
      />
      {teams.length > 1 && (
        <Field
          label="Team"
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.teamId}
          onChange={teamId => onFilter(changed(filter, { teamId }))}
        />
      )}
      <Field
        label="Product"
        data={products.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.productId}
        onChange={productId => onFilter(changed(filter, { productId }))}
      />
    </>
  )
}

interface FieldProps {
  readonly label: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | undefined
  readonly onChange: (value: string | null) => void
}

const Field = ({ label, data, value, onChange }: FieldProps) => (
  <Select
    label={label}
    placeholder="Any"
    data={data}
    value={value ?? null}
    onChange={onChange}
    searchable
    clearable
    clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
    limit={50}
    nothingFoundMessage="None of that name"
    // Inside the dropdown: a click on a choice is no click outside of the filter.
    comboboxProps={{ withinPortal: false }}
  />
)

/** The filter with one thing more, or without it. */
function changed(
  filter: QueueFilter,
  by: { readonly [K in keyof QueueFilter]: QueueFilter[K] | null },
): QueueFilter {
  const all = Object.entries({ ...filter, ...by }).filter(([, value]) => value !== null)
  return Object.fromEntries(all)
}
