import { Modal } from '@mantine/core'
import { usePreferences } from '../../features/preferences.ts'
import { KeyTable } from './key-table.tsx'

/** All keys at a glance, behind `?`. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const singleKeys = usePreferences(state => state.settings.singleKeys)
  return (
    <Modal opened onClose={onClose} title="Keys" size={720}>
      {!singleKeys && <p>Single keys are switched off in your settings.</p>}
      <KeyTable />
    </Modal>
  )
}
