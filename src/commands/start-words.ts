import { DateTime } from 'luxon'
import type { MeetingKind } from '../domain/record'
import { meetingRef, parseRef } from '../domain/refs'
import type { Hearing } from '../language/hearing'
import { readWhen, type When } from '../language/read-when'
import type { Parsed } from './command'

export interface StartArgs {
  number?: number
  when?: When
  later: boolean
  /** The number is meant although it leaves many out. */
  really?: boolean
  kind?: MeetingKind
  /** Code of the group it is held together with. */
  with?: string
}

const REALLY = /\breally\b/i
const KIND = /\b(ordinary|extraordinary|joint|by\s+correspondence)\b(?:\s+meeting\b)?/i

const JOINT = /\bjoint(?:ly)?(?:\s+meeting)?\s+with\s+(?:the\s+)?([a-z][a-z0-9]{1,9})\b/i

/** `DAG036 8 May 2024 10:00-13:00`, `extraordinary DAG036 …`, nothing at all. */
export const readStart = (typed: string, { settings, at }: Hearing): Parsed<StartArgs> => {
  const together = JOINT.exec(typed)?.[1]?.toUpperCase()
  const words = typed.replace(JOINT, 'joint')
  const kind = KIND.exec(words)?.[1]
    ?.toLowerCase()
    .replace(/^by\s+/, '') as MeetingKind | undefined
  const [first = '', ...others] = words.replace(KIND, '').trim().split(/\s+/).filter(Boolean)
  const ref = first ? parseRef(settings, first) : undefined
  if (ref && ref.kind !== 'meeting') return { refused: `${first} is an item, not a meeting. Try: start DAG036 8 May 2027 10:00` }
  const said = (ref ? others : [first, ...others]).join(' ')
  const rest = said.replace(REALLY, '').trim()
  const when = rest ? readWhen(rest, at, settings.timeZone) : undefined
  if (rest && !when)
    return {
      refused: `I do not understand “${rest.slice(0, 60)}” as the date of a meeting. Try: start ${meetingRef(settings, 36)} 8 May 2027 10:00-13:00`,
    }
  const today = DateTime.fromISO(at, { zone: settings.timeZone })
  const later = when ? today.diff(DateTime.fromISO(when.date, { zone: settings.timeZone }), 'days').days >= 2 : false
  return {
    args: {
      later,
      ...(ref ? { number: ref.number } : {}),
      ...(when ? { when } : {}),
      ...(REALLY.test(said) ? { really: true } : {}),
      ...(kind ? { kind } : {}),
      ...(together ? { with: together } : {}),
    },
  }
}
