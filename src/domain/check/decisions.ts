import { mentions } from '../mentions'
import type { Decision } from '../record'
import { isOpenEscalation } from '../ruling'
import type { Checked } from './checked'
import type { Finding } from './finding'

const STAMPED = /^[^()]{0,40}?\b\d{1,2}:\d{2}:\d{2}\b/

/** The discussion gives it: "(DECISION DAG-DEC100 – recording timestamp 01:35:00)". */
const stampedInNotes = ({ notes, reader }: Checked, ref: string): boolean =>
  notes.some(({ text }) => reader.all(text).some((found) => found.printed === ref && STAMPED.test(text.slice(found.to, found.to + 60))))

/** Where another decision of the meeting has one, there is a recording, and it can be looked up. */
const withoutTimestamp = (of: Checked): Finding[] => {
  const level = of.made.some((decision) => decision.recordingTimestamp) ? 'must fix' : 'advisory'
  return of.made
    .filter((decision) => !decision.recordingTimestamp && !decision.correspondence && !stampedInNotes(of, decision.ref))
    .map(({ ref }) => ({ code: 'decision-without-timestamp', level, where: ref, message: `${ref} has no recording timestamp` }))
}

/**
 * The report itself prints, in its area, what no note mentions. What is mentioned under another area alone is printed nowhere in its
 * own, though things were said there.
 */
const mentionedElsewhere = ({ notes, raised, made, area }: Checked): Finding[] =>
  [...raised, ...made].flatMap(({ ref, area: of }): Finding[] => {
    const label = area(of)
    const places = [...new Set(notes.filter((note) => mentions(note.text, ref)).map((note) => area(note.area)))]
    const discussed = notes.some((note) => area(note.area) === label)
    return discussed && places.length > 0 && !places.includes(label)
      ? [
          {
            code: 'outcome-mentioned-elsewhere',
            level: 'advisory',
            where: ref,
            message: `${ref} came of ${label}, and the discussion mentions it under ${places.join(', ')} alone`,
          },
        ]
      : []
  })

const DECIDES = /\b(?:chair|sro|senior responsible owner|members?|panel|board|committee|council|trustees|governors)\b/i

/** What the record says of a decision besides its ruling: its words, and the notes that cite it. */
const said = ({ notes }: Checked, { ref, text }: Decision): string =>
  [text, ...notes.filter((note) => mentions(note.text, ref)).map((note) => note.text)].join(' ')

/** Who decided, where neither the ruling nor any words tell; by which authority, where another decision of the meeting has one. */
const withoutDecider = (of: Checked): Finding[] => {
  const named = of.made.some(({ ruling }) => ruling?.decider)
  const authority = of.made.some(({ ruling }) => ruling?.authority)
  return of.made.flatMap((decision): Finding[] => {
    const { ref, ruling } = decision
    const words = said(of, decision)
    const decider = ruling?.decider || (!named && (DECIDES.test(words) || mentions(words, of.settings.code)))
    const under = !authority || ruling?.authority || /\b(?:authority|delegat)/i.test(words)
    return [
      ...(decider
        ? []
        : [
            {
              code: 'decision-without-decider' as const,
              level: 'advisory' as const,
              where: ref,
              message: `${ref} does not say who decided`,
            },
          ]),
      ...(under
        ? []
        : [
            {
              code: 'decision-without-authority' as const,
              level: 'advisory' as const,
              where: ref,
              message: `${ref} does not say under which authority it was taken`,
            },
          ]),
    ]
  })
}

/** Escalated, here or at an earlier meeting, and nothing has come back. */
const openEscalations = ({ made, record, settings }: Checked): Finding[] => {
  const here = made.filter(isOpenEscalation).map(({ ref, ruling }) => ({ ref, to: ruling?.outcomes?.find(({ to }) => to)?.to }))
  const earlier = (settings.escalations ?? []).filter(({ meeting }) => meeting < record.meeting.number)
  return [...here, ...earlier].map(({ ref, to }) => ({
    code: 'escalation-without-outcome',
    level: 'advisory',
    where: ref,
    message: `${ref} was escalated${to ? ` to ${to}` : ''}, and its outcome has not come back. Say: outcome ${ref} answered: …`,
  }))
}

/** What other groups wait for here. */
const awaited = ({ settings }: Checked): Finding[] =>
  (settings.awaited ?? []).map(({ code, ref, what }) => ({
    code: `${what}-awaited`,
    level: 'advisory',
    where: ref,
    message:
      what === 'referral'
        ? `${code} waits for the outcome of ${ref}, which it escalated here. Say: outcome ${ref} …`
        : `${code} hands over ${ref}, which was neither accepted nor refused. Say: transfer ${ref} accept, or: transfer ${ref} refuse because …`,
  }))

/** Decisions that cannot be found in the recording, outcomes that cannot be found in the discussion. */
export const outcomeFindings = (of: Checked): Finding[] => [
  ...withoutTimestamp(of),
  ...withoutDecider(of),
  ...openEscalations(of),
  ...awaited(of),
  ...mentionedElsewhere(of),
]
