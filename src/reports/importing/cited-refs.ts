import { distance, identifiers, likeness } from './closeness'
import type { Ledger } from './ledger'
import type { ReadAction } from './read-actions'
import type { ReadDecision } from './read-decisions'
import type { ReadLine } from './read-discussion'
import type { FoundRef, RefReader } from './ref-reader'

interface Cited {
  discussion: readonly ReadLine[]
  actions: readonly ReadAction[]
  decisions: readonly ReadDecision[]
  reader: RefReader
  ledger: Ledger
  meeting?: number
}

interface Item {
  ref: string
  area?: string
  text: string
  /** Raised at the meeting reported. */
  fresh: boolean
}

/** Wrong references that are compared with every item: a document with more is told so, and not compared for hours. */
const mostCompared = 200

/** The sentence that a reference stands in. */
const sentenceAt = (text: string, { from, to }: FoundRef): string => {
  const before = text.slice(Math.max(0, from - 600), from)
  const behind = text.slice(to, to + 200)
  const start = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1
  const end = behind.indexOf('. ')
  return `${before.slice(start)} ${end < 0 ? behind : behind.slice(0, end)}`
}

/** The same number at this meeting; else what is a letter or figure away. */
const byNumber = (cited: FoundRef, items: readonly Item[]): Item[] => {
  const figures = (ref: string): number => Number(/(\d+)$/.exec(ref)?.[1] ?? -1)
  const here = items.filter((item) => item.fresh && figures(item.ref) === figures(cited.printed))
  return here.length > 0 ? here : items.filter((item) => distance(item.ref, cited.printed) === 1)
}

/** What the sentence speaks of: never an item that names another thing (CR044 is not CR045). Where none is like it, an item whose text is lost may be it. */
const byContent = (sentence: string, area: string | undefined, items: readonly Item[]): Item[] => {
  const about = identifiers(`${sentence} ${area ?? ''}`)
  const scored = items
    .map((item) => {
      const own = identifiers(`${item.text} ${item.area ?? ''}`)
      const apart = own.size > 0 && about.size > 0 && ![...own].some((one) => about.has(one))
      return { item, score: apart ? 0 : likeness(sentence, item.text) }
    })
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => Number(b.item.fresh) - Number(a.item.fresh) || b.score - a.score)
  const best = scored[0]
  if (best) return [best.item]
  return items.filter((item) => item.fresh && item.text === '')
}

const list = (items: readonly Item[]): string =>
  items.map((item) => (item.text ? item.ref : `${item.ref}, whose text is missing`)).join(' or ')

/** References in the discussion that the tables do not have. A correction is offered only where number and content point to the same one. */
export const citedRefs = ({ discussion, actions, decisions, reader, ledger, meeting }: Cited): void => {
  const known = new Set([...actions, ...decisions].map((item) => item.ref))
  const ofActions: Item[] = actions.filter((item) => item.ref).map((item) => ({ ...item, fresh: !item.carried }))
  const ofDecisions: Item[] = decisions.filter((item) => item.ref).map((item) => ({ ...item, fresh: true }))
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
