import { decisionListCard } from '../cards/decision-list-card'
import { decisionRef, parseRef } from '../domain/refs'
import { reply } from '../domain/reply'
import { alone, command, type Known, type Parsed } from './command'
import { decisionWindow } from './decision-window'
import { viewOf } from './show-items'

/** Numbers looked through for one card, the newest first. */
const PAGE = 20

interface DecisionsArgs {
  /** Those below this number; absent: the latest. */
  before?: number
}

const pageOf = ({ before }: DecisionsArgs, known: Pick<Known, 'group'>): { from: number; to: number } =>
  decisionWindow(known, PAGE, before === undefined ? undefined : before - 1)

/**
 *     decisions          decisions before DAG-DEC80
 *
 * The newest first, a page at a time; those withdrawn are not among them.
 */
export const decisions = command<DecisionsArgs>({
  name: 'decisions',
  summary: 'The latest decisions, or those before one',
  examples: ['decisions', 'decisions before DAG-DEC80'],
  chapter: 'look up',
  right: 'look',
  parse(words, { settings }): Parsed<DecisionsArgs> {
    const [, said] = /^before\s+([\s\S]+)$/i.exec(words.trim()) ?? []
    if (said === undefined) return alone('decisions', words)
    const ref = parseRef(settings, said)
    return ref?.kind === 'decision'
      ? { args: { before: ref.number } }
      : { refused: `Before which decision? Try: decisions before ${decisionRef(settings, 80)}` }
  },
  needs: (args, known) => [{ of: 'decisions', ...pageOf(args, known) }],
  decide(args, known) {
    const { settings, group } = known
    const { from } = pageOf(args, known)
    const earlier = from > 1 ? { title: 'Earlier decisions', words: `before ${decisionRef(settings, from)}` } : undefined
    return reply(
      decisionListCard(viewOf(known), {
        title: `Decisions of ${settings.code}`,
        decisions: known.facts.decisions.filter((each) => each.status === 'made' && !each.hidden).toReversed(),
        ...(args.before ? { below: decisionRef(settings, Math.min(args.before, group.decision + 1)) } : {}),
        ...(earlier ? { earlier } : {}),
        empty: group.decision === 0 ? 'No decisions yet.' : 'None that stands.',
      }),
    )
  },
})
