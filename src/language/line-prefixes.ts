import { isCommonWord } from './owner-words'
import type { LineReading } from './read-line'

/** A prefix and what it makes of the line. `plain`: the bare command word, a space is enough. */
interface Prefix {
  pattern: RegExp
  kind: LineReading['kind']
  keep?: 'continues'
}

const SEP = String.raw`\s*(?:[:=]|\s[-–—]|[-–—]\s)\s*`
const NUMBER = String.raw`(?:[\s-]*(?:no\.?|#)?\s*\d{1,4}(?:\.\d+)?)?`

/** "ACTION (Quill, 24/04): …", "Resolved (unanimously): …": said aside, read as if it stood at the end. */
const ASIDE = String.raw`\s*(?<aside>\([^()]{1,60}\))`

const prefixes: Prefix[] = [
  { kind: 'action', pattern: new RegExp(String.raw`^(?:actions?(?:\s+(?:item|point))?|AP|AI|to-?do|task)${NUMBER}${ASIDE}${SEP}`, 'i') },
  {
    kind: 'decision',
    pattern: new RegExp(String.raw`^(?:decision|resolved|resolution|decided)${NUMBER}${ASIDE}(?:${SEP}|\s+(?=that\b|to\b))`, 'i'),
  },
  { kind: 'action', pattern: /^(?:\[\s*(?:action|AI|AP|to-?do)\s*\]|#(?:action|task|todo|ai)\b)\s*:?\s*/i },
  {
    kind: 'action',
    pattern: new RegExp(
      String.raw`^(?:new\s+|agreed\s+)?(?:actions?(?:\s+(?:items?|points?))?|AP|AI|to-?\s?do|task)${NUMBER}${SEP}(?!\/)`,
      'i',
    ),
  },
  // "A: Otto to …"; "A: the head explained that …" answers a question.
  { kind: 'action', pattern: new RegExp(String.raw`^A${NUMBER}${SEP}(?!\/)(?=@|(?:[\p{L}\p{N}.'’&/()-]+\s+){1,6}to\s+\p{L})`, 'iu') },
  { kind: 'action', pattern: /^TO-?DO\s+(?=\S)/ },
  { kind: 'action', pattern: /^(?:(?:AP|AI)\s?\d{1,3}|(?:AP|AI|to-?do|task)(?=\s+(?:@|(?:for|on)\s+\S+(?:\s+\S+)?:)))\s+(?=\S)/i },
  { kind: 'action', pattern: /^action\s+(?:item|point)\s+\d{1,3}\s+/i },
  {
    kind: 'action',
    pattern:
      /^action(?:\s+|$)(?!(?:items?|points?|(?:log|plan|register|tracker|list)\b(?!\s+(?:to|will|should|must)\s)|closed|complete[d]?|is|was|has|ongoing|retained)\b)/i,
  },
  { kind: 'decision', pattern: /^(?:\[\s*decision\s*\]|#(?:decision|decided|resolved|resolution)\b)\s*:?\s*/i },
  { kind: 'decision', pattern: new RegExp(String.raw`^(?:decisions?(?:\s+point)?|resolved|resolution|decided|DEC)${NUMBER}${SEP}`, 'i') },
  { kind: 'decision', pattern: /^(?:it\s+was\s+)?(?:unanimously\s+)?resolved(?:,|\s+(?=that\b|to\b|unanimously\b|nem\b|by\b))\s*/i },
  { kind: 'decision', pattern: /^decision(?:\s+|$)(?!(?:log|register|tree|point|paper|maker|is|was|has|deferred|pending)\b)/i },
  { kind: 'area', pattern: /^(?:#{1,2}(?:sub)?topic\b|#item\b|#area\b)\s*:?\s*/i },
  { kind: 'area', pattern: new RegExp(String.raw`^(?:(?:sub-?)?topic|agenda(?:\s+item)?|item|area)${NUMBER}${SEP}`, 'i') },
  { kind: 'area', pattern: /^(?:area|item|topic|agenda\s+item(?:\s+\d{1,3})?)(?:\s+|$)/i },
  { kind: 'area', pattern: /^#{1,3}\s+/ },
  { kind: 'note', pattern: /^#(?:info|link|idea|note|agreed|accepted|help|halp|nb|minute)\b\s*:?\s*/i },
  { kind: 'note', pattern: new RegExp(`^(?:notes?|info|nb|fyi|minute|discussion|discussed|agreed|accepted)${SEP}`, 'i') },
  { kind: 'note', pattern: /^note(?:\s+|$)/i },
  { kind: 'note', pattern: /^\+\s+/, keep: 'continues' },
  { kind: 'undo', pattern: /^(?:#undo|undo)\b\s*/i },
  { kind: 'present', pattern: /^#?(?:present|attendees|attending|in\s+attendance)\s*(?:\+|:|=)\s*/i },
  {
    kind: 'apologies',
    pattern:
      /^apologies(?:\s+for\s+absence)?\s+(?:(?:were|was|have\s+been|had\s+been)\s+)?(?:(?:received|noted|accepted|tendered|given|sent)\s+)?(?:from|for|by)\s+/i,
  },
  { kind: 'apologies', pattern: /^#?(?:regrets|apologies|absent)\s*(?:\+|:|=)\s*/i },
  {
    kind: 'proposal',
    pattern: new RegExp(
      String.raw`^(?:#(?:proposal|propose[d]?|motion)\b\s*:?|(?:proposal|proposed|motion)(?:\s+resolution)?${SEP})\s*`,
      'i',
    ),
  },
]

/** "AI(amrit): …", "Action (JD/SW) – …": names alone are its owners; anything else keeps its brackets. */
const asideOf = (aside: string, kind: LineReading['kind']): string => {
  const names = aside.slice(1, -1).split(/\s*[/&,]\s*/)
  const named = names.every((name) => /^@?[\p{L}.'’-]+$/u.test(name) && !isCommonWord(name) && !STATE.test(name))
  return kind === 'action' && named ? `(owner: ${aside.slice(1)}` : aside
}
const STATE = /^(?:new|open|closed?|c\/?f|ongoing|on-going|complete|tbc|high|medium|low|all|cont|contd)$/i

/** The line without its prefix, and what the prefix makes of it. `AOB` is an area of its own. */
export const linePrefix = (line: string): LineReading | undefined => {
  const aob = /^(?:\d+[.)]?\s+)?(?:#topic\s+)?(aob|any\s+other\s+(?:competent\s+)?business)[.:]?$/i.exec(line)
  if (aob?.[1]) return { kind: 'area', body: aob[1] }
  for (const { pattern, kind, keep } of prefixes) {
    const found = pattern.exec(line)
    const aside = found?.groups?.aside ? ` ${asideOf(found.groups.aside, kind)}` : ''
    if (found) return { kind, body: `${line.slice(found[0].length).trim()}${aside}`, ...(keep ? { continues: true as const } : {}) }
  }
  return undefined
}
