import { DateTime } from 'luxon'
import { isConfidential } from '../domain/confidential'
import type { LocalDate } from '../domain/due'
import type { Settings } from '../domain/group'
import { printDate } from '../domain/print-due'
import type { Decision } from '../domain/record'
import { refReader } from '../domain/ref-reader'
import { decisionId, decisionRef, meetingRef, parseRef } from '../domain/refs'
import type { Hearing } from '../language/hearing'
import { readWhen } from '../language/read-when'
import { tooLong } from './action'
import { command, type Parsed } from './command'
import { by, isRefusal, needItem, placed } from './found'
import type { ItemRef } from './item-words'
import { refuse } from './refusals'
import { supersedes, superseding } from './supersede'

interface Args {
  day: LocalDate
  text: string
  /** An earlier decision whose place it takes. */
  supersedes?: ItemRef
  /** Items that its words name: what is said of a confidential one is confidential. */
  cited: ItemRef[]
}

const EXAMPLE = 'decision by correspondence 4 April The SRO approved CR046 for an interim release'

/** Heading of its own in the report. */
const AREA = 'Decisions by correspondence'

const DAY =
  /^(?:(?:of|on)\s+)?(\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}(?:\s+\d{4})?|\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2})(?:\s*[:,–-]\s*|\s+)(\S[\s\S]*)$/i

const MOST_CITED = 10

const citedIn = (text: string, settings: Settings): ItemRef[] =>
  refReader(settings.code, settings.refs)
    .all(text)
    .flatMap(({ printed }) => parseRef(settings, printed) ?? [])
    .filter((ref) => ref.kind !== 'meeting')
    .slice(0, MOST_CITED)

/** A day without its year is one of the last half year: further back it is said in full. */
const readPast = (said: string, { at, settings }: Hearing): LocalDate | undefined => {
  const today = DateTime.fromISO(at, { zone: settings.timeZone })
  const full = /\d{4}/.test(said)
  const since = full ? '' : (today.minus({ months: 6 }).toISODate() ?? '')
  const years = full ? [''] : [` ${today.year}`, ` ${today.year - 1}`]
  return years
    .flatMap((year) => readWhen(`${said}${year}`, at, settings.timeZone)?.date ?? [])
    .find((day) => day <= (today.toISODate() ?? '') && day >= since)
}

/**
 *     decision by correspondence 18 April The SRO approved CR046
 *
 * Made between meetings: takes the next decision number without a running meeting, and is reported at the next one (or at the one that
 * is running) under a heading of its own, with its day. `…, supersedes DAG-DEC98` links the two; of a confidential item it is confidential.
 */
export const correspondence = command<Args>({
  name: 'decision by correspondence',
  summary: 'Record a decision made between meetings: it is reported at the next one, with its day',
  examples: [EXAMPLE],
  chapter: 'capture',
  right: 'decide',
  parse: (words, hearing): Parsed<Args> => {
    const [, said = '', text = ''] = DAY.exec(words.trim()) ?? []
    if (!said) return { refused: `Decided on which day, and what? Try: ${EXAMPLE}` }
    const day = readPast(said, hearing)
    if (!day)
      return {
        refused: `“${said}” is no day up to today (one over half a year ago is said with its year). Nothing was recorded. Try: ${EXAMPLE}`,
      }
    const { settings } = hearing
    const read = supersedes(text.trim(), settings)
    return (
      tooLong(text) ?? { args: { day, text: read.text, cited: citedIn(text, settings), ...(read.ref ? { supersedes: read.ref } : {}) } }
    )
  },
  needs: ({ supersedes: earlier, cited }) => [...cited, ...(earlier ? [earlier] : [])].flatMap(needItem),
  decide: ({ day, text, supersedes: earlier }, known) => {
    const { group, meeting, settings } = known
    if (!meeting)
      return refuse(
        `${settings.code} has had no meeting yet, so there is no next one to report it at. Say: start ${meetingRef(settings, 1)}`,
      )
    const number = group.decision + 1
    // Its card would tell of it.
    const secret = [...known.facts.actions, ...known.facts.decisions].some(isConfidential)
    const made: Decision = {
      id: decisionId(number),
      ref: decisionRef(settings, number),
      number,
      meeting: group.running ? meeting.number : meeting.number + 1,
      ...placed(known, AREA),
      ...(secret ? { confidential: true as const } : {}),
      text,
      status: 'made',
      earlier: [],
      correspondence: day,
      raisedAt: known.at,
      raisedBy: by(known),
      ...(known.source ? { source: known.source } : {}),
    }
    const both = earlier ? superseding(made, earlier, known) : undefined
    if (both && isRefusal(both)) return both
    // The next meeting may take a later number: it finds them by this.
    const between = [...(meeting.between ?? []), made.id]
    return {
      changes: [
        { kind: 'decision', after: both?.made ?? made },
        ...(both ? [{ kind: 'decision' as const, after: both.earlier }] : []),
        ...(group.running ? [] : [{ kind: 'meeting' as const, meeting: { ...meeting, between } }]),
      ],
      events: [{ command: 'decision', ref: made.ref, after: `${text} (by correspondence on ${printDate(day)})` }],
      outcome: { command: 'decision', refs: [made.ref, ...(both ? [both.earlier.ref] : [])] },
      group: { ...group, decision: number },
    }
  },
})
