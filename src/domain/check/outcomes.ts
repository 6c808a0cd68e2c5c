import { isMinutes, noArea } from '../area-names'
import { mentions } from '../mentions'
import type { Checked } from './checked'
import type { Finding } from './finding'

/** Outcomes of an area of which nothing was noted, one finding an area. Where a meeting notes nothing at all, that is its way. */
const undiscussed = ({ notes, raised, made, area }: Checked): Finding[] => {
  if (notes.length === 0) return []
  const noted = new Set(notes.map((note) => area(note.area)))
  const silent = [...raised, ...made].filter((item) => {
    const label = area(item.area)
    return label !== noArea && !isMinutes(label) && !noted.has(label) && !notes.some(({ text }) => mentions(text, item.ref))
  })
  const byArea = Map.groupBy(silent, (item) => area(item.area))
  return [...byArea].map(([label, items]) => {
    const refs = items.map(({ ref }) => ref).join(', ')
    return {
      code: 'outcome-not-discussed',
      level: 'advisory',
      where: label,
      about: refs,
      message: `${label}: ${refs} came of it, and nothing of its discussion is noted`,
    }
  })
}

/** "ACTION" and "DECISION" in capitals claim an outcome, which has its reference behind the word. */
const CLAIM = /\b(ACTION|DECISION)\b/g
const NEAR = 25

/** The other way round: a note that claims an outcome and names none. */
const unnamed = ({ notes, reader, area, record }: Checked): Finding[] =>
  notes.flatMap((note): Finding[] => {
    const refs = reader.all(note.text)
    const bare = [...note.text.matchAll(CLAIM)].find(
      ({ index, 0: word }) => !refs.some(({ from }) => from >= index && from <= index + word.length + NEAR),
    )
    if (!bare) return []
    const kind = bare[0].toLowerCase()
    return [
      {
        code: 'discussion-without-outcome',
        level: 'advisory',
        where: area(note.area),
        about: note.id,
        message: `Line ${note.number} of ${record.meeting.ref} speaks of a${kind === 'action' ? 'n action' : ' decision'}, and names none`,
      },
    ]
  })

/** Outcomes without discussion, and discussion that claims an outcome which it does not name. */
export const silentOutcomes = (of: Checked): Finding[] => [...undiscussed(of), ...unnamed(of)]
