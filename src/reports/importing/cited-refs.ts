import { byContent, byNumber, type Citable, sentenceAt } from '../../domain/likely-ref'
import type { RefReader } from '../../domain/ref-reader'
import type { Ledger } from './ledger'
import type { ReadAction } from './read-actions'
import type { ReadDecision } from './read-decisions'
import type { ReadLine } from './read-discussion'

interface Cited {
  discussion: readonly ReadLine[]
  actions: readonly ReadAction[]
  decisions: readonly ReadDecision[]
  reader: RefReader
  ledger: Ledger
  meeting?: number
}

/** Wrong references that are compared with every item: a document with more is told so, and not compared for hours. */
const mostCompared = 200

const list = (items: readonly Citable[]): string =>
  items.map((item) => (item.text ? item.ref : `${item.ref}, whose text is missing`)).join(' or ')

/** References in the discussion that the tables do not have. A correction is offered only where number and content point to the same one. */
export const citedRefs = ({ discussion, actions, decisions, reader, ledger, meeting }: Cited): void => {
  const known = new Set([...actions, ...decisions].map((item) => item.ref))
  const ofActions: Citable[] = actions.filter((item) => item.ref).map((item) => ({ ...item, fresh: !item.carried }))
  const ofDecisions: Citable[] = decisions.filter((item) => item.ref).map((item) => ({ ...item, fresh: true }))
  let compared = 0
  for (const { text, line, area } of discussion) {
    const verdict = /\baction (closed|withdrawn|ongoing)\b[^.]*\.?\s*$/i.exec(text.slice(-200))?.[1]?.toLowerCase()
    const told = new Set<string>()
    for (const cited of reader.all(text)) {
      if (known.has(cited.printed) || told.has(cited.printed)) continue
      const ref = cited.printed
      told.add(ref)
      const said = /\b(action|decision)s?:?\s*$/i.exec(text.slice(Math.max(0, cited.from - 20), cited.from))?.[1]?.toLowerCase()
      const earlier = cited.ref?.kind === 'action' && meeting !== undefined && cited.ref.meeting < meeting
      if (cited.ref && !said && earlier) {
        const closed = cited.from === 0 && verdict && verdict !== 'ongoing'
        if (closed)
          ledger.find({
            code: 'closed-in-discussion',
            line,
            ref,
            message: `${ref} is said to be ${verdict} here; its own words are in no table of this report`,
          })
        else
          ledger.find({ code: 'ref-not-in-tables', line, ref, message: `${ref} is of an earlier meeting, and in no table of this report` })
        continue
      }
      const items =
        (said ?? (cited.ref?.kind === 'decision' || /-[A-Z]+\d+$/i.test(ref) ? 'decision' : 'action')) === 'decision'
          ? ofDecisions
          : ofActions
      compared += 1
      if (compared > mostCompared) {
        ledger.find({ code: 'ref-unknown', line, ref, message: `${ref} exists nowhere in this report` })
        continue
      }
      const number = byNumber(cited, items)
      const content = byContent(sentenceAt(text, cited), area, items)
      const agreed = number.length === 1 && content.length === 1 && number[0] === content[0] ? number[0] : undefined
      const offers = agreed
        ? `by number and by content it is ${agreed.ref}`
        : `by number it would be ${list(number) || 'none'}, by content ${list(content) || 'none'}`
      ledger.find({
        code: 'ref-unknown',
        line,
        ref,
        message: `${ref} exists nowhere in this report: ${offers}`,
        ...(agreed ? { likely: agreed.ref } : {}),
      })
    }
  }
}
