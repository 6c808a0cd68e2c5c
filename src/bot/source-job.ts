import type { Decided } from '../commands/command'
import { hearingOf } from '../commands/hearing-of'
import type { Instant } from '../domain/due'
import { printOwners } from '../domain/owner'
import type { Person } from '../domain/person'
import { printDue } from '../domain/print-due'
import type { Action, Decision, Discussion, NewWording } from '../domain/record'
import type { Chat, Mention } from '../domain/said'
import type { ActionReading, Hearing } from '../language/hearing'
import type { Base, Change, Store } from '../ports'
import { answerOf, readForAnswer } from './answer'
import { interpret } from './interpret'
import type { Job } from './job'
import { saidKey } from './said-key'

const NOBODY = { id: 'channel', name: 'The chat' }

/** A chat message that was changed after it was sent. */
export interface SourceChange {
  chat: Chat
  activityId: string
  what: 'edited' | 'deleted'
  at: Instant
  /** Whose message it is: in a private chat the group is theirs. */
  by?: Person
  /** What an edited message says now. */
  words?: string
  mentions?: readonly Mention[]
}

type Item = Action | Decision | Discussion

/** The new words read as the same kind of thing again; undefined where they are something else now, or say nothing new. */
const reread = (item: Item, words: string, hearing: Hearing, base: Base): NewWording | undefined => {
  const what = interpret(words, hearing)
  const name = 'due' in item ? 'action' : 'ref' in item ? 'decision' : 'note'
  if (!('command' in what) || what.command.name !== name) return undefined
  const { reading } = what.args as { reading: Partial<ActionReading> & { text: string; continues?: true } }
  if (reading.continues) return undefined
  if (!('due' in item)) return reading.text === item.text ? undefined : { text: reading.text }
  const print = (due: Action['due']): string => printDue(due, base.settings, base.meeting, item.meeting)
  const [owner, due] = [printOwners(reading.owners ?? []), print(reading.due ?? { kind: 'none' })]
  const differs = {
    ...(owner === '' || owner === printOwners(item.owners) ? {} : { owner }),
    ...(due === print(item.due) ? {} : { due }),
  }
  return reading.text === item.text && Object.keys(differs).length === 0 ? undefined : { text: reading.text, ...differs }
}

/**
 * A message of the chat was edited or deleted: what was captured from it in the running (else the last) meeting says so on
 * its card (a line of discussion: in the check), and offers the new wording. The record keeps its words until somebody presses.
 */
export const sourceJob = (
  store: Store,
  { chat, activityId, what, at, words, mentions = [] }: SourceChange,
  /** Who is in the group's chat. */
  members: readonly Person[],
  ends: Pick<Job, 'done' | 'failed'>,
): Job => ({
  key: saidKey({ id: `${activityId} ${what} ${at}`, at, chat }),
  known: async (base) => ({ ...base, at, by: { ...NOBODY, tenantId: chat.address.tenantId }, role: 'outsider', chat, pressed: false }),
  needs: ({ meeting }) => (meeting ? [{ of: 'meeting', number: meeting.number }] : []),
  decide: (known): Decided => {
    const record = known.facts.meetings[0]
    const from = <T extends { source?: { activityId: string } }>(items: readonly T[] = []): T[] =>
      items.filter((each) => each.source?.activityId === activityId)
    const actions = from(record?.raised)
    const decisions = from(record?.decisions)
    const lines = from(record?.discussion).filter(({ withdrawn }) => !withdrawn)
    const changed = <T extends Item>(item: T): T => {
      const { newWording: _old, ...rest } = item
      // "Friday" is still the Friday after it was first said.
      const hearing = hearingOf(known, 'raisedAt' in item ? item.raisedAt : item.at, mentions, members)
      const newWording = what === 'edited' && words ? reread(item, words, hearing, known) : undefined
      return { ...rest, sourceChanged: what, ...(newWording ? { newWording } : {}) } as T
    }
    const changes: Change[] = [
      ...actions.map((before): Change => ({ kind: 'action', before, after: changed(before) })),
      ...decisions.map((each): Change => ({ kind: 'decision', after: changed(each) })),
      ...lines.map((each): Change => ({ kind: 'discussion', after: changed(each) })),
    ]
    const refs = [...actions, ...decisions].map((each) => each.ref)
    return {
      changes,
      events: [...refs.map((ref) => ({ command: what, ref })), ...lines.map(({ id }) => ({ command: what, after: `line ${id}` }))],
      outcome: { command: what, refs },
    }
  },
  answer: async (outcome, known, facts, decided) => answerOf(outcome, await readForAnswer(store, outcome, known, facts, decided)),
  ...ends,
})
