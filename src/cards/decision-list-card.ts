import type { Decision } from '../domain/record'
import type { Message } from '../domain/reply'
import { button } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { cut } from './cut'
import { fitted } from './fitted'
import { whereWords } from './item-line'
import { container, heading, line, quiet, run } from './layout'

interface List {
  title: string
  decisions: Decision[]
  /** Those before this one alone are listed. */
  below?: string
  /** There are decisions before these. */
  earlier?: { title: string; words: string }
  empty: string
}

const withdrawn = (decision: Decision): string => (decision.status === 'withdrawn' ? ' (withdrawn)' : '')

export const decisionListCard = (view: CardView, { title, decisions, below, earlier, empty }: List): Message => {
  const { elements, left } = fitted(decisions, (decision, max) =>
    container(
      [
        line([run(`${decision.ref} `, { bold: true }), run(cut(decision.text, max), { struck: decision.status === 'withdrawn' })], 'None'),
        quiet(`${cut(whereWords(view, decision), 80)}${withdrawn(decision)}`),
      ],
      { separator: true },
    ),
  )
  const heads = below ? `${title} before ${below}` : title
  const typed = earlier ? [`Earlier ones: decisions ${earlier.words}`] : []
  return message({
    text: [
      heads,
      ...(decisions.length ? decisions.map((decision) => `${decision.ref} ${decision.text}${withdrawn(decision)}`) : [empty]),
      ...typed,
    ].join('\n'),
    wide: true,
    body: [heading(heads), ...(decisions.length ? elements : [line([empty])]), ...(left ? [quiet(`and ${left} more`, 'Medium')] : [])],
    actions: earlier ? [button({ title: earlier.title, command: 'decisions', groupId: view.groupId, args: { words: earlier.words } })] : [],
  })
}
