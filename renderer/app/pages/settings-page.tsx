import { SettingsForm } from '../../features/settings/settings-form.tsx'
import { KeyTable } from '../commands/key-table.tsx'

/** Settings, with the list of keys below them. */
export const SettingsPage = () => <SettingsForm keys={<KeyTable />} />
