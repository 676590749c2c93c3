import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import type { Person } from '../../../shared/domain/person/person.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useAct } from '../act.ts'

interface Props {
  readonly person: Person
  readonly onClose: () => void
}

/** The most that the schema takes, in whole units of money. */
const MOST = 1_000_000

/** Changes what one person may give away. */
export function LimitsDialog({ person, onClose }: Props) {
  const act = useAct()
  const [perOrder, setPerOrder] = useState(person.limits.perOrderMinor / 100)
  const [perDay, setPerDay] = useState(person.limits.perDayMinor / 100)
  return (
    <Dialog
      title={`Limits of ${person.name}`}
      size={400}
      confirm="Change limits"
      blocked={perOrder > perDay ? 'The limit for one order is above the limit for a day.' : null}
      onClose={onClose}
      onConfirm={async () => {
        const limits = {
          perOrderMinor: Math.round(perOrder * 100),
          perDayMinor: Math.round(perDay * 100),
        }
        if (await act('setLimits', { personId: person.id, limits }, { done: 'Limits changed' }))
          onClose()
      }}
    >
      <NumberInput
        label="For one order"
        min={0}
        max={MOST}
        decimalScale={2}
        fixedDecimalScale
        value={perOrder}
        onChange={value => setPerOrder(Number(value) || 0)}
      />
      <NumberInput
        label="For one day"
        min={0}
        max={MOST}
        decimalScale={2}
        fixedDecimalScale
        value={perDay}
        onChange={value => setPerDay(Number(value) || 0)}
      />
    </Dialog>
  )
}
