import type { Ask } from '../domain/ask'
import type { Due } from '../domain/due'
import { dayContext } from './day-context'
import { findDues } from './find-dues'
import { findOwners } from './find-owners'
import type { ActionReading, DueReading, Hearing } from './hearing'
import { type DayContext, isoDay, type Phrase } from './phrase'
import { dueOf } from './read-due'
import { rosterOf } from './roster'
import { missedDeadline } from './second-reader'
import { tidy } from './tidy'
import type { FoundDue } from './weigh-due'

type Span = { start: number; end: number }

/** Where a cut leaves something behind: an empty bracket, a comma without its words, two stops in a row. */
const UNTIDY =
  /[([]\s*[,;:–—\-)\]]|[,;:–—-]\s*[)\]]|\s[,;:.!?](?:\s|$)|[,;:]\s*[,;:]|^[,;:.–—-]|[,;:–—|([-]$|[,;:–—|-]\s*\.$|\s[-–—]\s+[-–—]\s/

/** Text without the cuts; a bracket or comma left empty goes with them. No word outside a cut is touched. */
const without = (text: string, cuts: readonly Span[]): string => {
  if (cuts.length === 0) return text
  let rest = text
  for (const { start, end } of [...cuts].sort((a, b) => b.start - a.start)) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  rest = rest.replace(/\s+/g, ' ').trim()
  if (!UNTIDY.test(rest)) return rest
  return rest
    .replace(/\(\s*[,;:–—-]*\s*\)|\[\s*[,;:–—-]*\s*\]/g, ' ')
    .replace(/([([])\s*[,;:–—-]+\s*/g, '$1')
    .replace(/\s*[,;:–—-]+\s*([)\]])/g, '$1')
    .replace(/\s+([,;:.!?])(?=\s|$)/g, '$1')
    .replace(/([,;:])(?:\s*[,;:])+/g, '$1')
    .replace(/^[\s,;:.–—-]+|[\s,;:–—|([-]+$/g, '')
    .replace(/\s*[,;:–—|-]+\s*\.$/, '.')
    .replace(/(\s[-–—])(?:\s+[-–—])+(?=\s)/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

const sameAs = (a: Phrase, b: Phrase): boolean => a.kind === b.kind && (a.kind !== 'day' || (b.kind === 'day' && a.day.equals(b.day)))
const offered = (phrase: Phrase): string[] =>
  phrase.kind === 'day'
    ? [isoDay(phrase.day)]
    : phrase.kind === 'ask'
      ? phrase.candidates
      : phrase.kind === 'asap'
        ? ['ASAP']
        : phrase.kind === 'next-meeting'
          ? ['next meeting']
          : []

/** "this Friday and again on the 26th", "RC1 on the 15th and GA on the 29th": two days, and no telling which. */
const twice = (text: string, maybe: FoundDue, sure: FoundDue): boolean => {
  if (maybe.sure || maybe.start >= sure.start || maybe.phrase.kind !== 'day') return false
  const both = [maybe, sure].every(({ start }) => /^on\s/i.test(text.slice(start)))
  return both || /^[\s,]*(?:and|then|&)\s+(?:again\s+|also\s+|then\s+)?$/i.test(text.slice(maybe.end, sure.start))
}

const dueFrom = (text: string, found: readonly FoundDue[], context: DayContext): DueReading & { cuts: Span[] } => {
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end).trim()
  const sure = found.filter((each) => each.sure)
  const first = sure[0]
  // "this Friday and again on the 26th"
  const again = first && found.find((each) => twice(text, each, first))
  if (first && again)
    return {
      due: { kind: 'none', said: `${wordsOf(again)} · ${wordsOf(first)}` },
      asks: [
        {
          about: 'due',
          question: 'Which of these is it due?',
          candidates: [...new Set([...offered(again.phrase), ...offered(first.phrase)])],
        },
      ],
      cuts: [],
    }
  if (first && sure.every((each) => sameAs(each.phrase, first.phrase))) {
    const { due, asks } = dueOf(first.phrase, wordsOf(first))
    const doubt: Ask[] = first.doubt
      ? [
          {
            about: 'due',
            question: `Is “${wordsOf(first)}” when the action is due, or part of the condition?`,
            candidates: [...offered(first.phrase), 'none'],
          },
        ]
      : []
    return { due, asks: [...asks, ...doubt], cuts: asks.length > 0 ? [] : sure.filter(({ keep }) => !keep) }
  }
  if (sure.length > 1) {
    const candidates = [...new Set(sure.flatMap((each) => offered(each.phrase)))]
    return {
      due: { kind: 'none', said: sure.map(wordsOf).join(' · ') },
      asks: [{ about: 'due', question: 'Which of these is it due?', candidates }],
      cuts: [],
    }
  }
  const maybe = found.filter((each) => !each.sure)
  const missed = maybe.length === 0 ? missedDeadline(text, context) : undefined
  if (maybe.length === 0) return { due: { kind: 'none' } satisfies Due, asks: missed ? [missed] : [], cuts: [] }
  const said = maybe.map(wordsOf).join(' · ')
  const question = maybe[0]?.phrase.kind === 'ask' ? maybe[0].phrase.question : `Is “${said}” when it is due, or part of the work?`
  return {
    due: { kind: 'none', said },
    asks: [{ about: 'due', question, candidates: [...new Set(maybe.flatMap((each) => offered(each.phrase)))] }],
    cuts: [],
  }
}

/** A due said behind a second party may be theirs alone. */
const askWhose = ({ due, asks }: DueReading): DueReading & { cuts: Span[] } => {
  const candidates = due.kind === 'date' ? [due.date] : due.said ? [due.said] : []
  return {
    due: { kind: 'none', ...(due.said ? { said: due.said } : {}) },
    asks: [{ about: 'due', question: `Is “${due.said ?? ''}” for all of it?`, candidates }, ...asks],
    cuts: [],
  }
}

/**
 * In: a sentence as typed behind `action`. Out: its owners, its due and its text, which keeps every word that marks neither; a party that
 * speaks ("Programme to raise …") stays in the text, as the report prints it. What cannot be known stays in the text and is asked.
 */
export const readAction = (words: string, hearing: Hearing): ActionReading => {
  const text = tidy(words)
  const context = dayContext(text, hearing)
  const due = dueFrom(text, findDues(text, context), context)
  const blanked = due.cuts.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
  const owners = findOwners(blanked.replace(/(?:[\s,;–—|-]|\[\s*\]|\(\s*\))+$/, ''), rosterOf(hearing))
  const theirs = owners.second !== undefined && due.cuts.some(({ start }) => start > (owners.second ?? 0)) ? askWhose(due) : due
  const kept = without(text, [...theirs.cuts, ...owners.cuts])
  return { text: kept || text, owners: owners.owners, due: theirs.due, asks: [...owners.asks, ...theirs.asks] }
}
