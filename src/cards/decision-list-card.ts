import type { Decision } from '../domain/record'
import type { Message } from '../domain/reply'
import { message } from './card'
import type { CardView } from './card-view'
import { withCount } from './counted'
import { cut } from './cut'
import { fitted } from './fitted'
import { whereWords } from './item-line'
import { container, heading, line, quiet, run } from './layout'

interface List {
  title: string
  decisions: Decision[]
  more?: number
  empty: string
}

const withdrawn = (decision: Decision): string => (decision.status === 'withdrawn' ? ' (withdrawn)' : '')

export const decisionListCard = (view: CardView, { title, decisions, more = 0, empty }: List): Message => {
  const { elements, left } = fitted(decisions, (decision, max) =>
    container(
      [
        line([run(`${decision.ref} `, { bold: true }), run(cut(decision.text, max), { struck: decision.status === 'withdrawn' })], 'None'),
        quiet(`${cut(whereWords(view, decision), 80)}${withdrawn(decision)}`),
      ],
      { separator: true },
    ),
  )
  const rest = left + more
  return message({
    text: [
      withCount(title, decisions.length + more),
      ...(decisions.length ? decisions.map((decision) => `${decision.ref} ${decision.text}${withdrawn(decision)}`) : [empty]),
      ...(more ? [`and ${more} more`] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(withCount(title, decisions.length + more)),
      ...(decisions.length ? elements : [line([empty])]),
      ...(rest ? [quiet(`and ${rest} more`, 'Medium')] : []),
    ],
  })
}
