import type { Due } from '../domain/due'
import type { Action, Decision, Discussion, Redacted } from '../domain/record'
import { discussionId, meetingRef, parseRef } from '../domain/refs'
import { reply } from '../domain/reply'
import type { Ruling } from '../domain/ruling'
import type { Erasure } from '../ports'
import { command, type Decided, type Known, type Parsed } from './command'
import { by, foundAction, foundDecision, isRefusal, needHistory, needItem } from './found'
import { type ItemRef, leadingRef, noRef } from './item-words'
import { refreshMeeting } from './refresh-meeting'
import { refuse } from './refusals'
import { showItems } from './show-items'

interface Wanted {
  ref?: ItemRef
  /** Of the discussion, by its number; absent `meeting`: of the running one, else the last. */
  line?: { meeting?: number; number: number }
  why: string
}

const GONE = '[redacted]'
const EXAMPLE = 'redact DAG35-02 because it names a person'
const WHY = /^(?:because|since|as)\s+(\S[\s\S]*)$/i

const texts = (...all: (string | undefined)[]): string[] => [...new Set(all.flatMap((text) => (text && text !== GONE ? [text] : [])))]

const bareAction = (
  { newWording: _offer, source: _source, sourceChanged: _changed, closed, transfer, extension, ...rest }: Action,
  redacted: Redacted,
): Action => {
  const { why: _why, ...ended } = closed ?? {}
  const { why: _because, answer: _answer, ...offered } = transfer ?? {}
  const { why: _asked, ...more } = extension ?? {}
  return {
    ...rest,
    text: GONE,
    redacted,
    due: wordless(rest.due),
    firstDue: wordless(rest.firstDue),
    updates: rest.updates.map((update) => ({ ...update, text: GONE })),
    ...(closed ? { closed: ended as NonNullable<Action['closed']> } : {}),
    ...(transfer ? { transfer: offered as NonNullable<Action['transfer']> } : {}),
    ...(extension ? { extension: more as NonNullable<Action['extension']> } : {}),
  }
}

/** The day stays; words that were read as none may be any words. */
const wordless = ({ said: _said, ...due }: Due): Due => due

/** What else was said of an action than its text. */
const saidOf = ({ closed, transfer, extension, due, firstDue }: Action): (string | undefined)[] => [
  closed?.why,
  transfer?.why,
  transfer?.answer,
  extension?.why,
  ...[due, firstDue].map(({ kind, said }) => (kind === 'none' ? said : undefined)),
]

/** What a ruling holds of people's own words; which outcome it was, who decided and when stay. */
const ruledInWords = ({ ruling }: Decision): (string | undefined)[] => [...(ruling?.conditions ?? []), ruling?.answered?.text]

const bareRuling = ({ conditions: _conditions, rounds: _rounds, answered, ...rest }: Ruling): Ruling => ({
  ...rest,
  ...(answered ? { answered: { ...answered, text: GONE } } : {}),
})

const bareDecision = (
  { newWording: _offer, source: _source, sourceChanged: _changed, discussed: _discussed, ruling, ...rest }: Decision,
  redacted: Redacted,
): Decision => ({
  ...rest,
  ...(ruling ? { ruling: bareRuling(ruling) } : {}),
  text: GONE,
  redacted,
  earlier: [],
})

const bareLine = (
  { speaker: _speaker, source: _source, newWording: _offer, sourceChanged: _changed, ...rest }: Discussion,
  redacted: Redacted,
): Discussion => ({ ...rest, text: GONE, redacted })

/**
 *     redact DAG35-02 because it names a person          redact DAG035 line 12 because …
 *
 * Takes its words out of everything that is kept (item, earlier wordings, events, history, proposals, imports that wait) and off its card; who did it, when
 * and why stay. It cannot be undone, and the message it came from is its writer's to delete.
 */
export const redact = command<Wanted>({
  name: 'redact',
  summary: 'Take an item’s words out of everything that is kept; who, when and why stay',
  examples: [EXAMPLE, 'redact line 1 because it names a person'],
  chapter: 'change',
  right: 'decide',
  parse: (words, { settings }): Parsed<Wanted> => {
    const [, of, number, behind = ''] = /^(?:(\S+)\s+)?line\s+(\d{1,6})\s+(\S[\s\S]*)$/i.exec(words.trim()) ?? []
    const meeting = of === undefined ? undefined : parseRef(settings, of)
    const line = number !== undefined && (of === undefined || meeting?.kind === 'meeting')
    const found = line ? undefined : leadingRef(words, settings)
    if (!line && !found) return noRef(words, settings, EXAMPLE)
    const why = WHY.exec((found?.rest ?? behind).replace(/^[,;:–-]\s*/, ''))?.[1]?.slice(0, 500)
    if (!why) return { refused: `Why? It stays in the record, and the words do not. Try: ${EXAMPLE}` }
    return {
      args: {
        why,
        ...(found
          ? { ref: found.ref }
          : { line: { number: Number(number), ...(meeting?.kind === 'meeting' ? { meeting: meeting.number } : {}) } }),
      },
    }
  },
  needs: ({ ref, line }, { settings, meeting }) => {
    if (ref) return [...needItem(ref), needHistory(ref, settings)]
    const number = line?.meeting ?? meeting?.number
    return line && number !== undefined ? [{ of: 'discussion', id: discussionId(number, line.number) }] : []
  },
  decide: ({ ref, line, why }, known): Decided | ReturnType<typeof refuse> => {
    const redacted: Redacted = { at: known.at, by: by(known), why }
    const told = known.facts.history.filter((event) => event.command !== 'redact').flatMap(({ before, after }) => [before, after])
    const done = (name: string, erase: Erasure, changes: Decided['changes']): Decided => ({
      changes,
      events: [{ command: 'redact', ref: name, after: why }],
      outcome: { command: 'redact', refs: ref ? [name] : [], note: name },
      erase,
    })
    if (!ref) {
      const name = `${meetingRef(known.settings, line?.meeting ?? known.meeting?.number ?? 0)} line ${line?.number}`
      const item = known.facts.discussion.find((each) => each.number === line?.number)
      if (!item) return refuse(`There is no ${name.replace(/^(\S+) (line \d+)$/, '$2 in $1')}.`)
      return done(name, { refs: [name], texts: texts(item.text, item.newWording?.text), ofLine: true }, [
        { kind: 'discussion', after: bareLine(item, redacted) },
      ])
    }
    const item = ref.kind === 'action' ? foundAction(known, ref) : foundDecision(known, ref)
    if (isRefusal(item)) return item
    if ('due' in item)
      return done(
        item.ref,
        {
          refs: [item.ref],
          texts: texts(item.text, item.newWording?.text, ...saidOf(item), ...item.updates.map(({ text }) => text), ...longOnly(told)),
        },
        [{ kind: 'action', before: item, after: bareAction(item, redacted) }],
      )
    return done(
      item.ref,
      {
        refs: [item.ref],
        texts: texts(
          item.text,
          item.discussed,
          item.newWording?.text,
          ...item.earlier.map(({ text }) => text),
          ...ruledInWords(item),
          ...longOnly(told),
        ),
      },
      [{ kind: 'decision', after: bareDecision(item, redacted) }],
    )
  },
  answer: (outcome, known: Known) => {
    const shown = showItems(outcome, known)
    const text = `✓ ${outcome.note} is redacted: its words go out of everything I keep. The chat message it came from is its writer’s to delete.`
    return refreshMeeting({ ...reply({ text }), toGroup: shown.toGroup }, known)
  },
})

/** An area's name, a date or an owner in the history is no wording of the item. */
function longOnly(told: readonly (string | undefined)[]): string[] {
  return told.flatMap((text) => (text && text.length >= 25 ? [text] : []))
}
