/** A calendar day, `YYYY-MM-DD`, in the group's time zone. */
export type LocalDate = string
/** A moment, ISO 8601 in UTC with a trailing `Z`. */
export type Instant = string

/** When an action is due. `said` keeps the words as they were typed. */
export type Due =
  | { kind: 'date'; date: LocalDate; said?: string }
  /** Follows the group's calendar: `nextMeeting` of the meeting it was raised at. */
  | { kind: 'next-meeting'; said?: string }
  /** At a named meeting (`DAG037`). */
  | { kind: 'meeting'; meeting: string; said?: string }
  | { kind: 'asap'; said?: string }
  /** None yet: TBC, ongoing, or not said. `standing`: none ever; always printed, and asked for an update before each meeting alone. */
  | { kind: 'none'; said?: string; standing?: true }
