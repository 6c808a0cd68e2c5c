import type { Instant } from './due'
import type { By } from './record'

/** What a button sorts a view by; the words beside it are the record. */
export type Choice = 'supports' | 'conditions' | 'against' | 'none' | 'no objection' | 'objects'

/** To one question: a choice, words, or both. */
export interface Answer {
  choice?: Choice
  words?: string
}

/** Questions put to every seat. Not a vote. */
export interface Round {
  /** `0035-0002`: meeting and number within it. */
  id: string
  meeting: number
  number: number
  kind: 'views' | 'objections'
  /** "CR044", "approve CR046". */
  subject: string
  questions: string[]
  area?: string
  at: Instant
  by: By
  closed?: { at: Instant; by: By }
}

/** What one seat says in a round, or somebody without a seat, who comments uncounted. */
export interface View {
  /** `Round.id` */
  round: string
  meeting: number
  /** `Seat.id`; absent: a comment. */
  seat?: string
  /** As printed: "Elexon Representative", "IPA". */
  label: string
  /** Whose view it is; `id` empty: a holder who was never met, entered by the secretary. */
  person: By
  /** Who entered it, where that is somebody else. */
  enteredBy?: By
  /** For whom the person stands in. */
  onBehalfOf?: string
  answers: Answer[]
  at: Instant
  /** What was said before, oldest first. */
  earlier: { at: Instant; by: By; answers: Answer[] }[]
  /** The line of the discussion it became. */
  line?: string
}

/** A round with what was said in it. */
export interface RoundState {
  round: Round
  views: View[]
}

/** Rounds of a meeting with their views, which are kept apart. */
export const statesOf = ({ rounds = [], views = [] }: { rounds?: Round[]; views?: View[] }): RoundState[] =>
  rounds.map((round) => ({ round, views: views.filter((view) => view.round === round.id) }))

/** A seat answers once, whoever sits there; somebody without one, for themself. */
export const viewKey = ({ seat, person, label }: Pick<View, 'seat' | 'person' | 'label'>): string => seat ?? `${person.id || label}`

const pad = (n: number): string => String(n).padStart(4, '0')
export const roundId = (meeting: number, number: number): string => `${pad(meeting)}-${pad(number)}`
/** Under this name a round's card is kept: no item is called so. */
export const roundRef = (id: string): string => `round ${id}`
export const roundOfRef = (ref: string): string | undefined => /^round (\d{4}-\d{4})$/.exec(ref)?.[1]

export const choicesOf: Record<Round['kind'], { choice: Choice; title: string }[]> = {
  views: [
    { choice: 'supports', title: 'Supports' },
    { choice: 'conditions', title: 'Supports with conditions' },
    { choice: 'against', title: 'Does not support' },
    { choice: 'none', title: 'No view' },
  ],
  objections: [
    { choice: 'no objection', title: 'No objection' },
    { choice: 'objects', title: 'Objects' },
  ],
}

const printed: Record<Choice, string> = {
  supports: 'supports',
  conditions: 'supports with conditions',
  against: 'does not support',
  none: 'no view',
  'no objection': 'no objection',
  objects: 'objects',
}

const printAnswer = ({ choice, words }: Answer): string =>
  [choice && printed[choice], words?.replace(/[.;\s]+$/, '')].filter(Boolean).join(choice === 'objects' ? ', because ' : ': ')

/** "supports; before M10: does not support: no test window." Questions after the first are named, since they stand apart in print. */
export const printView = ({ questions }: Pick<Round, 'questions'>, answers: readonly Answer[]): string => {
  const parts = answers.flatMap((answer, at) => {
    const said = printAnswer(answer)
    return said ? [at > 0 ? `${(questions[at] ?? '').replace(/\s*\?+$/, '')}: ${said}` : said] : []
  })
  return parts.length > 0 ? `${parts.join('; ')}.` : 'no view.'
}
