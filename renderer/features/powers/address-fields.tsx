import { TextInput } from '@mantine/core'
import type { Address } from '../../../shared/domain/customer/customer.ts'
import css from './powers.module.css'

const FIELDS = [
  { key: 'name', label: 'Name', wide: true, max: 200 },
  { key: 'street', label: 'Street', wide: true, max: 300 },
  { key: 'postcode', label: 'Postcode', wide: false, max: 20 },
  { key: 'city', label: 'City', wide: false, max: 200 },
  { key: 'country', label: 'Country', wide: false, max: 100 },
] as const

/** Whether a parcel could get there. */
export const isComplete = (address: Address): boolean =>
  address.name.trim() !== '' && address.street.trim() !== '' && address.city.trim() !== ''

interface Props {
  readonly address: Address
  readonly onChange: (address: Address) => void
}

/** Where something goes. */
export const AddressFields = ({ address, onChange }: Props) => (
  <fieldset className={css.address}>
    <legend>Where it goes</legend>
    {FIELDS.map(({ key, label, wide, max }) => (
      <TextInput
        key={key}
        className={(wide ? css.wide : css.narrow) ?? ''}
        label={label}
        maxLength={max}
        value={address[key]}
        onChange={event => onChange({ ...address, [key]: event.currentTarget.value })}
      />
    ))}
  </fieldset>
)
