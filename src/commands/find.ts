import { foundCard } from '../cards/found-card'
import { printOwners } from '../domain/owner'
import type { Action, Decision } from '../domain/record'
import { reply } from '../domain/reply'
import { command, type Known } from './command'
import { refuse } from './refusals'
import { itemCard, viewOf } from './show-items'

const SHOWN = 20
/** Teams asks for 25 results at a time. */
const PAGE = 25
const LONGEST = 200

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

/**
 *     find settlement          find IPA window
 *
 * Open actions and decisions that have all of the words.
 */
export const find = command<{ words: string }>({
  name: 'find',
  also: ['search'],
  summary: 'Find open actions and decisions by their words',
  examples: ['find settlement', 'find IPA window'],
  chapter: 'look up',
  right: 'look',
  parse: (words) =>
    words.trim()
      ? { args: { words: words.trim().slice(0, LONGEST) } }
      : { refused: 'Find what? Try: find settlement. For all open actions say: actions' },
  needs: () => [{ of: 'open' }, { of: 'decisions' }],
  decide: ({ words }, known) => {
    const { actions, decisions } = found(known, words)
    return reply(
      foundCard(viewOf(known), {
        words,
        actions: actions.slice(0, SHOWN),
        decisions: decisions.slice(0, SHOWN),
        closedToo: `${words} status:closed`,
        more: Math.max(0, actions.length - SHOWN) + Math.max(0, decisions.length - SHOWN),
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
  needs: () => [{ of: 'open' }, { of: 'decisions' }],
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
