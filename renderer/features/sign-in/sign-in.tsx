import { useState } from 'react'
import type { StartInfo } from '../../platform/desktop.ts'
import { Mark } from '../../ui/mark.tsx'
import { Notice } from '../../ui/notice.tsx'
import { HubForm } from './hub-form.tsx'
import { SamplePeople } from './sample-people.tsx'
import css from './sign-in.module.css'
import { keyStoreWords } from './sign-in-words.ts'
import { TryIt } from './try-it.tsx'
import type { SamplePerson } from './use-sample.ts'

interface Opened {
  readonly hubUrl: string
  readonly people: readonly SamplePerson[]
}

/** The way in: try it here with a sample, or connect to a hub. */
export function SignIn({ info }: { readonly info: StartInfo }) {
  const [sample, setSample] = useState<Opened | null>(null)
  const keyStore = keyStoreWords(info)
  return (
    <main className={css.page}>
      <div className={css.column}>
        <header className={css.head}>
          <span className={css.mark}>
            <Mark size={40} />
          </span>
          <div>
            <h1 className={css.title}>Empty Chair</h1>
            <p className={css.claim}>The desk for the people who answer customers.</p>
          </div>
        </header>
        {sample === null ? (
          <div className={css.ways}>
            <TryIt onOpened={setSample} />
            <HubForm />
          </div>
        ) : (
          <SamplePeople
            hubUrl={sample.hubUrl}
            people={sample.people}
            onBack={() => setSample(null)}
          />
        )}
        {keyStore !== null && <Notice tone="plain">{keyStore}</Notice>}
        {info.runtime.trial && (
          <p className={css.quiet}>
            A trial runtime drives this app: Chromium {info.runtime.chrome}. Some powers of the
            system are not there.
          </p>
        )}
      </div>
    </main>
  )
}
