import type { Ask } from '../domain/ask'
import { type Owner, printOwners } from '../domain/owner'
import { type OwnerList, ownerList } from './owner-list'
import { isCommonWord } from './owner-words'
import type { Roster } from './roster'

export interface FoundOwners {
  owners: Owner[]
  asks: Ask[]
  /** What to take out of the text: the marking, not a party that speaks. */
  cuts: { start: number; end: number }[]
}

const MARK =
  /(?:^|[\s([,;|–—-])(?:(?:action\s+)?owners?|actionees?|assignees?|assigned\s+to|allocated\s+to|responsib(?:le|ility)(?:\s+(?:person|party))?|lead(?:\s+owner)?|by\s+whom|who|for\s+action\s+by|action\s+by|action\s+on)\s*[:=]\s*/gi
const BARE_MARK =
  /(?:[([,;|–—-]\s*|\s)(?:assigned\s+to|allocated\s+to|for\s+action\s+by|to\s+be\s+actioned\s+by|owned\s+by)\s+(?=\S+(?:\s+\S+){0,4}[\s.)\]]*$)|[([,;|–—-]\s*(?:owner|action)\s+(?=\S+(?:\s+\S+){0,4}[\s.)\]]*$)/gi
const VERB = String.raw`(?:to|will|shall|should|must|is\s+to|are\s+to|(?:has|have)\s+(?:agreed\s+|been\s+asked\s+)?to|needs?\s+to|agree[ds]?\s+to|undertook\s+to|undertakes\s+to|offered\s+to|volunteered\s+to|committed\s+to|took\s+(?:an|the)\s+action\s+to|takes\s+(?:an|the)\s+action\s+to|(?:was|were|is|are)\s+(?:asked|requested|actioned|tasked)\s+to|actioned\s+to|would)`
const SPEAKS = new RegExp(
  String.raw`^(?<x>(?:[^\s(]+(?:\s+|\s*(?=\()))(?:(?!${VERB}\s)(?:\([^()]{1,60}\)|\S+)\s+){0,9}?)(?<verb>(?:both\s+|also\s+|jointly\s+|then\s+)?${VERB})\s+(?:also\s+|then\s+|urgently\s+|please\s+|now\s+|both\s+|jointly\s+|immediately\s+)*(?<next>[\p{L}-]+)`,
  'iu',
)
const NO_DEED = /^(?:the|a|an|this|that|these|those|our|their|its|his|her|all|any|each|of|by|and|or|date|me|us|you|them|him|it|do\s+with)$/i

const supported =
  /,?\s+\(?(?:supported\s+by|with\s+(?:support|help|input)\s+from|working\s+with|working\s+alongside|together\s+with|in\s+consultation\s+with|on\s+behalf\s+of|in\s+conjunction\s+with)\b.*$/i

interface Speaking extends OwnerList {
  start: number
  end: number
}

/** "X to do Y" at this point: who speaks. */
const speakingAt = (text: string, start: number, roster: Roster): Speaking | undefined => {
  const found = SPEAKS.exec(text.slice(start))
  const { x = '', next = '', verb = '' } = found?.groups ?? {}
  if (!x || NO_DEED.test(next)) return undefined
  if (/^be$/i.test(next)) return undefined
  if (roster.parties.has(next.toLowerCase()) || next.toLowerCase() === roster.settings.code.toLowerCase()) return undefined
  const who = x
    .replace(supported, '')
    .replace(/[\s,:;–—-]+$/, '')
    .replace(/^(?:and|then)\s+/i, '')
  const list = ownerList(who, roster)
  if (!list) return undefined
  const modal = /^(?:will|shall|should|must|would)$/i.test(verb.trim())
  if (modal && list.sureness !== 'known' && list.owners.some((owner) => /^(?:it|this|there)$/i.test(owner.party ?? ''))) return undefined
  return { ...list, start, end: start + x.trimEnd().length, sureness: modal && list.sureness === 'guess' ? 'guess' : list.sureness }
}

const STARTS = /(?:^|,\s+|\bthat\s+|[.;:]\s+|\s[-–—]\s+|\baction(?:\s+is)?\s+(?:on|for|with)\s+)(?=\S)/gi

/** The first party that speaks; the clause may come late ("Subject to …, Programme to raise …"). */
export const findSpeaking = (text: string, roster: Roster): Speaking | undefined => {
  for (const start of text.matchAll(STARTS)) {
    const speaking = speakingAt(text, start.index + start[0].length, roster)
    if (speaking) return speaking
  }
  return undefined
}

const upTo = (text: string, from: number): number =>
  from + (/[)\]|;]|,\s*(?:due|by|deadline|target|when)\b|\s+[-–—]\s+|\.\s|$/i.exec(text.slice(from))?.index ?? 0)

const marked = (text: string, roster: Roster): FoundOwners | undefined => {
  for (const mark of [...text.matchAll(MARK), ...text.matchAll(BARE_MARK)]) {
    const from = mark.index + mark[0].length
    let end = upTo(text, from)
    const open = text.slice(from, end).lastIndexOf('(')
    if (open >= 0 && text[end] === ')') end++
    const said = text.slice(from, end).replace(/[\s.,]+$/, '')
    if (!said) continue
    const list = ownerList(said, roster)
    const start = mark.index + (/^\s/.test(mark[0]) ? 1 : 0)
    if (list) return { owners: list.owners, asks: list.asks, cuts: [{ start, end }] }
    if (!/[:=]\s*$/.test(mark[0])) continue
    if (/^(?:tbc|tbd|tba|none|n\/a|\?+)$/i.test(said)) return { owners: [], asks: [], cuts: [{ start, end }] }
    return { owners: [], asks: [{ about: 'owner', question: `Who is “${said.slice(0, 60)}”?`, candidates: [] }], cuts: [] }
  }
  return undefined
}

/** `[IPA]` anywhere at an end; `(Paul Pettitt)` or `– PP` at the very end; `PP: …` at the beginning. */
const beside = (text: string, roster: Roster, speaking: Speaking | undefined): FoundOwners | undefined => {
  const square = /^\s*\[(?<x>[^[\]]{1,60})\][\s:,–—-]*|\s*\[(?<y>[^[\]]{1,60})\][\s.]*$/.exec(text)
  const said = square?.groups?.x ?? square?.groups?.y
  if (square && said && !/^(?:action|decision|x| |note|sic|redacted|confidential)$/i.test(said)) {
    const list = ownerList(said, roster)
    if (list) return { owners: list.owners, asks: list.asks, cuts: [{ start: square.index, end: square.index + square[0].length }] }
  }
  const round = /\s*\((?<x>[^()]{1,60})\)[\s.]*$/.exec(text)
  if (round?.groups?.x) {
    const cut = { start: round.index, end: round.index + round[0].length }
    const list = ownerList(round.groups.x, roster)
    const person = list?.owners.every(({ persons }) => persons.length > 0) && list.sureness === 'known'
    if (list && person) {
      const spoken = speaking?.owners.length === 1 ? speaking.owners[0] : undefined
      const joined =
        spoken?.party &&
        spoken.persons.length === 0 &&
        !spoken.team &&
        list.owners.length === 1 &&
        (list.owners[0]?.party ?? spoken.party) === spoken.party
      return {
        owners: joined && spoken ? [{ ...spoken, persons: list.owners[0]?.persons ?? [] }] : list.owners,
        asks: list.asks,
        cuts: [cut],
      }
    }
    if (list && !speaking && list.sureness !== 'guess') {
      const candidate = printOwners(list.owners)
      if (list.sureness === 'known') return { owners: list.owners, asks: list.asks, cuts: [cut] }
      return { owners: [], asks: [{ about: 'owner', question: `Is ${candidate} the owner?`, candidates: [candidate] }], cuts: [] }
    }
  }
  if (speaking) return undefined
  const label = /^(?:(?:AP|AI|A|action)\s?\d+[:.)]?\s+)?(?<x>@?[^:–—]{1,60}?)\s*(?::|\s[-–—])\s+(?=\S)/i.exec(text)
  const tail = /\s*(?:[-–—|,;]\s+|\s@)(?<x>@?[^-–—|,;]{1,50}?)[\s.]*$/.exec(text)
  for (const each of [label, tail]) {
    const list = each?.groups?.x ? ownerList(each.groups.x, roster) : undefined
    if (!each || !list) continue
    const cut = { start: each.index, end: each.index + each[0].length }
    const name = printOwners(list.owners)
    const initials = /^[A-Z]{2,4}(?:\s*[/&]\s*[A-Z]{2,4})*$/.test(each.groups?.x ?? '')
    const mention = each.groups?.x?.startsWith('@')
    if (
      list.sureness === 'known' ||
      mention ||
      (each === label && (list.sureness === 'likely' || initials)) ||
      (initials && list.asks.length > 0)
    )
      return { owners: list.owners, asks: list.asks, cuts: [cut] }
    if (each === label || list.sureness === 'likely')
      return { owners: [], asks: [{ about: 'owner', question: `Is ${name} the owner?`, candidates: name ? [name] : [] }], cuts: [] }
  }
  return undefined
}

/** The owners a sentence names, dues already taken out of it. Explicit marks first; else a named person beside; else who speaks. */
export const findOwners = (text: string, roster: Roster): FoundOwners => {
  const explicit = marked(text, roster)
  if (explicit) return explicit
  const speaking = findSpeaking(text, roster)
  const named = beside(text, roster, speaking)
  if (named) return named
  if (!speaking) return { owners: [], asks: [], cuts: [] }
  const name = printOwners(speaking.owners)
  if (speaking.sureness === 'guess' && speaking.asks.length === 0) {
    const capitals = text
      .slice(speaking.start, speaking.end)
      .split(/\s+/)
      .every((word) => /^[@("]?\p{Lu}/u.test(word) || /^(?:and|of|&|the)$/i.test(word))
    if (!capitals || isCommonWord(name))
      return { owners: [], asks: [{ about: 'owner', question: `Is ${name} the owner?`, candidates: [name] }], cuts: [] }
  }
  // the sentence keeps its speaker; only the person in brackets and the @ are marking
  const said = text.slice(speaking.start, speaking.end)
  const cuts = [...said.matchAll(/\s*\([^()]*\)|@/g)].map((each) => ({
    start: speaking.start + each.index,
    end: speaking.start + each.index + each[0].length,
  }))
  return { owners: speaking.owners, asks: speaking.asks, cuts: speaking.owners.length > 0 ? cuts : [] }
}
