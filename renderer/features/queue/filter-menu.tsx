import { Popover, Select } from '@mantine/core'
import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { priority, ticketStatus } from '../../../shared/domain/ticket/ticket.ts'
import { asksNothing, type FilterChange, type QueueFilter } from '../../engine/views/contract.ts'
import { useCommand } from '../../ui/command-bus.ts'
import { useCommandKeys } from '../../ui/command-keys.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useDeskView } from '../desk.ts'
import { PRIORITY_WORDS, STATUS_WORDS } from '../words.ts'
import css from './filter.module.css'
import { useProducts } from './use-products.ts'

interface Props {
  readonly filter: QueueFilter
  readonly onNarrow: (by: FilterChange) => void
}

/** Narrows a list: status, priority, team, product. */
export function FilterMenu({ filter, onNarrow }: Props) {
  const [open, setOpen] = useState(false)
  const keys = useCommandKeys()
  useCommand('list.filter', () => setOpen(true))
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
          data-on={!asksNothing(filter)}
          onClick={() => setOpen(!open)}
        >
          <ListFilter size={16} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </Popover.Target>
      <Popover.Dropdown className={css.fields}>
        <FilterFields filter={filter} onNarrow={onNarrow} />
      </Popover.Dropdown>
    </Popover>
  )
}

/** Its own part: who never opens the filter never asks for the catalogue. */
function FilterFields({ filter, onNarrow }: Props) {
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
        onChange={one => onNarrow({ status: ticketStatus.safeParse(one).data })}
      />
      <Field
        label="Priority"
        data={priority.options.map(value => ({ value, label: PRIORITY_WORDS[value] }))}
        value={filter.priority}
        onChange={one => onNarrow({ priority: priority.safeParse(one).data })}
      />
      {teams.length > 1 && (
        <Field
          label="Team"
          data={teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.teamId}
          onChange={teamId => onNarrow({ teamId: teamId ?? undefined })}
        />
      )}
      <Field
        label="Product"
        data={products.map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.productId}
        onChange={productId => onNarrow({ productId: productId ?? undefined })}
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
    // Enter takes what the letters have led to.
    selectFirstOptionOnChange
    clearable
    clearButtonProps={{ 'aria-label': `Any ${label.toLowerCase()}` }}
    limit={50}
    nothingFoundMessage="None of that name"
    // Inside the dropdown: a click on a choice is no click outside of the filter.
    comboboxProps={{ withinPortal: false }}
  />
)
