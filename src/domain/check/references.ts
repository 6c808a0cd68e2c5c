import { likeness } from '../closeness'
import { byContent, byNumber, type Citable, sentenceAt } from '../likely-ref'
import type { Action, Decision } from '../record'
import { actionId } from '../refs'
import type { Checked } from './checked'
import { type Citation, citations } from './citations'
import type { Finding } from './finding'
import { apart } from './subjects-apart'

type Item = Citable & { id: string; kind: 'action' | 'decision'; withdrawn: boolean }

const item =
  (of: Checked, kind: Item['kind']) =>
  (one: Action | Decision): Item => ({
    id: one.id,
    ref: one.ref,
    text: one.text,
    kind,
    fresh: one.meeting === of.record.meeting.number,
    withdrawn: one.status === 'withdrawn',
    ...(one.area ? { area: of.area(one.area) } : {}),
  })

/** All that exists as far as is known: ids of actions and of decisions never meet, for one has a hyphen. */
const existing = (of: Checked): Map<string, Item> => {
  const { record, carried, lookedUp } = of
  const items = [
    ...[...lookedUp.actions, ...record.touched, ...carried, ...record.raised].map(item(of, 'action')),
    ...[...lookedUp.decisions, ...record.decisions].map(item(of, 'decision')),
  ]
  return new Map(items.map((one) => [one.id, one]))
}

const named = (items: readonly Citable[]): string =>
  items.map(({ ref, text }) => (text ? ref : `${ref}, whose text is missing`)).join(' or ') || 'none'

/** The sentence without references, which would pass for names of things. */
const sentenceOf = ({ text, cited }: Citation, { reader }: Checked): string => {
  const sentence = sentenceAt(text, cited)
  return reader.all(sentence).reduce((words, { said }) => words.replace(said, ' '), sentence)
}

/** `s/old/new/` where the first such words are the ones meant. */
const reworded = ({ reword, text, cited: { said, from } }: Citation, likely: string): string | undefined => {
  const mark = `${said}${likely}`.includes('/') ? '|' : '/'
  return reword && text.indexOf(said) === from && !text.includes('\n') ? `${reword} s${mark}${said}${mark}${likely}${mark}` : undefined
}

const unknown = (of: Checked, citation: Citation, items: readonly Item[]): Finding => {
  const { cited, claims, where, area } = citation
  const kind = claims ?? (cited.ref?.kind === 'decision' || /-[A-Z]+\d+$/i.test(cited.printed) ? 'decision' : 'action')
  const candidates = items.filter((one) => one.kind === kind && !one.withdrawn)
  const number = byNumber(cited, candidates)
  const content = byContent(sentenceOf(citation, of), area, candidates)
  const agreed = number.length === 1 && content.length === 1 && number[0] === content[0] ? number[0] : undefined
  const likely = agreed?.ref
  const offers = likely
    ? `by number and by content it is ${likely}`
    : number.length + content.length > 0
      ? `by number it would be ${named(number)}, by content ${named(content)}`
      : 'nothing here is like it'
  const mend = likely ? reworded(citation, likely) : undefined
  return {
    code: 'reference-unknown',
    level: 'must fix',
    where,
    message: `${cited.printed} does not exist: ${offers}`,
    ...(mend ? { mend } : {}),
  }
}

/** What a text says with the reference is compared with what stands under it: only where it claims to be the outcome. */
const disagreement = (of: Checked, citation: Citation, found: Item, items: readonly Item[]): Finding[] => {
  const { claims, where, area } = citation
  if (!claims) return []
  if (claims !== found.kind)
    return [
      {
        code: 'reference-of-other-kind',
        level: 'must fix',
        where,
        message: `${found.ref} is called a${claims === 'action' ? 'n action' : ' decision'} here, and is a${found.kind === 'action' ? 'n action' : ' decision'}`,
      },
    ]
  const sentence = sentenceOf(citation, of)
  const other = apart(`${sentence} ${area ?? ''}`, `${found.text} ${found.area ?? ''}`)
  if (other)
    return [
      {
        code: 'reference-disagrees',
        level: 'must fix',
        where,
        message: `${found.ref} is cited for ${other.here}, and is about ${other.there}`,
      },
    ]
  const [better] = byContent(
    sentence,
    area,
    items.filter((one) => one.kind === found.kind && !one.withdrawn),
  )
  return better?.text && better !== found && found.text && likeness(sentence, found.text) < 0.3
    ? [
        {
          code: 'reference-disagrees',
          level: 'advisory',
          where,
          message: `What is said of ${found.ref} reads like ${better.ref}`,
        },
      ]
    : []
}

const judged = (of: Checked, citation: Citation, known: ReadonlyMap<string, Item>): Finding[] => {
  const { cited, claims, where } = citation
  const items = [...known.values()]
  const { ref } = cited
  const found = ref && known.get(ref.id)
  if (found?.withdrawn && claims)
    return [{ code: 'reference-withdrawn', level: 'must fix', where, message: `${found.ref} was withdrawn, and is printed nowhere` }]
  if (found) return disagreement(of, citation, found, items)
  if (!ref || claims) return [unknown(of, citation, items)]
  const { lookedUp, record } = of
  const here = ref.kind === 'action' ? ref.meeting >= record.meeting.number : ref.number > lookedUp.lastDecision
  const kept = ref.kind === 'action' && lookedUp.actions.some(({ id }) => id === actionId(ref.meeting, 1))
  if (here || kept) return [unknown(of, citation, items)]
  // "DAG34-02: closed" is a review of it: its own words are all there is to know.
  if (cited.from === 0) return []
  return lookedUp.ids.includes(ref.id)
    ? [
        {
          code: 'reference-not-in-register',
          level: 'advisory',
          where,
          message: `${cited.printed} is older than this register, which cannot tell whether it exists`,
        },
      ]
    : [
        {
          code: 'references-not-all-checked',
          level: 'advisory',
          where,
          message: `${cited.printed} was not looked up: this record cites more than is checked at once`,
        },
      ]
}

/** References that do not exist, that were withdrawn, or whose text disagrees with what is said about them. */
export const referenceFindings = (of: Checked): Finding[] => {
  const known = existing(of)
  return citations(of).flatMap((citation) => judged(of, citation, known))
}
