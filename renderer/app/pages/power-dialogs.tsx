import { mayPull } from '../../../shared/domain/review/policy.ts'
import { mayWorkOn } from '../../../shared/domain/ticket/policy.ts'
import type { Reference, TicketData } from '../../engine/views/contract.ts'
import { composer, useWriting } from '../../features/composer/composer-store.ts'
import type { LineAt } from '../../features/customer/customer-pane.tsx'
import { givenFor } from '../../features/powers/given-for.ts'
import { PullDialog } from '../../features/powers/pull-dialog.tsx'
import { ReplaceDialog } from '../../features/powers/replace-dialog.tsx'
import { runCommand, useCommand } from '../../ui/command-bus.ts'
import { lineToReplace } from './line-to-replace.ts'
import { wordsForPull } from './words-for-pull.ts'

/** A power somebody is about to use, and on which order line. */
export interface PowerAsked {
  readonly power: 'replace' | 'notify' | 'pull'
  readonly at: LineAt
}

interface Props {
  readonly data: TicketData
  readonly reference: Reference
  readonly asked: PowerAsked | null
  readonly onAsk: (asked: PowerAsked | null) => void
}

/** The forms of the powers: what they decide goes into the composer, or out as an act. */
export function PowerDialogs({ data, reference, asked, onAsk }: Props) {
  const { ticket, customer, remedies } = data
  const { reply } = useWriting(ticket.id).words
  const close = () => onAsk(null)
  const at = lineToReplace(data, null)
  const may = at !== null && mayWorkOn(reference.me, ticket)
  const pulls = may && mayPull(reference.me) && at.product !== undefined
  useCommand('power.replace', may ? () => onAsk({ power: 'replace', at }) : null)
  useCommand('power.notify', pulls ? () => onAsk({ power: 'notify', at }) : null)
  useCommand('power.pull', pulls ? () => onAsk({ power: 'pull', at }) : null)

  if (asked === null) return null
  const { order, line, product } = asked.at
  if (asked.power === 'replace') {
    if (customer === null) return null
    const earlier = remedies.find(one => one.id === line.id)
    return (
      <ReplaceDialog
        customer={customer}
        order={order}
        line={line}
        product={product}
        reference={reference}
        attempt={(earlier?.attempt ?? 0) + 1}
        givenMinor={givenFor(order, line, { remedies, plans: reply.replacements, reference })}
        planned={reply.replacements.find(one => one.lineId === line.id) ?? null}
        onPlan={planned => {
          composer.getState().plan(ticket.id, planned)
          close()
          runCommand('ticket.reply')
        }}
        onClose={close}
      />
    )
  }
  if (product === undefined) return null
  return (
    <PullDialog
      ticket={ticket}
      product={product}
      orderNumber={order.number}
      grade={asked.power}
      words={wordsForPull(data)}
      onClose={close}
    />
  )
}
