import { useState } from 'react'
import { desktop } from '../../platform/desktop.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Tag } from '../../ui/tag.tsx'
import css from './sign-in.module.css'
import { SIGN_IN_WORDS } from './sign-in-words.ts'
import type { SamplePerson } from './use-sample.ts'

/** Everybody in the sample has it; it guards nothing but made-up people. */
const SAMPLE_PASSWORD = 'sample'

interface Props {
  readonly hubUrl: string
  readonly people: readonly SamplePerson[]
  readonly onBack: () => void
}

/** Chooses whose seat to take in the sample; one click signs in. */
export function SamplePeople({ hubUrl, people, onBack }: Props) {
  const [busy, setBusy] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function enter(email: string) {
    setBusy(email)
    setProblem(null)
    const answer = await desktop.signIn({
      kind: 'sample',
      address: hubUrl,
      email,
      password: SAMPLE_PASSWORD,
    })
    if (answer.ok && answer.value.status === 'signedIn') return location.reload()
    setBusy(null)
    if (!answer.ok) return setProblem(answer.error.detail)
    if (answer.value.status === 'failed') setProblem(SIGN_IN_WORDS[answer.value.code])
  }

  return (
    <section className={css.seats} aria-labelledby="seats">
      <h2 id="seats" className={css.cardTitle}>
        Whose seat do you take?
      </h2>
      <p className={css.words}>
        Each sees what their role may see. You can come back and take another.
      </p>
      {problem !== null && (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      )}
      <ul className={css.people}>
        {people.map(({ email, name, role, about }) => (
          <li key={email}>
            <button
              type="button"
              className={css.person}
              disabled={busy !== null}
              onClick={() => void enter(email)}
            >
              <Avatar name={name} size="large" />
              <span className={css.who}>
                <span>
                  <b>{name}</b> <Tag>{busy === email ? 'opening' : role}</Tag>
                </span>
                <span className={css.quiet}>{about}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button look="quiet" onClick={onBack}>
        Back
      </Button>
    </section>
  )
}
