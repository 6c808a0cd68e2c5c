import { printOwners } from '../domain/owner'
import { isDeed } from './deeds'
import type { FoundOwners } from './find-owners'
import { isOwner, type Speaking } from './find-speaking'
import { TITLED } from './name-shape'
import { type OwnerList, ownerList } from './owner-list'
import { isCommonWord, roleNouns } from './owner-words'
import type { Roster } from './roster'

const SQUARE = /^\s*\[(?<x>[^[\]]{1,60})\][\s:,–—-]*|\s*\[(?<y>[^[\]]{1,60})\][\s.]*$/
const ROUND = /\s*\((?<x>[^()]{1,60}?)[\s,;:–—-]*\)[\s.]*$/
const LABEL = /^(?:(?:AP|AI|A|action)\s?\d+[:.)]?\s+)?(?:(?:with|for|on)\s+)?(?<x>@?[^:–—→]{1,60}?)\s*(?::|\s(?:[-–—→]|->|=>))\s+(?=\S)/i
/** "Piet: …; Lucía: …" */
const ANOTHER_LABEL = /[;.]\s+(?<x>@?\p{Lu}[\p{L}'’-]*(?:\s+\p{Lu}[\p{L}'’-]*)?)\s*(?::|\s[-–—])\s+(?=\S)/u
const TAIL = /\s*(?:[-–—|,;/:]\s+|\s@)(?<x>@?[^-–—|,;]{1,50}?)[\s.]*$/
/** "| IPA (Colin Bezant)" */
const TAIL_WITH_PERSON = /\s*(?:\s[-–—]|[|,;])\s+(?<x>[^-–—|,;()]{1,40}\([^()]{1,40}\))[\s.]*$/
/** A name after the last full stop: "… for the next update. HS". */
const SIGNED = /(?<=[.;!])\s+(?<x>[A-Z]{2,3}(?:\s*[/&,]\s*[A-Z]{2,3})*|\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,2})[\s.]*$/u
/** "(Fern) order cones" */
const ROUND_FIRST = /^\s*\((?<x>[^()]{1,60})\)[\s:,–—-]*(?=\S)/
/** "[HIGH] Kim: rotate the key", "P1 – Kim – rotate the key" */
const SECOND_LABEL =
  /^(?:\[[^\]]{1,20}\]|(?:[\w#.]{1,6}|(?=\S*\d)[\w#./-]{1,12})\s*(?::|\s[-–—]))\s+(?<x>@?[^:–—]{1,40}?)\s*(?::|\s[-–—])\s+(?=\S)/
/** "@kim pair with Raj" */
const ADDRESSED = /^@(?<x>[\p{L}\w.'’-]+(?:\s+\p{Lu}[\p{L}'’-]+){0,3})\s+(?=[@\p{Ll}])/u
/** "SBM submits the return": a name and a deed without "to". */
const DOES =
  /^(?!To\s)(?<x>\p{Lu}[\p{L}'’&/-]*(?:\s+\p{Lu}[\p{L}'’-]*){0,2})\s+(?:(?:submit|send|circulate|confirm|write|contact|arrange|provide|prepare|raise|chase|invite|publish|produce|complete|follow|investigate|liaise|organise|organize|ask|speak|get|find|bring|share|add|amend|attend|obtain|create|set|make|take|consider|agree|meet|ensure|identify)s?|(?:(?:review|report|update|check|call|order|issue|draft|book|present|email|post|plan|test)s?)\s+(?:the|an?|all|any|with|their|its|to|back|up)\b)\s+\S/u
/** "tomek, write up the model" */
const CALLED = /^(?<x>@?[\p{L}'’/&-]+(?:\s+[\p{L}'’-]+)?)(?:,\s+(?:please\s+|can\s+you\s+)?|,?\s+please\s+)(?=[\p{Ll}]+\s)/u
const INITIALS = /^[A-Z]{2,4}(?:\s*[/&]\s*[A-Z]{2,4})*$/

const found = ({ owners, asks }: OwnerList, match: RegExpExecArray): FoundOwners => ({
  owners,
  asks,
  cuts: [{ start: match.index, end: match.index + match[0].length }],
})
const asking = (list: OwnerList): FoundOwners => {
  const name = printOwners(list.owners)
  return { owners: [], asks: list.asks.length > 0 ? list.asks : name ? [isOwner(name)] : [], cuts: [] }
}
/** One word that may be a name nobody knows: worth asking about where owners stand. */
const mayBeName = (said: string): boolean => /^@?[\p{L}'’-]+$/u.test(said) && !isCommonWord(said)
/** "Tomasz: ping the team", "Northumbria: provide the data". */
const orders = (rest: string): boolean => {
  const [, verb = ''] = /^(\p{Ll}+)\b/u.exec(rest) ?? []
  return verb !== '' && isDeed(verb, rest.slice(verb.length))
}

/** `(Paul Pettitt)` behind "Programme to …" names the person of that party. */
const joined = (list: OwnerList, speaking: Speaking | undefined): OwnerList => {
  const spoken = speaking?.owners.length === 1 ? speaking.owners[0] : undefined
  const only = list.owners.length === 1 ? list.owners[0] : undefined
  const same = spoken?.party && spoken.persons.length === 0 && !spoken.team && only && (only.party ?? spoken.party) === spoken.party
  return same ? { ...list, owners: [{ ...spoken, persons: only.persons }] } : list
}

/** "Task Force (TF)": the letters of the words before them. */
const explained = (letters: string, before: string): boolean =>
  before
    .split(/[\s-]+/)
    .slice(-letters.length)
    .map((word) => word[0]?.toUpperCase() ?? '')
    .join('') === letters

const inRound = (text: string, roster: Roster, speaking: Speaking | undefined): FoundOwners | undefined => {
  const match = ROUND.exec(text)
  const list = match?.groups?.x ? ownerList(match.groups.x, roster) : undefined
  if (!match || !list) return undefined
  if (list.sureness === 'known' && list.owners.length > 0 && list.owners.every(({ persons }) => persons.length > 0))
    return found(joined(list, speaking), match)
  if (list.sureness === 'known' && list.owners.length === 0 && list.asks.length > 0) return speaking ? undefined : found(list, match)
  if (speaking) return undefined
  // "(Tom, next week)": beside its due it can only be the owner; "(IPA)" alone may explain the word before it
  if (list.asks.length > 0 || list.sureness === 'known' || /\s{2,}/.test(match[0])) return found(list, match)
  if (list.sureness === 'guess')
    return /^\p{Lu}/u.test(match.groups?.x ?? '') && mayBeName(match.groups?.x ?? '') ? asking(list) : undefined
  // "a letter to be sent about the 14A (Clerk)"; behind a name or a role the bracket may explain that
  const word = /(\S+)\s*$/.exec(text.slice(0, match.index))?.[1] ?? ''
  const explains = /^\p{Lu}/u.test(word) && !INITIALS.test(match.groups?.x ?? '')
  return !explains && !roleNouns.has(word.toLowerCase()) && !explained(match.groups?.x ?? '', text.slice(0, match.index))
    ? found(list, match)
    : asking(list)
}

/** "– Secretariat", "| Risk Manager": a role, or a cell of a table. */
const roleTail = (said: string, whole: string): boolean =>
  whole.trim().startsWith('|') || roleNouns.has(said.toLowerCase().split(/\s+/).at(-1) ?? '')

/** `[IPA]` at either end; `(Paul Pettitt)` or `– PP` at the very end; `PP: …` at the beginning. Undefined: nobody is named there. */
export const ownersBeside = (text: string, roster: Roster, speaking: Speaking | undefined): FoundOwners | undefined => {
  const square = SQUARE.exec(text)
  const said = square?.groups?.x ?? square?.groups?.y
  if (
    square &&
    said &&
    !/^(?:action|decision|a[ip]|todo|task|high|medium|med|low|urgent|critical|major|minor|blocker|must|should|could|red|amber|green|bug|docs|risk|issue|[a-z]{1,3}\d+|new|open|closed|wip|fyi|tbc|x| |note|sic|redacted|confidential)$/i.test(
      said,
    )
  ) {
    const list = ownerList(said, roster)
    if (list) return found(list, square)
  }
  const person = TAIL_WITH_PERSON.exec(text)
  const whole = person?.groups?.x && !speaking ? ownerList(person.groups.x, roster) : undefined
  if (person && whole && whole.sureness !== 'guess') return found(whole, person)
  const round = inRound(text, roster, speaking)
  if (round || speaking) return round
  let doubtful: FoundOwners | undefined
  for (const [where, match] of [
    ['label', LABEL.exec(text)],
    ['tail', TAIL.exec(text)],
    ['signed', SIGNED.exec(text)],
  ] as const) {
    const name = match?.groups?.x ?? ''
    const list = name ? ownerList(name, roster) : undefined
    if (!match || !list) continue
    const initials = INITIALS.test(name)
    const sure =
      list.sureness === 'known' ||
      name.startsWith('@') ||
      match[0].includes('@') ||
      (where === 'label'
        ? list.sureness === 'likely' || initials || (/^\p{Lu}/u.test(name) && orders(text.slice(match.index + match[0].length)))
        : (initials && (list.asks.length > 0 || /^[A-Z]{2}(?:\W|$)/.test(name)) && !/^[,;]/.test(match[0].trim())) ||
          (initials && match[0].trim().startsWith('/')) ||
          (TITLED.test(name) && /^\s*[-–—|]/.test(match[0])) ||
          roleTail(name, match[0]))
    const more = where === 'label' ? ANOTHER_LABEL.exec(text.slice(match[0].length))?.groups?.x : undefined
    if (more && ownerList(more, roster))
      return { owners: [], asks: [{ ...isOwner(name), question: `${name}, ${more}: are these several actions?` }], cuts: [] }
    if (sure && !match[0].trim().startsWith(':')) return found(list, match)
    if (where === 'label' || list.sureness === 'likely' || mayBeName(name)) doubtful ??= asking(list)
  }
  for (const [where, match, cut] of [
    ['round', ROUND_FIRST.exec(text), true],
    ['called', CALLED.exec(text), false],
    ['label', SECOND_LABEL.exec(text), false],
    ['addressed', ADDRESSED.exec(text), false],
    ['does', DOES.exec(text), false],
  ] as const) {
    const list = match?.groups?.x ? ownerList(match.groups.x, roster) : undefined
    if (!match || !list || (list.sureness === 'guess' && list.asks.length === 0 && !mayBeName(match.groups?.x ?? ''))) continue
    const sure = list.sureness === 'known' || (list.sureness === 'likely' && where === 'label')
    if (sure && match.groups?.x && !DOES.test(text)) return { ...found(list, match), ...(cut ? {} : { cuts: [] }) }
    return doubtful ?? asking(list)
  }
  return doubtful
}
