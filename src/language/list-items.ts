import { linePrefix } from './line-prefixes'
import { tidy } from './tidy'

const BULLET = /^\s*(?:[-*•‣▪◦·–—]\s+|[•‣▪◦]\s*|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)/i
const HEADING = /^(?:new\s+|meeting\s+)?(?<what>actions?|decisions?|notes?)(?:\s+(?:items?|points?|log))?\s*(?:from\s+[^:]+)?[:\s]*$/i

/** Several things in one message, each a line by itself; a heading ("Actions:") lends its word to what stands under it. */
export const itemsOf = (words: string): string[] | undefined => {
  const lines = words.split(/\r?\n/).filter((line) => tidy(line) !== '')
  if (lines.length < 2) return undefined
  const items: string[] = []
  let heading = ''
  let listed = false
  for (const line of lines) {
    const said = tidy(line).replace(/^\*\*(.+)\*\*$/, '$1')
    const what = HEADING.exec(said)?.groups?.what
    if (what) {
      heading = `${what.toLowerCase().replace(/s$/, '')} `
      listed = true
      continue
    }
    const bullet = BULLET.test(line)
    const body = bullet ? said.replace(BULLET, '') : said
    const prefixed = linePrefix(body) !== undefined
    if (prefixed) items.push(body)
    else if (bullet || items.length === 0 || heading) items.push(heading + body)
    // a line that is neither bulleted nor prefixed goes on with the one above
    else if (linePrefix(items.at(-1) ?? '') !== undefined) items[items.length - 1] = `${items.at(-1)} ${body}`
    else items.push(body)
    listed ||= bullet
  }
  return items.length > 1 || (listed && items.length === 1 && heading) ? items : undefined
}
