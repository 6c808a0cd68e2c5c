import type { Decided } from '../commands/command'
import { isConfidential } from '../domain/confidential'
import type { Action } from '../domain/record'
import { type Captured, type Reply, reply } from '../domain/reply'
import type { Chat } from '../domain/said'
import { askTheSame, Twins } from '../domain/twins'
import type { Base, Store } from '../ports'
import { answerOf, readForAnswer } from './answer'
import type { Job } from './job'
import { saidKey } from './said-key'

/** Open actions as they were read this long ago are good enough to compare with: what is found is read again before it is said. */
const FRESH_MS = 10 * 60_000
const MOST_GROUPS = 50
const MOST_TWINS = 5

/** Notes on an action that it is like an earlier one, where both are still open and still alike. */
const likeJob = (store: Store, chat: Chat, at: string, pair: { id: string; twins: string[] }, ends: Pick<Job, 'done' | 'failed'>): Job => ({
  key: saidKey({ id: `${pair.id} like`, at, chat }),
  known: async (base: Base) => ({
    ...base,
    at,
    by: { id: 'scribe', name: 'DAG Scribe', tenantId: chat.address.tenantId },
    role: 'outsider',
    chat,
    pressed: false,
  }),
  needs: () => [pair.id, ...pair.twins].map((id) => ({ of: 'action' as const, id })),
  decide({ facts }): Decided {
    const outcome = { command: 'action', refs: [] as string[] }
    // It may have been marked since the open actions were read.
    const open = facts.actions.filter((action) => action.status === 'open' && !isConfidential(action))
    const before = open.find(({ id }) => id === pair.id)
    const twin = before && open.find((other) => pair.twins.includes(other.id) && askTheSame(before, other))
    if (!before || !twin || before.like === twin.ref) return { changes: [], events: [], outcome }
    const after: Action = { ...before, like: twin.ref }
    return {
      changes: [{ kind: 'action', before, after }],
      events: [{ command: 'like', ref: before.ref, after: twin.ref }],
      outcome: { ...outcome, refs: [before.ref] },
    }
  },
  async answer(outcome, known, facts, decided) {
    if (!decided) return reply()
    const { toGroup } = answerOf(outcome, await readForAnswer(store, outcome, known, facts, decided))
    const words = facts.actions.flatMap(({ ref, like }) =>
      like && outcome.refs.includes(ref) ? [`${ref} asks for nearly the same as ${like}, which is open.`] : [],
    )
    return { here: chat.kind === 'group' ? [] : words.map((text) => ({ text })), privately: [], toGroup }
  },
  ...ends,
})

/**
 * What was captured is compared with the group's open actions once its card is shown: nothing of it is in the way of a capture. The open
 * actions are read once in ten minutes, and those captured meanwhile are added to them.
 */
export const createSecondLook = (store: Store, queue: (groupId: string) => { add(job: Job): void }) => {
  const known = new Map<string, { at: number; twins: Promise<Twins> }>()

  const twinsOf = (groupId: string, ids: readonly string[], at: number): Promise<Twins> => {
    const found = known.get(groupId)
    if (found && at - found.at < FRESH_MS && at >= found.at) return found.twins
    if (known.size >= MOST_GROUPS) known.clear()
    // What is confidential is like nothing: to say so would tell what it is about.
    const twins = store
      .read(groupId, [{ of: 'open' }])
      .then(({ open = [] }) => new Twins(open.filter((action) => !ids.includes(action.id) && !isConfidential(action))))
    known.set(groupId, { at, twins })
    twins.catch(() => known.delete(groupId))
    return twins
  }

  /** In: what was captured, and where. Out: the cards that now say what they are like. */
  return async ({ groupId, actions, at }: Captured, chat: Chat): Promise<Reply> => {
    const twins = await twinsOf(
      groupId,
      actions.map(({ id }) => id),
      Date.parse(at),
    )
    const answers = await Promise.all(
      actions.map((action) => {
        // Two of one moment are read together: the later asks for what the earlier asked for.
        const alike = twins
          .of(action)
          .filter(({ id }) => id < action.id)
          .slice(0, MOST_TWINS)
        return alike.length > 0
          ? new Promise<Reply>((done, failed) =>
              queue(groupId).add(likeJob(store, chat, at, { id: action.id, twins: alike.map(({ id }) => id) }, { done, failed })),
            )
          : reply()
      }),
    )
    return { here: answers.flatMap(({ here }) => here), privately: [], toGroup: answers.flatMap(({ toGroup }) => toGroup) }
  }
}
