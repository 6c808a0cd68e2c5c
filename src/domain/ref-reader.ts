import { defaultSettings, type Settings } from './group'
import { actionId, actionRef, decisionId, decisionRef, meetingRef, type Ref } from './refs'

export type Patterns = Settings['refs']

export interface FoundRef {
  /** As written. */
  said: string
  from: number
  to: number
  /** As the group prints it; as written where it is none. */
  printed: string
  /** Absent: begins like a reference and is none ("DAG-DAG101"). */
  ref?: Exclude<Ref, { kind: 'meeting' }>
}

/** Reads the references of one group, whose code and patterns are given. */
export interface RefReader {
  code: string
  /** Every reference in a text, in order; meetings ("DAG036") are none. */
  all(text: string): FoundRef[]
  /** The text is one reference and nothing else. */
  exact(text: string): FoundRef | undefined
  action(meeting: number, n: number): string
  decision(n: number): string
  meeting(number: number): string
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const dash = '[-\\u2010-\\u2015\\u2212]'

const searched = (pattern: string, code: string, kind: string): string =>
  escapeRegExp(pattern)
    .replace(/\\\{code\\\}/g, escapeRegExp(code))
    .replace(/-/g, `\\s?${dash}\\s?`)
    .replace(/\\\{meeting3?\\\}/g, `0*(?<${kind}Meeting>[1-9]\\d{0,3})`)
    .replace(/\\\{n2?\\\}/g, `0*(?<${kind}>[1-9]\\d{0,5})`)

export const refReader = (code: string, refs: Patterns = defaultSettings(code, '').refs): RefReader => {
  const settings = { code, refs }
  const wellFormed = `${searched(refs.action, code, 'action')}|${searched(refs.decision, code, 'decision')}`
  // Anything else that begins with the code and ends in a number: a damaged reference, or a meeting.
  const loose = `(?<![\\p{L}\\p{N}])(?<loose>${escapeRegExp(code)}(?:${dash}?[A-Z]{1,6})?${dash}?\\d+(?:${dash}\\d+)?)(?![\\p{L}\\p{N}])`
  const search = new RegExp(`${wellFormed}|${loose}`, 'giu')
  const asMeeting = new RegExp(`^${searched(refs.meeting, code, 'n')}$`, 'iu')
  const all = (text: string): FoundRef[] =>
    [...text.matchAll(search)].flatMap((found): FoundRef[] => {
      const { actionMeeting, action, decision, loose: other } = found.groups ?? {}
      const place = { said: found[0], from: found.index, to: found.index + found[0].length }
      if (action) {
        const [meeting, number] = [Number(actionMeeting), Number(action)]
        const ref = { kind: 'action', meeting, number, id: actionId(meeting, number) } as const
        return [{ ...place, printed: actionRef(settings, meeting, number), ref }]
      }
      if (decision) {
        const ref = { kind: 'decision', number: Number(decision), id: decisionId(Number(decision)) } as const
        return [{ ...place, printed: decisionRef(settings, ref.number), ref }]
      }
      return other && !asMeeting.test(other) ? [{ ...place, printed: other }] : []
    })
  return {
    code,
    all,
    exact: (text) => all(text).find((found) => found.ref && found.said === text.trim()),
    action: (meeting, n) => actionRef(settings, meeting, n),
    decision: (n) => decisionRef(settings, n),
    meeting: (number) => meetingRef(settings, number),
  }
}
