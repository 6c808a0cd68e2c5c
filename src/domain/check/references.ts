import { actionId } from '../refs'
import type { Checked } from './checked'
import { type Citation, citations } from './citations'
import { type CitedItem, existing } from './cited-item'
import type { Finding } from './finding'
import { disagreement } from './reference-disagreement'
import { unknownReference } from './unknown-reference'

const judged = (of: Checked, citation: Citation, known: ReadonlyMap<string, CitedItem>, items: readonly CitedItem[]): Finding[] => {
  const { cited, claims, where } = citation
  const { ref } = cited
  const found = ref && known.get(ref.id)
  if (found?.withdrawn && claims)
    return [
      {
        code: 'reference-withdrawn',
        level: 'must fix',
        where,
        about: found.ref,
        message: `${found.ref} was withdrawn, and is printed nowhere`,
      },
    ]
  if (found) return disagreement(of, citation, found, items)
  if (!ref || claims) return [unknownReference(of, citation, items)]
  const { lookedUp, record } = of
  const here = ref.kind === 'action' ? ref.meeting >= record.meeting.number : ref.number > lookedUp.lastDecision
  const kept = ref.kind === 'action' && lookedUp.actions.some(({ id }) => id === actionId(ref.meeting, 1))
  if (here || kept) return [unknownReference(of, citation, items)]
  // "DAG34-02: closed" is a review of it: its own words are all there is to know.
  if (cited.from === 0) return []
  return lookedUp.ids.includes(ref.id)
    ? [
        {
          code: 'reference-not-in-register',
          level: 'advisory',
          where,
          about: cited.printed,
          message: `${cited.printed} is older than this register, which cannot tell whether it exists`,
        },
      ]
    : [
        {
          code: 'references-not-all-checked',
          level: 'advisory',
          where,
          about: cited.printed,
          message: `${cited.printed} was not looked up: this record cites more than is checked at once`,
        },
      ]
}

/** References that are compared with every item: a record with more is not compared for minutes. */
const MOST_COMPARED = 200

/** References that do not exist, that were withdrawn, or whose text disagrees with what is said about them. */
export const referenceFindings = (of: Checked): Finding[] => {
  const known = existing(of)
  const items = [...known.values()]
  return citations(of).flatMap((citation, place) => judged(of, citation, known, place < MOST_COMPARED ? items : []))
}
