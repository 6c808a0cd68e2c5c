import type { Instant } from './due'
import type { By, Decision, Meeting } from './record'
import { printView, type RoundState } from './round'

export const OUTCOMES = ['approved', 'rejected', 'recommended', 'escalated', 'deferred'] as const
export type OutcomeKind = (typeof OUTCOMES)[number]

/** What a decision is besides its words: each part absent where nobody said it, never guessed. */
export interface Ruling {
  /** One or more: a design recommended and its timing escalated. */
  outcomes?: { kind: OutcomeKind; to?: string }[]
  /** Who decided, as printed: "the Chair", or a person, and then in which capacity: "the Chair". */
  decider?: string
  capacity?: string
  /** "delegated authority of the SRO" */
  authority?: string
  /** "no precedent", "release to be confirmed" */
  conditions?: string[]
  /** Rounds of views and objections that belong to it (`Round.id`). */
  rounds?: string[]
  /** Part of the recording that the timestamp counts in, where there are several. */
  recordingPart?: number
  /** The group escalated to, where it is here too: it was told, and answers. */
  referred?: { groupId: string; code: string }
  /** What came back of an escalation. */
  answered?: { at: Instant; by: By; text: string }
}

export const escalatedTo = ({ outcomes = [] }: Pick<Ruling, 'outcomes'>): string | undefined =>
  outcomes.find(({ kind }) => kind === 'escalated')?.to

/** Escalated, it stands, and nothing has come back. */
export const isOpenEscalation = ({ status, supersededBy, ruling }: Pick<Decision, 'status' | 'supersededBy' | 'ruling'>): boolean =>
  status === 'made' && !supersededBy && (ruling?.outcomes ?? []).some(({ kind }) => kind === 'escalated') && !ruling?.answered

export const printOutcomes = ({ outcomes = [] }: Ruling): string =>
  outcomes.map(({ kind, to }) => (kind === 'escalated' && to ? `escalated to ${to}` : kind)).join(', ')

/** "the Chair, under delegated authority of the SRO", "Justin Andrews as the Chair" */
export const printDecider = ({ decider, capacity, authority }: Ruling): string =>
  [
    [decider, capacity && `as ${capacity.replace(/^as\s+/i, '')}`].filter(Boolean).join(' '),
    authority && `under ${authority.replace(/^under\s+/i, '')}`,
  ]
    .filter(Boolean)
    .join(', ')

/** Objections raised in the rounds that belong to a decision, with their reasons. */
export const objectionsOf = ({ rounds = [] }: Ruling, states: readonly RoundState[]): string[] =>
  states
    .filter(({ round }) => round.kind === 'objections' && rounds.includes(round.id))
    .flatMap(({ round, views }) =>
      views
        .filter(({ answers }) => answers[0]?.choice === 'objects')
        .map(({ label, answers }) => `${label} ${printView(round, answers).replace(/\.$/, '')}`),
    )

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)

/** A decision as the discussion prints it: who ruled under which authority, the words, their conditions, and who objected. */
export const printRuling = ({ text, ruling = {} }: Pick<Decision, 'text' | 'ruling'>, states: readonly RoundState[]): string => {
  const who = capital(printDecider(ruling))
  const outcomes = printOutcomes(ruling)
  const objections = objectionsOf(ruling, states)
  const more = [
    ...(outcomes ? [`Outcome: ${outcomes}.`] : []),
    ...(ruling.conditions?.length ? [`Conditions: ${ruling.conditions.join('; ')}.`] : []),
    ...(objections.length > 0 ? [`Objections: ${objections.join('; ')}.`] : []),
    ...(ruling.answered ? [`${escalatedTo(ruling) ?? 'It came back'}: ${ended(ruling.answered.text)}`] : []),
  ]
  const words = who ? `${who}: ${text}` : text
  return more.length > 0 ? [ended(words), ...more].join(' ') : words
}

/** "01:35:00", of a recording in parts "00:10:00, part 2". */
export const printStamp = ({ recordingTimestamp, ruling }: Pick<Decision, 'recordingTimestamp' | 'ruling'>): string | undefined =>
  recordingTimestamp && ruling?.recordingPart ? `${recordingTimestamp}, part ${ruling.recordingPart}` : recordingTimestamp

/** How far into the recording a moment is; undefined where nothing was recorded then. */
export const stampAt = ({ recordings = [] }: Pick<Meeting, 'recordings'>, at: Instant): { part: number; stamp: string } | undefined => {
  const part = recordings.findLastIndex(({ from, until }) => from <= at && at <= (until ?? '9999'))
  const begun = recordings[part]
  if (!begun) return undefined
  const seconds = Math.floor((Date.parse(at) - Date.parse(begun.from)) / 1000)
  const two = (n: number): string => String(Math.floor(n)).padStart(2, '0')
  return { part: part + 1, stamp: `${two(seconds / 3600)}:${two((seconds % 3600) / 60)}:${two(seconds % 60)}` }
}
