import { PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { desktop } from '../../platform/desktop.ts'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import css from './sign-in.module.css'
import { SIGN_IN_WORDS } from './sign-in-words.ts'

/** Signs in to a team's hub. */
export function HubForm() {
  const [address, setAddress] = useState('')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const ready = address.trim() !== '' && email.trim() !== '' && password !== ''

  async function connect(event: FormEvent) {
    event.preventDefault()
    if (!ready || busy) return
    setBusy(true)
    setProblem(null)
    const answer = await desktop.signIn({
      kind: 'hub',
      address: address.trim(),
      email: email.trim(),
      password,
    })
    if (answer.ok && answer.value.status === 'signedIn') return location.reload()
    setBusy(false)
    if (!answer.ok) return setProblem(answer.error.detail)
    if (answer.value.status === 'failed') setProblem(SIGN_IN_WORDS[answer.value.code])
  }

  return (
    <form className={css.card} aria-labelledby="connect" onSubmit={event => void connect(event)}>
      <h2 id="connect" className={css.cardTitle}>
        Connect to your hub
      </h2>
      <TextInput
        label="Address"
        placeholder="https://desk.example.com"
        inputMode="url"
        autoComplete="url"
        maxLength={400}
        spellCheck={false}
        value={address}
        onChange={event => setAddress(event.currentTarget.value)}
      />
      <TextInput
        label="E-mail"
        inputMode="email"
        autoComplete="username"
        maxLength={320}
        spellCheck={false}
        value={email}
        onChange={event => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label="Password"
        autoComplete="current-password"
        maxLength={1000}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password', tabIndex: 0 }}
        value={password}
        onChange={event => setPassword(event.currentTarget.value)}
      />
      {problem !== null && (
        <Notice tone="bad" urgent>
          {problem}
        </Notice>
      )}
      <div className={css.foot}>
        <Button type="submit" disabled={!ready || busy}>
          {busy ? 'Connecting' : 'Connect'}
        </Button>
      </div>
    </form>
  )
}
