import { randomUUID } from 'node:crypto'
import type { Command, Decided, Known } from '../commands/command'
import { isReply } from '../commands/command'
import { hearingOf } from '../commands/hearing-of'
import { refuse } from '../commands/refusals'
import { crossingOf, type Origin } from '../domain/crossing'
import type { Person } from '../domain/person'
import { proposalRef, walkCardRef } from '../domain/refs'
import type { Redraw, Reply } from '../domain/reply'
import type { Role } from '../domain/rights'
import type { Said } from '../domain/said'
import type { Base, Change, Need, Outcome } from '../ports'
import { answerNeeds, answerOf, needsOfRefs, readForAnswer } from './answer'
import { completed, decide } from './decide'
import { type Interpreted, interpret, interpretCommand } from './interpret'
import type { Job, Known0 } from './job'
import { leftBehind } from './left-behind'
import { baseAfter, factsAfter } from './overlay'
import { type ListWorld, shownAgain } from './shown-again'

const interpreted = (said: Said, base: Base, members: readonly Person[]): Interpreted => {
  const hearing = hearingOf(base, said.spokenAt ?? said.at, said.mentions, members)
  return said.command ? interpretCommand(said.command, said.args ?? {}, hearing) : interpret(said.words ?? '', hearing)
}

/** Read as it was said: "by Friday" is the Friday after that day. */
const proposed = (then: NonNullable<Decided['andThen']>, base: Base, { at }: Known0, members: readonly Person[]): Interpreted =>
  interpretCommand(then.command, then.args, hearingOf(base, then.at ?? at, [], members))

/** What was proposed is found again by what it became. */
const became = (change: Change, refs: string[]): Change =>
  change.kind === 'proposal' && refs.length > 0 ? { ...change, after: { ...change.after, became: refs } } : change

/** An action that another group handed over says where it came from. */
const takenOver = (change: Change, { code, ref }: Origin): Change =>
  change.kind === 'action' && !change.before ? { ...change, after: { ...change.after, transferredFrom: { code, ref } } } : change

/** What is recorded knows which proposals it was made of. */
const madeOf = (change: Change, ids: readonly string[]): Change => {
  const proposed = <T extends { proposed?: string[] }>(after: T): T => ({ ...after, proposed: [...(after.proposed ?? []), ...ids] })
  if (change.kind === 'action') return { ...change, after: proposed(change.after) }
  if (change.kind === 'decision') return { ...change, after: proposed(change.after) }
  return change.kind === 'discussion' ? { ...change, after: proposed(change.after) } : change
}

/** It takes words off cards, or gives them back. */
const isOfWords = ({ command }: Outcome): boolean => command === 'redact' || command === 'confidential'

/** Cards of proposals that lose their words with what they became, or have them again. */
const proposalsOf = (outcome: Outcome, { group }: Known, { changes }: Decided): Redraw[] =>
  isOfWords(outcome)
    ? changes
        .flatMap((change) => ('after' in change && 'proposed' in change.after ? (change.after.proposed ?? []) : []))
        .map((id) => ({ groupId: group.id, ref: proposalRef(id) }))
    : []

/** What was proposed is decided on top of its acceptance, as one. */
const andThen = (first: Decided, known: Known, said: Said, members: readonly Person[]): Decided | Reply => {
  if (!first.andThen) return first
  const base = baseAfter(known, first)
  const found = proposed(first.andThen, base, known, members)
  if (!('command' in found)) return refuse('That proposal cannot be read any more; type it yourself.')
  const second = decide(found.command, found.args, said, { ...known, ...base, facts: factsAfter(known.facts, first.changes) })
  if (isReply(second)) return second
  const [ref] = second.outcome.refs
  const { from } = first.andThen
  const made = first.changes.flatMap((change) => (change.kind === 'proposal' ? [change.after.id] : []))
  return {
    ...second,
    changes: [
      ...first.changes.map((change) => became(change, second.outcome.refs)),
      ...second.changes.map((change) => madeOf(from ? takenOver(change, from) : change, made)),
    ],
    events: [...first.events.map((event) => (ref ? { ref, ...event } : event)), ...second.events],
    outcome: { ...first.outcome, refs: second.outcome.refs },
  }
}

/** Where the walk is at an action that was dealt with in another way, its card goes on. */
const walksOn = ({ command }: Outcome, { group, meeting }: Known, { changes }: Decided): Redraw[] => {
  if (!group.running || !meeting || command === 'review') return []
  const carried = changes.flatMap((change) => (change.kind === 'action' && change.before ? [change.after] : []))
  const ref = walkCardRef(meeting.number)
  return carried.flatMap((action) => (action.meeting < meeting.number ? [{ groupId: group.id, ref, at: action.ref }] : []))
}

/** What was captured is named, so that it can be compared with what there was. */
const answered = (outcome: Outcome, known: Known, decided?: Decided): Reply => {
  const actions = (decided?.changes ?? []).flatMap((change) => (change.kind === 'action' && !change.before ? [change.after] : []))
  const captured = actions.length > 0 ? { captured: { groupId: known.group.id, actions, at: known.at } } : {}
  const answer = answerOf(outcome, known, decided?.asks ?? [])
  const refresh = [
    ...(answer.refresh ?? []),
    ...(decided ? [...walksOn(outcome, known, decided), ...proposalsOf(outcome, known, decided)] : []),
  ].map((each): Redraw => (isOfWords(outcome) ? { ...each, loses: true } : each))
  return { ...answer, ...captured, ...(refresh.length > 0 ? { refresh } : {}) }
}

export interface JobWorld extends ListWorld {
  /** What the speaker is in a group. */
  role: (base: Base) => Role
  /** Something was saved by that command. */
  changed: (command: string, crossings: readonly string[]) => void
  /** A group of the same tenant, by its code. */
  neighbour: (base: Base, code: string) => Promise<Known['neighbour']>
  /** Whether what arrived from another group is still offered there. */
  waits: (groupId: string, id: string) => Promise<boolean>
}

/** A thing said becomes a job of its group's queue: interpreted again at each try, from what is known then. */
export const jobOf = (
  said: Said,
  key: string,
  /** Who is in the group's chat. */
  members: readonly Person[],
  world: JobWorld,
  ends: Pick<Job, 'done' | 'failed'>,
): Job => {
  let found: { base: Base; what: Interpreted } | undefined
  const at = (base: Base): Interpreted => {
    if (found?.base !== base) found = { base, what: interpreted(said, base, members) }
    return found.what
  }
  let seen: Base | undefined
  let crossings: string[] = []
  const current = (known: Known0): Interpreted => at(seen ?? known)
  const commandOf = (known: Known0): { command: Command; args: unknown } | undefined => {
    const what = current(known)
    return 'command' in what ? what : undefined
  }
  return {
    key,
    token: randomUUID(),
    async known(base) {
      seen = base
      const what = at(base)
      const command = 'command' in what ? what : undefined
      const code = command?.command.neighbour?.(command.args)
      const arrival = command?.command.arrival?.(command.args)
      const neighbour = code ? await world.neighbour(base, code) : undefined
      return {
        ...base,
        at: said.at,
        saidId: said.id,
        by: said.by,
        role: world.role(base),
        chat: said.chat,
        pressed: said.command !== undefined,
        ...(said.visiting ? { visiting: said.visiting } : {}),
        ...(said.source ? { source: said.source } : {}),
        ...(neighbour ? { neighbour } : {}),
        ...(arrival ? { origin: { waits: await world.waits(base.group.id, arrival) } } : {}),
      }
    },
    needs: (known): Need[] => {
      const what = commandOf(known)
      return what?.command.needs?.(what.args, known) ?? []
    },
    needsThen(known) {
      const what = commandOf(known)
      // What a proposal became may be confidential by now.
      const settled = known.facts.proposals.flatMap(({ became = [] }) => needsOfRefs(known.settings, became))
      if (settled.length > 0) return settled
      if (what?.command.needsThen) return what.command.needsThen(what.args, known)
      const decided = what?.command.name === 'accept' ? what.command.decide(what.args, known) : undefined
      if (!decided || isReply(decided) || !decided.andThen) return []
      const found = proposed(decided.andThen, known, known, members)
      return 'command' in found ? (found.command.needs?.(found.args, known) ?? []) : []
    },
    decide(known) {
      const left = leftBehind(known, said)
      if (left) return left
      const what = current(known)
      if ('refused' in what) return refuse(what.refused, what.suggestions, known.group.id)
      const decided = decide(what.command, what.args, said, known)
      if (isReply(decided)) return decided
      const whole = andThen(decided, known, said, members)
      if (isReply(whole)) return whole
      const changes = completed(whole, known)
      crossings = changes.flatMap((change) => (change.kind === 'tell' && crossingOf(change.card.ref) ? [change.card.ref] : []))
      return { ...whole, changes }
    },
    saved: (outcome) => world.changed(outcome.command, crossings),
    ahead(outcome, known, facts, decided) {
      const reads = said.args?.on !== undefined || answerNeeds(outcome, known, facts, decided).length > 0
      return reads ? undefined : answered(outcome, { ...known, facts }, decided)
    },
    async answer(outcome, known, facts, decided) {
      const answer = answered(outcome, await readForAnswer(world.store, outcome, known, facts, decided), decided)
      const list = said.args?.on === undefined ? undefined : await shownAgain(world, said, known)
      return { ...answer, ...(list ? { here: [list] } : {}) }
    },
    ...ends,
  }
}
