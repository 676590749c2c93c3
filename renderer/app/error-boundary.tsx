import { Component, type ErrorInfo, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Mark } from '../ui/mark.tsx'
import css from './error-boundary.module.css'
import { StartAnew } from './start-anew.tsx'
import type { StartWords } from './start-words.ts'

interface Props {
  readonly children: ReactNode
}
interface State {
  readonly error: Error | null
  readonly where: string
}

/** When a screen breaks: plain words, a way on, and details for whoever helps. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, where: '' }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(_: unknown, info: ErrorInfo): void {
    this.setState({ where: info.componentStack ?? '' })
  }

  override render(): ReactNode {
    const { error, where } = this.state
    if (error === null) return this.props.children
    return <BrokenScreen error={error} where={where} />
  }
}

/** The screen shown instead of one that broke. Only code, never a customer's words, is in the details. */
export function BrokenScreen({
  error,
  where = '',
  told = null,
}: {
  readonly error: Error
  readonly where?: string
  /** What is known of it. */
  readonly told?: StartWords | null
}) {
  const details = `${error.name}: ${error.message}\n${error.stack ?? ''}\n${where}`
  return (
    <main className={css.page}>
      <div className={css.told} role="alert">
        <EmptyState
          whole
          icon={<Mark size={22} />}
          title={told === null ? 'This screen stopped working' : 'Empty Chair does not open here'}
          action={
            <div className={css.actions}>
              <Button look="primary" onClick={() => location.reload()}>
                Open it again
              </Button>
              <Button onClick={() => void navigator.clipboard.writeText(details)}>
                Copy details
              </Button>
              {told?.isLockedOut && <StartAnew />}
            </div>
          }
        >
          {told?.words ??
            'What you wrote and did is safe on this computer. Open the screen again; if it happens once more, send the details to whoever looks after Empty Chair.'}
        </EmptyState>
      </div>
    </main>
  )
}
