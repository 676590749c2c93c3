import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './sign-in.module.css'
import { progressWords, type SamplePerson, useSample } from './use-sample.ts'

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
      {opening.state === 'failed' && (
        <Notice tone="bad" urgent>
          The sample could not be opened. {opening.detail}
        </Notice>
      )}
      <div className={css.foot}>
        <Button look="primary" disabled={busy} onClick={open}>
          {opening.state === 'failed' ? 'Try again' : 'Open the sample'}
        </Button>
        <span className={css.progress} role="status">
          {busy && progressWords(seconds)}
        </span>
      </div>
    </section>
  )
}
