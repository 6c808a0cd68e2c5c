import { printOwners } from '../domain/owner'
import type { Explained, ExplainedDue } from './explain'

const due = ({ kind, date, meeting, candidates = [] }: ExplainedDue): string => {
  if (kind === 'date') return (date ?? '').split('-').reverse().join('/')
  if (kind === 'ask') return candidates.length > 0 ? `asked: ${candidates.join(' or ')}` : 'asked'
  return kind === 'meeting' ? (meeting ?? '') : { 'next-meeting': 'next meeting', asap: 'ASAP', none: 'none' }[kind]
}

/** What a line would become, for people: the kind and text, then a line each for owner, due and what is asked. */
export const explainedWords = (explained: Explained): string => {
  const { kind, text, owners, ask = [], refused } = explained
  const print = owners && printOwners(owners.map((owner) => ({ ...owner, persons: owner.persons.map((name) => ({ name })) })))
  return [
    `${kind}${text ? `: ${text}` : ''}`,
    ...(owners ? [`  owner: ${print || 'none'}`] : []),
    ...(explained.due ? [`  due:   ${due(explained.due)}`] : []),
    ...ask.map(({ question, candidates }) => `  asks:  ${question}${candidates.length > 0 ? ` (${candidates.join(' · ')})` : ''}`),
    ...(refused ? [`  ${refused}`] : []),
  ].join('\n')
}
