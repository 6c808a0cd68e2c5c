import { byContent, byNumber, type Citable } from '../likely-ref'
import type { Checked } from './checked'
import { type Citation, sentenceOf } from './citations'
import type { CitedItem } from './cited-item'
import type { Finding } from './finding'

const named = (items: readonly Citable[]): string =>
  items.map(({ ref, text }) => (text ? ref : `${ref}, whose text is missing`)).join(' or ')

/** `s/old/new/` where the first such words are the ones meant. */
const reworded = ({ reword, text, cited: { said, from } }: Citation, likely: string): string | undefined => {
  const mark = `${said}${likely}`.includes('/') ? '|' : '/'
  return reword && text.indexOf(said) === from && !text.includes('\n') ? `${reword} s${mark}${said}${mark}${likely}${mark}` : undefined
}

/** A reference that does not exist, with the likely one where number and content point to the same. */
export const unknownReference = (of: Checked, citation: Citation, items: readonly CitedItem[]): Finding => {
  const { cited, claims, where, area } = citation
  const kind = claims ?? (cited.ref?.kind === 'decision' || /-[A-Z]+\d+$/i.test(cited.printed) ? 'decision' : 'action')
  const candidates = items.filter((one) => one.kind === kind && !one.withdrawn && one.ref !== where)
  const number = byNumber(cited, candidates)
  const content = byContent(sentenceOf(citation, of), area, candidates, of.read)
  const agreed = number.length === 1 && content.length === 1 && number[0] === content[0] ? number[0] : undefined
  const likely = agreed?.ref
  const either = number.length > 0 && content.length > 0
  const offers = likely
    ? `by number and by content it is ${likely}`
    : either
      ? `by number it would be ${named(number)}, by content ${named(content)}`
      : number.length + content.length > 0
        ? `by ${number.length > 0 ? 'number' : 'content'} alone it would be ${named([...number, ...content])}`
        : 'nothing here is like it'
  const mend = likely ? reworded(citation, likely) : undefined
  return {
    code: 'reference-unknown',
    level: 'must fix',
    where,
    about: cited.printed,
    message: `${cited.printed} does not exist: ${offers}`,
    ...(mend ? { mend } : {}),
  }
}
