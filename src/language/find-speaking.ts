import type { Ask } from '../domain/ask'
import { printOwners } from '../domain/owner'
import { MONTH, WEEKDAY } from './calendar-words'
import { isDeed } from './deeds'
import { firstNames } from './first-names'
import { type OwnerList, ownerList } from './owner-list'
import { isCommonWord, NOBODY, ORDER, roleNouns } from './owner-words'
import type { Roster } from './roster'

const VERB = String.raw`(?:to|will|shall|should|must|is\s+to|are\s+to|was\s+to|were\s+to|(?:has|have|had)\s+(?:agreed\s+|been\s+asked\s+)?to|needs?\s+to|agree[ds]?\s+to|undertook\s+to|undertakes\s+to|offered\s+to|volunteered\s+to|committed\s+to|took\s+(?:an|the)\s+action\s+to|takes\s+(?:an|the)\s+action\s+to|(?:was|were|is|are|to\s+be|will\s+be)\s+(?:asked|requested|actioned|tasked|instructed|invited|directed|authori[sz]ed|mandated|delegated|reminded|required|expected|urged|encouraged|appointed|nominated|advised)\s+to|actioned\s+to|said\s+(?:he|she|they)(?:['’]d|['’]ll|\s+would|\s+will)|would)`
const SPEAKS = new RegExp(
  String.raw`^(?<x>(?:[^\s(]+(?:\s+|\s*(?=\()))(?:(?!${VERB}\s)(?:\([^()]{1,60}\)|\S+)\s+){0,9}?)(?<verb>(?:both\s+|also\s+|jointly\s+|then\s+)?${VERB})\s+(?:also\s+|then\s+|urgently\s+|please\s+|now\s+|both\s+|jointly\s+|immediately\s+)*(?<next>[\p{L}-]+)(?![\p{L}\d-])`,
  'iu',
)
const NO_DEED = /^(?:the|a|an|this|that|these|those|our|their|its|his|her|all|any|each|of|by|and|or|date|me|us|you|them|him|it|do\s+with)$/i

/** Who only helps: named, and no owner. */
export const SUPPORTED =
  /,?\s+\(?(?:supported\s+by|with\s+(?:support|help|input)\s+from|working\s+with|working\s+alongside|together\s+with|in\s+consultation\s+with|on\s+behalf\s+of|in\s+conjunction\s+with)\b.*$/i

/** Asked where a name may own it. */
export const isOwner = (name: string): Ask => ({ about: 'owner', question: `Is ${name} the owner?`, candidates: [name] })

/** Who speaks, and where that stands in the text. */
export interface Speaking extends OwnerList {
  start: number
  end: number
}

/** "On Monday the Caretaker to …", "From 1 May Reception to …". */
const OPENING_DAY = new RegExp(
  String.raw`^(?:on|from|by|until|before|after|as\s+of|in|with\s+effect\s+from)\s+(?:(?:the|next|this|now|${WEEKDAY}|${MONTH}|\d{1,2}(?:st|nd|rd|th)?|20\d\d)[\s,]+)+`,
  'i',
)
/** "ID-44 PMO to …", "TB24/17 Secretary to …" */
const REFERENCE = /^(?:[A-Z]+\d*[-/]\d[\w/-]*|\d{1,4}[/.]\d{1,4})\s+(?:[:–—-]\s+)?(?=\S)/

const OFFICE_TO = /^((?:\S+\s+){0,2}(?:clerk|secretary|advis[eo]r|assistant|deputy))\s+to\s+(?=the\s)/i

/** "X to do Y" at this point: who speaks. */
const speakingAt = (text: string, start: number, roster: Roster): Speaking | undefined => {
  // "Clerk to the Governors to …": the first "to" belongs to the office
  const found = SPEAKS.exec(text.slice(start).replace(OFFICE_TO, '$1 of '))
  const { x: read = '', next = '', verb = '' } = found?.groups ?? {}
  const x = text.slice(start, start + read.length)
  if (!x || NO_DEED.test(next)) return undefined
  // "Reserves policy - Honorary Treasurer to …": the party begins behind the dash, and is tried there
  if (/\s[-–—|]\s+\S|:\s+\S/.test(x)) return undefined
  if (/^be$/i.test(next)) return undefined
  if (roster.parties.has(next.toLowerCase()) || next.toLowerCase() === roster.settings.code.toLowerCase()) return undefined
  const who = x
    .replace(SUPPORTED, '')
    .replace(/[\s,:;–—-]+$/, '')
    .replace(/^(?:and|then)\s+/i, '')
    .replace(OPENING_DAY, '')
    .replace(REFERENCE, '')
    .replace(/\s+not$/i, '')
  const list = ownerList(who, roster)
  if (!list) return undefined
  const modal = /^(?:will|shall|should|must|would)$/i.test(verb.trim())
  if (modal && list.sureness !== 'known' && list.owners.some((owner) => /^(?:it|this|there)$/i.test(owner.party ?? ''))) return undefined
  const end = start + x.trimEnd().length
  if (list.sureness !== 'guess' || list.asks.length > 0) return { ...list, start, end }
  if (ORDER.test(who)) return undefined
  // a name nobody knows: what it does tells an owner from a thing
  const capital = /^[@"“]?\p{Lu}/u.test(who.replace(/^the\s+/i, ''))
  const deed = isDeed(next, text.slice(start + (found?.[0].length ?? 0))) && !modal
  if (deed && (capital || (!/\s/.test(who) && !/s$/i.test(who)))) return { ...list, start, end, sureness: 'likely' }
  return capital || deed || (!/\s/.test(who) && !isCommonWord(who))
    ? { owners: [], asks: [isOwner(printOwners(list.owners))], start, end, sureness: 'guess' }
    : undefined
}

const STARTS =
  /(?:^(?:[[(][^[\]()]{1,20}[\])])?[\s,;:–—-]*(?:(?:it\s+(?:was|is)\s+(?:also\s+)?|we\s+|all\s+)(?:agreed|resolved|decided|suggested|confirmed)\s+(?:that\s+)?|(?:on|for)\s+(?=the\s|@|\S+\s+to\s))?|,\s+|\bthat\s+|[.;:]\s+|\s[-–—]\s+|\baction(?:\s+is)?\s+(?:on|for|with)\s+)(?=\S)/gi

/** The first party that speaks; the clause may come late ("Subject to …, Programme to raise …"). */
export const findSpeaking = (text: string, roster: Roster): Speaking | undefined => {
  let doubtful: Speaking | undefined
  for (const start of text.matchAll(STARTS)) {
    const speaking = speakingAt(text, start.index + start[0].length, roster)
    if (speaking && speaking.owners.length > 0) return speaking
    doubtful ??= speaking
  }
  return doubtful
}

const MORE = /(?:[;.]\s+|,?\s+(?:and|while|whilst)\s+|,\s+)(?=\S)/gi
const SHARED = /\b(?:with|between|for|from|of|both|ask|asks)\s+(?:\S+\s+){0,3}$/i

/** Another party that speaks after the first ("Clare will chase suppliers and Dev will update the tracker"). */
export const findSecondSpeaking = (text: string, first: Speaking, roster: Roster): Speaking | undefined => {
  for (const start of text.matchAll(MORE)) {
    if (start.index < first.end || (/and/i.test(start[0]) && SHARED.test(text.slice(first.end, start.index + 1)))) continue
    const speaking = speakingAt(text, start.index + start[0].length, roster)
    if (speaking && (speaking.sureness !== 'guess' || speaking.asks.length > 0)) return speaking
  }
  return undefined
}

const titled = (said: string): boolean => /^\p{Lu}[\p{L}&-]+(?:\s+\p{Lu}[\p{L}&-]+){1,3}$/u.test(said)

/** Words before "to" that may well owe it, and cannot be read: "Karen from Accounts", "Nominated officers from each district". */
export const maybeSpeaking = (text: string): string | undefined => {
  const found = SPEAKS.exec(text.trim())
  const { x = '', next = '' } = found?.groups ?? {}
  const said = x.trim()
  const words = said.toLowerCase().split(/\s+/)
  if (!said || words.length > 7 || ORDER.test(said) || /^be$/i.test(next) || /:\s|\s[-–—|]\s/.test(x)) return undefined
  const named = /^\p{Lu}/u.test(said) && words.length > 1 && words.length < 5 && !NOBODY.test(said)
  const deed = named && isDeed(next, text.trim().slice(found?.[0].length ?? 0))
  return deed || firstNames.has(words[0] ?? '') || words.some((word) => roleNouns.has(word)) || titled(said) ? said : undefined
}
