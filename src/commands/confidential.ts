import { isConfidential } from '../domain/confidential'
import type { Area, MeetingRecord } from '../domain/record'
import { type Reply, reply } from '../domain/reply'
import type { Change } from '../ports'
import { areaNamed } from './area'
import { command, type Decided, type Known, type Parsed } from './command'
import { currentArea, foundAction, foundDecision, isRefusal, needItem, runningMeeting } from './found'
import { type ItemRef, leadingRef } from './item-words'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'
import { showItems } from './show-items'

interface Wanted {
  on: boolean
  ref?: ItemRef
  /** Its name. Nothing of all this: the speaker's current area. */
  area?: string
  /** Of the area that is being marked, a page at a time: its name may be hidden by now. */
  id?: string
}

/** Rows an item may spread into; what is more than one transaction holds is marked in another. */
const ROWS = { action: 8, decision: 2, discussion: 1 }
const MOST_ROWS = 60

const marked = <T extends { confidential?: true }>(item: T, on: boolean): T => {
  const { confidential: _was, ...rest } = item
  return (on ? { ...rest, confidential: true } : rest) as T
}

/** What stands under an area and is not marked as wanted yet. */
const unmarked = (record: MeetingRecord, area: Area, on: boolean) => {
  const here = (item: { area?: string; confidential?: true }): boolean =>
    item.area?.toLowerCase() === area.name.toLowerCase() && isConfidential(item) !== on
  return { raised: record.raised.filter(here), decisions: record.decisions.filter(here), discussion: record.discussion.filter(here) }
}

const markItem = (ref: ItemRef, on: boolean, known: Known): Decided | ReturnType<typeof refuse> => {
  const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
  if (isRefusal(item)) return item
  const outcome = { command: 'confidential', refs: [item.ref], note: on ? 'on' : 'off' }
  if (isConfidential(item) === on) return { changes: [], events: [], outcome }
  const after = marked(item, on)
  return {
    changes: [
      'due' in item ? { kind: 'action', before: item, after: after as typeof item } : { kind: 'decision', after: after as typeof item },
    ],
    events: [{ command: 'confidential', ref: item.ref, after: on ? 'on' : 'off' }],
    outcome,
  }
}

const markArea = ({ area: name, id, on }: Wanted, known: Known): Decided | ReturnType<typeof refuse> => {
  const meeting = runningMeeting(known)
  if (isRefusal(meeting)) return meeting
  const area = id ? known.areas.find((each) => each.id === id) : areaNamed(known.areas, name ?? currentArea(known) ?? '')
  const [record] = known.facts.meetings
  if (!area || !record) return refuse('Which item or area? Try: confidential DAG35-02, or: confidential area CR044 Decision')
  const { raised, decisions, discussion } = unmarked(record, area, on)
  const all: { rows: number; ref?: string; change: Change }[] = [
    ...raised.map((before) => ({
      rows: ROWS.action,
      ref: before.ref,
      change: { kind: 'action' as const, before, after: marked(before, on) },
    })),
    ...decisions.map((each) => ({ rows: ROWS.decision, ref: each.ref, change: { kind: 'decision' as const, after: marked(each, on) } })),
    ...discussion.map((each) => ({ rows: ROWS.discussion, change: { kind: 'discussion' as const, after: marked(each, on) } })),
  ]
  let rows = 0
  const page = all.filter((each) => {
    rows += each.rows
    return rows <= MOST_ROWS
  })
  const outcome = {
    command: 'confidential',
    refs: page.flatMap(({ ref }) => ref ?? []),
    note: `${on ? 'on' : 'off'} ${page.length < all.length ? 'more' : 'all'} ${area.id}`,
  }
  if (isConfidential(area) === on && page.length === 0) return { changes: [], events: [], outcome }
  return {
    changes: [{ kind: 'area', area: marked(area, on) }, ...page.map(({ change }) => change)],
    events: [{ command: 'confidential', ref: area.id, after: on ? 'on' : 'off' }],
    outcome,
  }
}

/**
 *     confidential DAG35-02          confidential area CR044 Decision          confidential off DAG35-02
 *
 * For the secretary and the Chair alone: absent from look-ups, the group's cards, reminders' text and the public report, which says
 * "confidential item". Of an area: all that is captured under it, before and after.
 */
export const confidential = command<Wanted>({
  name: 'confidential',
  summary: 'Keep an item, or all of an area, for the secretary and the Chair alone',
  examples: ['confidential DAG35-02', 'confidential area CR044 Decision', 'confidential'],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }): Parsed<Wanted> => {
    const [, off, said = ''] = /^(off\b|no longer\b)?\s*(.*)$/is.exec(words.trim()) ?? []
    const on = off === undefined
    const found = leadingRef(said, settings)
    if (found) return { args: { on, ref: found.ref } }
    const area = said.replace(/^area\s+/i, '').trim()
    return { args: { on, ...(area ? { area: area.slice(0, 120) } : {}) } }
  },
  fromArgs: (args, hearing): Parsed<Wanted> =>
    typeof args.id === 'string'
      ? { args: { on: args.on === true, id: args.id } }
      : (confidential.parse(String(args.words ?? ''), hearing) as Parsed<Wanted>),
  needs: ({ ref }, { group }) =>
    ref ? needItem(ref) : group.running && group.meeting !== undefined ? [{ of: 'meeting', number: group.meeting }] : [],
  decide: (wanted, known) => (wanted.ref ? markItem(wanted.ref, wanted.on, known) : markArea(wanted, known)),
  answerNeeds: ({ note = '' }) => (note.startsWith('on') ? [{ of: 'issued' }] : []),
  answer: ({ refs, note = '', command: name }, known) => {
    const [state, more, id] = note.split(' ')
    const now = state === 'on' ? 'confidential: for the secretary and the Chair, in private' : 'no longer confidential'
    const what = id ? 'The area, with all that is captured under it, is' : `${refs[0]} is`
    const { toGroup } = showItems({ command: name, refs }, known)
    const answer: Reply = {
      ...reply({ text: `✓ ${what} ${now}${state === 'on' ? issuedWords(refs, known) : ''}` }),
      toGroup,
      ...(more === 'more' ? { goesOn: { command: name, args: { id, on: state === 'on' } } } : {}),
    }
    // The meeting's card names its areas.
    return id ? refreshMeeting(answer, known) : answer
  },
})

/** What was issued stays as it was: whoever marks an item afterwards is told where its words still stand, and how they go. */
function issuedWords(refs: readonly string[], { facts, meeting }: Known): string {
  const since = [...facts.actions, ...facts.decisions].filter(({ ref }) => refs.includes(ref)).map((item) => item.meeting)
  const from = Math.min(...since, ...(since.length > 0 ? [] : [meeting?.number ?? 0]))
  const reports = (facts.issued ?? []).filter((one) => one.meeting >= from && one.versions.length > 0)
  if (reports.length === 0) return ''
  const named = reports.map(({ ref, versions }) => `${ref} (${versions.length > 1 ? `versions 1 to ${versions.length}` : 'version 1'})`)
  return `. Reports that were issued before keep its words: ${named.join(', ')}. To take them out of those too, say: redact ${refs[0] ?? 'line 1'} because …`
}
