import type { Settings } from '../domain/group'
import type { Decision } from '../domain/record'
import { decisionId, parseRef } from '../domain/refs'
import { escalatedTo, isOpenEscalation, OUTCOMES, printDecider, printOutcomes, printStamp, type Ruling, stampAt } from '../domain/ruling'
import type { Change } from '../ports'
import { answerReferral } from './arrivals'
import { command, type Known, type Parsed } from './command'
import { by, foundDecision, isRefusal } from './found'
import { type ItemRef, leadingRef } from './item-words'
import { listed, readOutcome, readStamp, type Said } from './outcome-words'
import { refuse } from './refusals'

interface OutcomeArgs {
  /** Absent: the group's last decision. */
  ref?: ItemRef
  said: Said
  /** It is another group's decision, and these words are what came of it here. */
  arrived?: { id: string; text: string }
}

const text = (value: unknown, most = 300): string => (typeof value === 'string' ? value.trim().slice(0, most) : '')

/** The fields of the decision's card; an emptied field takes back what stood there. */
const fromForm = (args: Record<string, unknown>): Parsed<Said> => {
  const kinds = OUTCOMES.filter((kind) => text(args.outcomes).split(',').includes(kind))
  const to = text(args.to, 100)
  const stamp = text(args.stamp, 40)
  const read = stamp ? readStamp(stamp) : undefined
  if (stamp && !read) return { refused: `A recording timestamp looks like 01:35:00. “${stamp}” is none, so nothing was changed.` }
  return {
    args: {
      outcomes: kinds.map((kind) => ({ kind, ...(kind === 'escalated' && to ? { to } : {}) })),
      decider: text(args.decider),
      capacity: text(args.capacity),
      authority: text(args.authority),
      conditions: listed(text(args.conditions, 1000)),
      ...(typeof args.rounds === 'string' ? { rounds: args.rounds.split(',').filter((id) => /^\d{4}-\d{4}$/.test(id)) } : {}),
      ...(read ? { stamp: read } : {}),
    },
  }
}

/** Parts that were said go before what stood there; empty ones take it away. */
const ruled = (before: Ruling, { stamp: _stamp, answered: _answered, ...said }: Said): Ruling =>
  Object.fromEntries(
    Object.entries({ ...before, ...said }).filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value))),
  )

/** Escalations that are open, in the settings: every later check tells of them until their outcome is entered. */
const escalations = (settings: Settings, decision: Decision): Settings | undefined => {
  const { escalations: known = [] } = settings
  const to = decision.ruling?.outcomes?.find(({ kind }) => kind === 'escalated')?.to
  const others = known.filter(({ ref }) => ref !== decision.ref)
  const after = isOpenEscalation(decision) ? [...others, { ref: decision.ref, meeting: decision.meeting, ...(to ? { to } : {}) }] : others
  return JSON.stringify(after) === JSON.stringify(known) ? undefined : { ...settings, escalations: after }
}

/** The group escalated to is told where it is here too, unless it would read what is confidential. */
const referral = ({ confidential, redacted }: Decision, { neighbour, group }: Known): Ruling['referred'] =>
  neighbour && neighbour.groupId !== group.id && !confidential && !redacted ? neighbour : undefined

/** Another group's decision that was escalated here: it is named by its own reference. */
const arrivalIn = (words: string, { awaited = [] }: Settings): { id: string; text: string } | undefined => {
  const [, said = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/.exec(words.trim()) ?? []
  const found = awaited.find(({ what, ref }) => what === 'referral' && ref.toLowerCase() === said.toLowerCase().replace(/[:;,]$/, ''))
  return found && { id: found.id, text: rest.trim() }
}

/**
 *     outcome DAG-DEC101 approved; by the Chair, under delegated authority of the SRO; conditions: no precedent; at 02:02:00
 *     outcome at now          outcome DAG-DEC99 answered: the PSG approved it
 *
 * What a decision is besides its words. Without a reference: the last one. Of another group's decision that was escalated here: what came
 * of it, which goes back to that group.
 */
export const outcome = command<OutcomeArgs>({
  name: 'outcome',
  also: ['ruling'],
  summary: 'Say what a decision came to: outcome, who decided, conditions, recording timestamp',
  examples: [
    'outcome DAG-DEC101 approved; by the Chair, under delegated authority of the SRO; at 02:02:00',
    'outcome recommended, escalated to PSG; conditions: no precedent, release to be confirmed',
  ],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }): Parsed<OutcomeArgs> => {
    const arrived = arrivalIn(words, settings)
    if (arrived) return { args: { said: {}, arrived } }
    const found = leadingRef(words, settings)
    if (found && found.ref.kind !== 'decision') return { refused: 'That is an action: an outcome is of a decision.' }
    const read = readOutcome(found?.rest ?? words)
    return 'args' in read ? { args: { ...(found ? { ref: found.ref } : {}), said: read.args } } : read
  },
  fromArgs: (args, { settings, ...hearing }): Parsed<OutcomeArgs> => {
    if (typeof args.words === 'string') return outcome.parse(args.words, { settings, ...hearing }) as Parsed<OutcomeArgs>
    const ref = parseRef(settings, text(args.ref, 60))
    if (ref?.kind !== 'decision') return { refused: 'Which decision is meant? Nothing was changed.' }
    const read = fromForm(args)
    return 'args' in read ? { args: { ref, said: read.args } } : read
  },
  neighbour: ({ said }) => said.outcomes?.find(({ kind }) => kind === 'escalated')?.to,
  arrival: ({ arrived }) => arrived?.id,
  needs: ({ ref, arrived }, known) =>
    arrived ? (answerReferral.needs?.(arrived, known) ?? []) : [{ of: 'decision', id: ref?.id ?? decisionId(known.group.decision) }],
  decide: ({ ref, said, arrived }, known) => {
    if (arrived) return answerReferral.decide(arrived, known)
    const last = { kind: 'decision' as const, number: known.group.decision, id: decisionId(known.group.decision) }
    const before = foundDecision(known, ref ?? last)
    if (isRefusal(before)) return before
    if (before.status === 'withdrawn') return refuse(`${before.ref} was withdrawn, so nothing was changed.`)
    const { meeting } = known
    const now = said.stamp === 'now' ? meeting && stampAt(meeting, known.at) : undefined
    if (said.stamp === 'now' && !now)
      return refuse('No recording is running that I know of. Say: recording started, or give the timestamp as 01:35:00')
    const given = now ? { at: now.stamp, part: now.part } : said.stamp === 'now' ? undefined : said.stamp
    const several = (meeting?.recordings?.length ?? 0) > 1 || (given?.part ?? 0) > 1
    const { recordingPart: _part, ...rest } = before.ruling ?? {}
    const { referred: told, ...kept } = given ? rest : (before.ruling ?? {})
    const referred = said.outcomes ? referral(before, known) : told
    // What came back from one group is not another's answer; its words stay in the history.
    const elsewhere = said.outcomes && escalatedTo(said) && escalatedTo(said) !== escalatedTo(kept)
    const { answered: _of, ...unanswered } = kept
    const ruling: Ruling = {
      ...ruled(elsewhere ? unanswered : kept, said),
      ...(referred ? { referred } : {}),
      ...(given?.part && several ? { recordingPart: given.part } : {}),
      ...(said.answered ? { answered: { at: known.at, by: by(known), text: said.answered } } : {}),
    }
    const after: Decision = { ...before, ruling, ...(given ? { recordingTimestamp: given.at } : {}) }
    const settings = escalations(known.settings, after)
    const words = ({ ruling: of = {}, ...decision }: Decision): string =>
      [printOutcomes(of), printDecider(of), of.conditions?.join(', '), printStamp({ ...decision, ruling: of }), of.answered?.text]
        .filter(Boolean)
        .join('; ')
    const changes: Change[] = [{ kind: 'decision', after }, ...(settings ? [{ kind: 'settings' as const, settings }] : [])]
    return {
      changes,
      events: [{ command: 'outcome', ref: before.ref, before: words(before), after: words(after) }],
      outcome: { command: 'outcome', refs: [before.ref] },
    }
  },
})
