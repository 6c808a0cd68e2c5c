import type { Settings } from './group'

export type Ref =
  | { kind: 'action'; meeting: number; number: number; id: string }
  | { kind: 'decision'; number: number; id: string }
  | { kind: 'meeting'; number: number }

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

const fill = (pattern: string, code: string, meeting: number, n: number): string =>
  pattern
    .replaceAll('{code}', code)
    .replaceAll('{meeting3}', pad(meeting, 3))
    .replaceAll('{meeting}', String(meeting))
    .replaceAll('{n2}', pad(n, 2))
    .replaceAll('{n}', String(n))

type Patterns = Pick<Settings, 'code' | 'refs'>

export const actionRef = (settings: Patterns, meeting: number, n: number): string => fill(settings.refs.action, settings.code, meeting, n)
export const decisionRef = (settings: Patterns, n: number): string => fill(settings.refs.decision, settings.code, 0, n)
export const meetingRef = (settings: Patterns, meeting: number): string => fill(settings.refs.meeting, settings.code, meeting, 0)

/** Under this name a proposal's card is kept: no item is called so. */
export const proposalRef = (id: string): string => `proposal ${id}`

/** The id in such a name; undefined where it is an item's reference. */
export const proposalId = (ref: string): string | undefined => /^proposal (\d+|from \S+ \S+)$/.exec(ref)?.[1]

/** Under this name the card of an issued report is kept. */
export const issuedRef = (meeting: string, version: number): string => `report ${meeting} ${version}`

/** The printed meeting and the version in such a name; undefined where it is another's. */
export const issuedParts = (ref: string): { meeting: string; version: number } | undefined => {
  const [, meeting, version] = /^report (\S+) (\d{1,4})$/.exec(ref) ?? []
  return meeting && version ? { meeting, version: Number(version) } : undefined
}

/** Under this name the running card of a meeting is kept. */
export const meetingCardRef = (meeting: number): string => `meeting ${meeting}`

/** Under this name the card that walks a meeting's carried actions is kept. */
export const walkCardRef = (meeting: number): string => `walk ${meeting}`

/** Row ids: numbers in keys have four digits or more, so that they sort. */
export const actionId = (meeting: number, n: number): string => `${pad(meeting, 4)}-${pad(n, 4)}`
export const decisionId = (n: number): string => pad(n, 6)
export const discussionId = (meeting: number, n: number): string => `${pad(meeting, 4)}-${pad(n, 6)}`
export const areaId = (meeting: number, n: number): string => `${pad(meeting, 4)}-${pad(n, 4)}`

/** Hyphens as keyboards and word processors write them. Between two numbers one must stand: DAG035 is a meeting. */
const HYPHEN = '[-\u2010-\u2015]'

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const matcher = (pattern: string, code: string): RegExp =>
  new RegExp(
    `^${escapeRegExp(pattern.replace(/\s+/g, ''))
      .replace(/\\\{code\\\}/g, escapeRegExp(code))
      .replace(/\\\{meeting3?\\\}/g, '0*(?<meeting>\\d{1,4})')
      .replace(/\\\{n2?\\\}/g, '0*(?<n>\\d{1,6})')
      .replace(/-(?!0\*)/g, `${HYPHEN}?`)
      .replace(/-(?=0\*)/g, HYPHEN)}$`,
    'i',
  )

/** Reads a reference as people type it: `dag35-1`, `DAG035-01`, `DAG-DEC 99`, `DAG036`. Anything else: undefined. */
export const parseRef = (settings: Patterns, said: string): Ref | undefined => {
  const text = said.trim().replace(/\s+/g, '')
  const action = matcher(settings.refs.action, settings.code).exec(text)?.groups
  if (action?.meeting && action.n) {
    const [meeting, number] = [Number(action.meeting), Number(action.n)]
    return { kind: 'action', meeting, number, id: actionId(meeting, number) }
  }
  const decision = matcher(settings.refs.decision, settings.code).exec(text)?.groups
  if (decision?.n) return { kind: 'decision', number: Number(decision.n), id: decisionId(Number(decision.n)) }
  const meeting = matcher(settings.refs.meeting, settings.code).exec(text)?.groups
  return meeting?.meeting ? { kind: 'meeting', number: Number(meeting.meeting) } : undefined
}
