import { mentions } from '../mentions'
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
    .filter((decision) => !decision.recordingTimestamp && !stampedInNotes(of, decision.ref))
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

/** Decisions that cannot be found in the recording, outcomes that cannot be found in the discussion. */
export const outcomeFindings = (of: Checked): Finding[] => [...withoutTimestamp(of), ...mentionedElsewhere(of)]
