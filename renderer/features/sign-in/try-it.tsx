import { CloudOff, Inbox, PackageX, Truck } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './sign-in.module.css'
import { progressWords, type SamplePerson, useSample } from './use-sample.ts'

const INSIDE = [
  { icon: Inbox, words: 'Customers who wait, some for too long' },
  { icon: PackageX, words: 'A product that breaks, and the power to pull it' },
  { icon: Truck, words: 'Replacements that travel with the reply' },
  { icon: CloudOff, words: 'All of it with the network off' },
] as const

interface Props {
  readonly onOpened: (sample: { hubUrl: string; people: readonly SamplePerson[] }) => void
}

/** A whole desk with customers, orders and colleagues, on this computer alone. */
export function TryIt({ onOpened }: Props) {
  const { opening, seconds, open } = useSample(onOpened)
  const busy = opening.state === 'busy'
  return (
    <section className={css.card} aria-labelledby="try-it">
      <h2 id="try-it" className={css.cardTitle}>
        Try it here
      </h2>
      <p className={css.words}>
        A shop with customers, orders and a team, on this computer alone. Nothing you do in it can
        reach anybody.
      </p>
      <ul className={css.inside}>
        {INSIDE.map(({ icon: Icon, words }) => (
          <li key={words}>
            <Icon size={16} strokeWidth={1.75} aria-hidden />
            {words}
          </li>
        ))}
      </ul>
      {opening.state === 'failed' && (
        <Notice tone="bad" urgent>
          The sample could not be opened. {opening.detail}
        </Notice>
      )}
      <div className={css.foot}>
        <Button look="primary" disabled={busy} onClick={open}>
          {opening.state === 'failed' ? 'Try again' : 'Open the sample'}
        </Button>
        <output className={css.progress}>{busy && progressWords(seconds)}</output>
      </div>
    </section>
  )
}
