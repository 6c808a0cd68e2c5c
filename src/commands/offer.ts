import { createHash } from 'node:crypto'
import type { Proposal } from '../domain/record'
import type { Errand } from '../domain/reply'
import { command } from './command'
import { by } from './found'

/** What one group offers another of an action, as its proposal there keeps it. */
export interface Offered {
  id: string
  ref: string
  text: string
  owner: string
  due: string
  why: string
  /** The group that offers it. */
  group: string
}

export const offered = (args: Record<string, unknown>): Offered => {
  const field = (name: string, most = 300): string => (typeof args[name] === 'string' ? args[name].slice(0, most) : '')
  return {
    id: field('id', 20),
    ref: field('ref', 40),
    text: field('text', 4000),
    owner: field('owner'),
    due: field('due', 60),
    why: field('why', 500),
    group: field('group', 64),
  }
}

/** One a group and action, above all that the group counts itself: offered again, it is the same proposal. */
const offerId = (group: string, id: string): string =>
  String(100_000_000 + (createHash('sha256').update(`${group} ${id}`).digest().readUInt32BE(0) % 899_999_999))

/** The answer that goes back to the group that offered it. */
export const answerTo = ({ group, id }: Offered, command: string, args: Record<string, unknown>): Errand => ({
  groupId: group,
  command,
  args: { ...args, id },
})

/** Another group offers one of its actions: a proposal, which the secretary or the Chair accepts with one click. */
export const offer = command<Offered>({
  name: 'offer',
  summary: 'An action of another group',
  examples: [],
  chapter: 'change',
  right: 'errand',
  parse: () => ({ refused: 'Say: transfer DAG34-04 to PSG' }),
  fromArgs: (args) => ({ args: offered(args) }),
  needs: ({ id }, { origin }) => (origin ? [{ of: 'proposal', id: offerId(origin.groupId, id) }] : []),
  decide: (args, known) => {
    const group = known.origin?.groupId ?? ''
    const id = offerId(group, args.id)
    const what = { ...args, group }
    const before = known.facts.proposals.find((each) => each.id === id)
    const more = [args.owner && `owner: ${args.owner}`, args.due && `due: ${args.due}`, args.why && `because ${args.why}`].filter(Boolean)
    const proposal: Proposal =
      before?.state === 'accepted'
        ? before
        : {
            id,
            at: known.at,
            by: by(known),
            command: 'take over',
            args: { ...what },
            text: `Take over ${args.ref}: ${args.text}${more.length > 0 ? ` (${more.join(', ')})` : ''}`,
            state: 'open',
          }
    const [became] = before?.state === 'accepted' ? (before.became ?? []) : []
    return {
      changes: [{ kind: 'proposal', after: proposal }],
      events: [{ command: 'offer', after: args.ref }],
      outcome: { command: 'propose', refs: [], note: id },
      // Accepted before, and its answer was lost on the way.
      ...(became ? { errands: [answerTo(what, 'taken over', { became })] } : {}),
    }
  },
})
