import { ThumbsDown, ThumbsUp } from 'lucide-react'
import type { Message } from '../../../shared/domain/message/message.ts'
import type { ActState } from '../../engine/views/contract.ts'
import { cx } from '../../ui/class-names.ts'
import { momentWords } from '../../ui/clock.ts'
import { CustomerWords, quoted } from '../../ui/customer-words.tsx'
import { EffectTag } from '../../ui/effect-tag.tsx'
import { Tag } from '../../ui/tag.tsx'
import { VOTE_REASON_WORDS } from '../words.ts'
import { Attachments } from './attachments.tsx'
import { MailText } from './mail-text.tsx'
import css from './message-card.module.css'
import { EFFECT_MEANS, effectOf } from './message-effect.ts'

const MACHINE_WORDS = {
  autoReply: 'automatic reply',
  deliveryReport: 'delivery report',
  list: 'mailing list',
  ours: 'our own mail',
} as const

interface Props {
  readonly message: Message
  readonly act: ActState | null
  readonly now: number
  readonly onLink: (url: string) => void
}

/** One mail. The customer's is set in the serif beside the warm line; ours is not. */
export function MessageCard({ message, act, now, onLink }: Props) {
  const customer = message.direction === 'in' && message.machine === null
  const effect = effectOf(message, act)
  const to = (message.direction === 'in' ? message.cc : [...message.to, ...message.cc])
    .map(one => one.name || one.address)
    .join(', ')
  return (
    <article
      className={cx(css.card, customer ? css.customer : css.ours)}
      aria-label={`${message.authorName || message.from.name}, ${momentWords(message.at, now)}`}
      tabIndex={-1}
      data-message
    >
      <header className={css.head}>
        <b className={css.who}>
          <bdi>{message.authorName || message.from.name || message.from.address}</bdi>
        </b>
        <bdi className={css.to}>
          {message.direction === 'in' ? 'to support' : 'to'}
          {to !== '' && (message.direction === 'in' ? `, copy to ${to}` : ` ${to}`)}
        </bdi>
        {message.machine !== null && <Tag>{MACHINE_WORDS[message.machine]}</Tag>}
        {message.delivery === 'withdrawn' && <Tag>taken back, never sent</Tag>}
        {effect !== null && effect !== 'done' && (
          <EffectTag effect={effect}>{EFFECT_MEANS[effect]}</EffectTag>
        )}
        <time
          className={css.time}
          dateTime={new Date(message.at).toISOString()}
          title={new Date(message.at).toLocaleString('en-GB')}
        >
          {effect === 'done' && 'sent '}
          {momentWords(message.at, now)}
        </time>
      </header>
      <div className={css.text}>
        <MailText message={message} onLink={onLink} />
      </div>
      {message.attachments.length > 0 && (
        <Attachments all={message.attachments.filter(one => one.contentId === null)} />
      )}
      {message.vote !== null && <Vote vote={message.vote} now={now} />}
    </article>
  )
}

interface VoteProps {
  readonly vote: NonNullable<Message['vote']>
  readonly now: number
}

function Vote({ vote, now }: VoteProps) {
  const yes = vote.value === 'yes'
  const Icon = yes ? ThumbsUp : ThumbsDown
  return (
    <div className={css.vote} data-vote={vote.value} tabIndex={-1}>
      <Tag tone={yes ? 'good' : 'bad'} icon={<Icon size={12} strokeWidth={2} aria-hidden />}>
        {yes ? 'found helpful' : 'not helpful'}
        {vote.reason !== null && `, ${VOTE_REASON_WORDS[vote.reason]}`}
        {` · ${momentWords(vote.at, now)}`}
      </Tag>
      {vote.words !== '' && <CustomerWords size="quote">{quoted(vote.words)}</CustomerWords>}
    </div>
  )
}
