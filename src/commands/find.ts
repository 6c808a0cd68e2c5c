import { foundCard } from '../cards/found-card'
import { printOwners } from '../domain/owner'
import type { Action, Decision } from '../domain/record'
import { decisionRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { command, type Known, type Parsed } from './command'
import { decisionWindow } from './decision-window'
import { refuse } from './refusals'
import { itemCard, viewOf } from './show-items'

/** Of one page, actions and decisions together: readable on a phone, and below the size Teams takes with the longest texts. */
const SHOWN = 20
/** Teams asks for 25 results at a time. */
const PAGE = 25
const LONGEST = 200
/** Numbers of decisions looked through at a time, the newest first. */
const DECISIONS = 200
/** A table answers no more rows than this at once. An extension has no button that looks further back. */
const FOR_EXTENSION = 1000

interface FindArgs {
  words: string
  skip: number
  /** The newest decision looked through; absent: the last one, and open actions with it. */
  upTo?: number
}

/** Every word of the question is somewhere in the item: reference, area, text or owner. */
const matches = (item: Action | Decision, words: readonly string[]): boolean => {
  const owners = 'owners' in item ? printOwners(item.owners) : ''
  const all = `${item.ref} ${item.area ?? ''} ${item.text} ${owners}`.toLowerCase()
  return words.every((word) => all.includes(word))
}

const wordsIn = (words: string): string[] => words.toLowerCase().slice(0, LONGEST).split(/\s+/).filter(Boolean)

/** Open actions in reference order, and decisions that stand, the newest first. */
const found = ({ facts }: Known, said: string): { actions: Action[]; decisions: Decision[] } => {
  const words = wordsIn(said)
  return {
    actions: (facts.open ?? []).filter((each) => matches(each, words)),
    decisions: facts.decisions.filter((each) => each.status === 'made' && !each.hidden && matches(each, words)).toReversed(),
  }
}

const whole = (value: unknown): number => (typeof value === 'number' && value > 0 && value < 100_000 ? Math.floor(value) : 0)

const parse = (words: string, skip = 0, upTo = 0): Parsed<FindArgs> =>
  words.trim()
    ? { args: { words: words.trim().slice(0, LONGEST), skip, ...(upTo > 0 ? { upTo } : {}) } }
    : { refused: 'Find what? Try: find settlement. For all open actions say: actions' }

/**
 *     find settlement          find IPA window
 *
 * Open actions and decisions that have all of the words, actions first, a page at a time; decisions from the newest back.
 */
export const find = command<FindArgs>({
  name: 'find',
  also: ['search'],
  summary: 'Find open actions and decisions by their words',
  examples: ['find settlement', 'find IPA window'],
  chapter: 'look up',
  right: 'look',
  parse: (words) => parse(words),
  fromArgs: ({ words, skip, upTo }) => parse(typeof words === 'string' ? words : '', whole(skip), whole(upTo)),
  needs: (args, known) => [
    ...(args.upTo ? [] : [{ of: 'open' as const }]),
    { of: 'decisions', ...decisionWindow(known, DECISIONS, args.upTo) },
  ],
  decide: (args, known) => {
    const { words, skip, upTo } = args
    const { actions, decisions } = found(known, words)
    const until = skip + SHOWN
    const { from, to } = decisionWindow(known, DECISIONS, args.upTo)
    const further = upTo ? { upTo } : {}
    const printed = (number: number): string => decisionRef(known.settings, number)
    const total = actions.length + decisions.length
    return reply(
      foundCard(viewOf(known), {
        words,
        actions: actions.slice(skip, until),
        decisions: decisions.slice(Math.max(0, skip - actions.length), Math.max(0, until - actions.length)),
        of: { actions: actions.length, decisions: decisions.length },
        before: Math.min(skip, total),
        pages: [
          ...(skip > 0 ? [{ title: 'Previous', skip: Math.max(0, skip - SHOWN), ...further }] : []),
          ...(total > until ? [{ title: 'Next', skip: until, ...further }] : []),
          ...(from > 1 ? [{ title: 'Earlier decisions', skip: 0, upTo: from - 1 }] : []),
        ],
        ...(upTo || from > 1 ? { among: `Decisions ${printed(from)} to ${printed(to)} were looked through` } : {}),
        ...(upTo ? { decisionsAlone: true } : {}),
        closedToo: `${words} status:closed`,
      }),
    )
  },
})

/** The same for a message extension: a card an item, as it stands and without buttons, for it goes into any chat. No words: all. */
export const lookUp = command<{ words: string; skip: number; count: number }>({
  name: 'look up',
  summary: 'Results to insert',
  examples: [],
  chapter: 'look up',
  right: 'look',
  parse: () => ({ refused: 'Say: find WORDS' }),
  fromArgs: ({ words, skip, count }) => ({
    args: {
      words: typeof words === 'string' ? words : '',
      skip: typeof skip === 'number' && skip > 0 ? Math.floor(skip) : 0,
      count: typeof count === 'number' && count > 0 ? Math.min(PAGE, Math.floor(count)) : PAGE,
    },
  }),
  needs: (_args, known) => [{ of: 'open' }, { of: 'decisions', ...decisionWindow(known, FOR_EXTENSION) }],
  decide: ({ words, skip, count }, known) => {
    const { actions, decisions } = found(known, words)
    const page = [...actions, ...decisions].slice(skip, skip + count)
    if (page.length === 0 && skip === 0)
      return refuse(
        words.trim()
          ? `No open action or decision of ${known.settings.code} has “${words.slice(0, 60)}”.`
          : `${known.settings.code} has no open actions and no decisions yet.`,
      )
    const facts = { ...known.facts, actions, decisions }
    return reply(...page.flatMap(({ ref }) => itemCard(ref, viewOf(known), facts, { shown: true }) ?? []))
  },
})
