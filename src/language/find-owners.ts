import type { Ask } from '../domain/ask'
import { type Owner, printOwners } from '../domain/owner'
import { MONTH, WEEKDAY } from './calendar-words'
import { findSecondSpeaking, findSpeaking, isOwner, maybeSpeaking, SUPPORTED } from './find-speaking'
import { type OwnerList, ownerList } from './owner-list'
import { ownersBeside } from './owners-beside'
import type { Roster } from './roster'

export interface FoundOwners {
  owners: Owner[]
  asks: Ask[]
  /** What to take out of the text: the marking, not a party that speaks. */
  cuts: { start: number; end: number }[]
  /** Where a second party begins to speak: a due behind it may be theirs alone. */
  second?: number
}

const MARK =
  /(?:^|[\s([,;|–—-])(?:(?:action\s+)?owners?|actionees?|assignees?|assigned\s+to|allocated\s+to|responsib(?:le|ility)(?:\s+(?:person|party))?|lead(?:\s+owner)?|by\s+whom|who|for\s+action\s+by|action\s+by|action\s+on)\s*[:=]\s*|(?<=^|\s)\[(?:(?:owner|assignee|actionee|who|lead)\]\s*:?\s*|on\s+(?=[^\]]*\]))/gi
const BARE_MARK =
  /(?:[([,;|–—-]\s*|\s)(?:assigned\s+to|allocated\s+to|for\s+action\s+by|to\s+be\s+actioned\s+by|owned\s+by)\s+(?=\S+(?:\s+\S+){0,4}[\s.)\]]*$)|[([,;|–—-]\s*(?:owner|action)\s+(?=\S+(?:\s+\S+){0,4}[\s.)\]]*$)/gi
const upTo = (text: string, from: number): number =>
  from +
  (/[)\]|;]|\s\[|,\s*(?:due|by|deadline|target|when)\b|\s(?:due|deadline|target)\s*[:=]|\s{2,}|\s+[-–—]\s+|\.\s|$/i.exec(text.slice(from))
    ?.index ?? 0)

/** "owner=IPA provide a view": the mark ends where somebody the group knows does. */
const knownAtFirst = (said: string, roster: Roster): { list: OwnerList; length: number } | undefined => {
  const ends = [...said.matchAll(/\S+/g)].slice(0, 4).map((word) => word.index + word[0].length)
  for (const length of ends.reverse()) {
    const list = ownerList(said.slice(0, length), roster)
    if (list?.sureness === 'known') return { list, length }
  }
  return undefined
}

const marked = (text: string, roster: Roster): FoundOwners | undefined => {
  for (const mark of [...text.matchAll(MARK), ...text.matchAll(BARE_MARK)]) {
    const from = mark.index + mark[0].length
    let end = upTo(text, from)
    const open = text.slice(from, end).lastIndexOf('(')
    if (open >= 0 && text[end] === ')') end++
    const said = text.slice(from, end).replace(/[\s.,]+$/, '')
    if (!said) continue
    const list = ownerList(said, roster)
    // "[on Rosalind - ]" goes with its brackets
    if (/^\[on/i.test(mark[0])) end = text.indexOf(']', end) + 1
    const start = mark.index + (/^[\s([]/.test(mark[0]) && !/^\[on/i.test(mark[0]) ? 1 : 0)
    if (list) return { owners: list.owners, asks: list.asks, cuts: [{ start, end }] }
    if (!/[:=\]]\s*$/.test(mark[0])) continue
    const first = knownAtFirst(said, roster)
    if (first) return { owners: first.list.owners, asks: first.list.asks, cuts: [{ start, end: from + first.length }] }
    if (/^(?:tbc|tbd|tba|none|n\/a|\?+)$/i.test(said)) return { owners: [], asks: [], cuts: [{ start, end }] }
    return { owners: [], asks: [{ about: 'owner', question: `Who is “${said.slice(0, 60)}”?`, candidates: [] }], cuts: [] }
  }
  return undefined
}

/** "Carolyn or Craig to …": one of them. */
const eitherOwner = (said: string, roster: Roster): Ask => {
  const parts = said.split(/\s+or\s+/i).map((part) => printOwners(ownerList(part, roster)?.owners ?? []))
  return parts.length > 1 && parts.every(Boolean) ? { ...isOwner(said), candidates: parts } : isOwner(said)
}

const DONE_BY =
  /\b(?:to|will|must|should|shall)\s+be\s+(?<deed>[a-z-]+)\s+(?:\S+\s+){0,6}?by\s+(?<a>an?\s+)?(?:the\s+)?(?<x>\S+(?:\s+\S+){0,6}?)(?=\s*[.,;:)]|\s*$|\s+(?:[a-z]+ly|before|after|in|on|at|for|with|when|once|ahead|prior|to|using|via|within|until|if|so|as)\b)/i

/** "… to be published by the Clerk": who does it, where the group knows them; else asked. Who approves need not own it. */
const doneBy = (text: string, roster: Roster): FoundOwners | undefined => {
  const { x = '', deed = '', a } = DONE_BY.exec(text)?.groups ?? {}
  const list =
    x &&
    !new RegExp(
      `^(?:end|start|close|noon|midday|easter|christmas|summer|autumn|winter|spring|next|half|${MONTH}|${WEEKDAY}|\\d)`,
      'i',
    ).test(x)
      ? ownerList(x, roster)
      : undefined
  if (!list) return undefined
  const known =
    !a &&
    list.sureness !== 'guess' &&
    !/^(?:approved|agreed|signed|considered|accepted|ratified|endorsed|reviewed|seen|chaired|attended|witnessed)$/i.test(deed)
  if (known) return { owners: list.owners, asks: list.asks, cuts: [] }
  const name = printOwners(list.owners)
  return { owners: [], asks: name ? [isOwner(name)] : list.asks, cuts: [] }
}

/** A name that could not be told apart stays in the text. */
const told = (found: FoundOwners): FoundOwners =>
  found.owners.length === 0 || found.asks.some(({ candidates }) => candidates.length > 1) ? { ...found, cuts: [] } : found

/** The owners a sentence names, dues already taken out of it. Explicit marks first; else a named person beside; else who speaks. */
export const findOwners = (text: string, roster: Roster): FoundOwners => {
  const explicit = marked(text, roster)
  if (explicit) return told(explicit)
  const speaking = findSpeaking(text, roster)
  const named = ownersBeside(text, roster, speaking)
  if (named) return told(named)
  if (!speaking) {
    const done = doneBy(text, roster)
    if (done) return done
    const maybe = maybeSpeaking(text)
    return { owners: [], asks: maybe ? [eitherOwner(maybe, roster)] : [], cuts: [] }
  }
  const name = printOwners(speaking.owners)
  if (speaking.owners.length === 0) return { owners: [], asks: speaking.asks, cuts: [] }
  // the sentence keeps its speaker; only the person in brackets and the @ are marking
  const said = text.slice(speaking.start, speaking.end)
  const aside = SUPPORTED.exec(said)?.index ?? said.length
  const marks = [...said.matchAll(/\s*\([^()]*\)|@/g)].filter((each) => each.index < aside)
  const cuts = marks.map((each) => ({
    start: speaking.start + each.index,
    end: speaking.start + each.index + each[0].length,
  }))
  const on = /^\s*(?:on|for)\s+$/i.exec(text.slice(0, speaking.start))
  if (on) cuts.push({ start: 0, end: on[0].length })
  const second = findSecondSpeaking(text, speaking, roster)
  const both = second ? printOwners([...speaking.owners, ...second.owners]) : ''
  const asks: Ask[] = second
    ? [...speaking.asks, { about: 'owner', question: `Does ${printOwners(second.owners)} own it too?`, candidates: [name, both] }]
    : speaking.asks
  return { owners: speaking.owners, asks, ...(second ? { second: second.start } : {}), cuts: speaking.owners.length > 0 ? cuts : [] }
}
