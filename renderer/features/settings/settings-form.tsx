import { SegmentedControl, Select, Slider, Switch } from '@mantine/core'
import type { ReactNode } from 'react'

import { usePreferences } from '../preferences.ts'
import css from './settings-form.module.css'

const SECONDS = [0, 5, 10, 20, 30, 60] as const
const ZOOM_MARKS = [0.8, 1, 1.25, 1.5, 2].map(value => ({
  value,
  label: `${Math.round(value * 100)} %`,
}))

/** How this person likes the app. Each change counts at once. */
export function SettingsForm({ keys }: { readonly keys: ReactNode }) {
  const { settings, change } = usePreferences()
  return (
    <div className={css.page}>
      <div className={css.column}>
        <h1 className={css.title}>Settings</h1>
        <Row
          title="Colours"
          words="The system’s choice changes with the time of day where it is set so."
        >
          <SegmentedControl
            aria-label="Colours"
            value={settings.theme}
            onChange={theme => change({ theme: theme })}
            data={[
              { value: 'system', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
          />
        </Row>
        <Row
          title="Undo send"
          words="How long a reply waits here after you press send. A quit does not lose it."
        >
          <Select
            aria-label="Undo send"
            w={160}
            allowDeselect={false}
            value={String(settings.undoSendSeconds)}
            onChange={value => change({ undoSendSeconds: Number(value) })}
            data={SECONDS.map(one => ({
              value: String(one),
              label: one === 0 ? 'Send at once' : `${one} seconds`,
            }))}
          />
        </Row>
        <Row
          title="Single keys"
          words="Keys without Ctrl or Cmd, such as j, k and r. Never while you are typing."
        >
          <Switch
            aria-label="Single keys"
            checked={settings.singleKeys}
            onChange={event => change({ singleKeys: event.currentTarget.checked })}
          />
        </Row>
        <Row title="Size" words="Everything larger or smaller.">
          <Slider
            className={css.slider ?? ''}
            thumbLabel="Size"
            min={0.8}
            max={2}
            step={0.05}
            restrictToMarks={false}
            marks={ZOOM_MARKS}
            label={value => `${Math.round(value * 100)} %`}
            defaultValue={settings.zoom}
            onChangeEnd={zoom => change({ zoom })}
          />
        </Row>
        <section className={css.keys}>
          <h2 className={css.heading}>Keys</h2>
          {keys}
        </section>
      </div>
    </div>
  )
}

interface RowProps {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

const Row = ({ title, words, children }: RowProps) => (
  <section className={css.row}>
    <div className={css.about}>
      <h2 className={css.heading}>{title}</h2>
      <p className={css.words}>{words}</p>
    </div>
    {children}
  </section>
)
