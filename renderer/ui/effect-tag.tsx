import { ArrowUpRight, Check, CircleX, Clock, Hand } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import css from './tag.module.css'

/**
 * How far an act has come. Each has one word, one colour and one icon on every
 * screen, and nothing that is queued may look done.
 */
export type Effect = 'queued' | 'asked' | 'done' | 'refused' | 'held'

const LOOKS = {
  queued: { icon: Clock, look: css.warn },
  asked: { icon: ArrowUpRight, look: css.act },
  done: { icon: Check, look: css.good },
  refused: { icon: CircleX, look: css.bad },
  held: { icon: Hand, look: css.held },
} as const satisfies Record<Effect, object>

interface Props {
  readonly effect: Effect
  /** What it is, before the word: 'reply + replacement'. */
  readonly what?: string
  /** More, after it: 'not yet off sale'. */
  readonly children?: ReactNode
}

/** The state of an act, in the one vocabulary. */
export function EffectTag({ effect, what, children }: Props) {
  const { icon: Icon, look } = LOOKS[effect]
  return (
    <span className={cx(css.tag, look)}>
      <Icon size={12} strokeWidth={2} aria-hidden />
      <span className={css.words}>
        {what !== undefined && `${what} `}
        {effect}
        {children !== undefined && <>, {children}</>}
      </span>
    </span>
  )
}
