import { message as cardMessage } from '../cards/card'
import { cut } from '../cards/cut'
import { type Element, heading, line, quiet, run } from '../cards/layout'
import type { Unreached } from '../domain/recipients'
import type { Message } from '../domain/reply'

export interface UndeliveredItem {
  ref: string
  text: string
  due: string
  unreached: readonly Unreached[]
}

/** What fits beside the secretary's own items. */
const mostShown = 20

const whoOf = ({ unreached }: UndeliveredItem): string => unreached.map(({ owner, why }) => `${owner}: ${why}`).join('; ')
const advice = 'Please tell them yourself, name a person with "owner", or ask them to add the app.'

/** A secretary's message: what they owe themselves (if anything), then what is due and reached nobody, and what to do about it. */
export const withUndelivered = (own: Message | undefined, items: readonly UndeliveredItem[]): Message => {
  if (items.length === 0) return own ?? { text: '' }
  const title = `${items.length} due, and not delivered`
  const body: Element[] = [
    heading(title),
    ...items
      .slice(0, mostShown)
      .flatMap((item) => [
        line([run(item.ref, { bold: true }), run(` ${cut(item.text, 160)}`)]),
        quiet(cut(`Due ${item.due} · ${whoOf(item)}`, 300)),
      ]),
    ...(items.length > mostShown ? [quiet(`and ${items.length - mostShown} more: say "overdue"`)] : []),
    quiet(advice, 'Medium'),
  ]
  const text = [`${title}:`, ...items.map((item) => `${item.ref} ${item.text} – due ${item.due} – ${whoOf(item)}`), advice].join('\n')
  const notice = cardMessage({ text, body, wide: true })
  if (!own) return notice
  const card = own.card && notice.card ? { ...own.card, body: [...own.card.body, ...notice.card.body] } : own.card
  return { text: `${own.text}\n\n${notice.text}`, ...(card ? { card } : {}) }
}
