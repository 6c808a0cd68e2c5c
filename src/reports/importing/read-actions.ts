import type { RefReader } from '../../domain/ref-reader'
import type { ImportedAction } from './imported-report'
import type { ItemRow } from './item-row'
import { foundTwice, inferRef, readRows } from './item-rows'
import type { Ledger } from './ledger'
import { readDue } from './read-due'
import { readOwners } from './read-owners'
import type { Section } from './sections'

export interface ReadAction extends ImportedAction {
  line: number
  areaCut: boolean
}

const isPrevious = (area: string): boolean => /^previous meetings?(\(s\))?s?$/i.test(area.trim())

/** A year that was cut off: completed where the meeting's own year fits, as an offer. */
const dateOffer = (said: string, meetingDate: string | undefined): string | undefined => {
  const year = meetingDate?.slice(0, 4) ?? ''
  const cut = /^(\d{1,2})\/(\d{1,2})\/(\d{1,3})$/.exec(said)
  return cut && year.startsWith(cut[3] ?? '-') ? `${said.slice(0, said.lastIndexOf('/'))}/${year}` : undefined
}

export interface ActionsAsk {
  reader: RefReader
  ledger: Ledger
  /** Number and date of the meeting reported, where the document says them. */
  meeting?: number
  date?: string
  isKnown: (name: string) => boolean
}

/** The Actions table: this meeting's, then those carried from earlier ones. A row keeps what it holds; what it lacks is a finding. */
export const readActions = (section: Section | undefined, ask: ActionsAsk): ReadAction[] => {
  const { reader, ledger, meeting } = ask
  const rows = readRows(section, reader, ledger)
  foundTwice(rows, ledger)
  const number = (row: ItemRow | undefined): number | undefined =>
    row?.ref?.ref?.kind === 'action' && row.ref.ref.meeting === meeting ? row.ref.ref.number : undefined
  const meetingName = new RegExp(`^${reader.meeting(0).replace(/0+$/, '')}0*\\d+$`, 'i')
  let previous = false
  return rows.flatMap((row, at): ReadAction[] => {
    const { line } = row
    ledger.place(line, row.text, row.owner, row.due)
    if (isPrevious(row.area)) previous = true
    ledger.place(line, row.area)
    if (!row.ref && !row.text && !row.owner && !row.due) {
      if (!isPrevious(row.area))
        ledger.find({ code: 'area-floats', line, message: `"${row.area}" stands in a row of its own; it was given to no action` })
      return []
    }
    const free = row.ref || meeting === undefined ? undefined : inferRef(rows, at, number)
    const ref = row.ref?.printed ?? (free !== undefined && meeting !== undefined ? reader.action(meeting, free) : '')
    const raised = row.ref?.ref?.kind === 'action' ? row.ref.ref.meeting : undefined
    const carried = raised !== undefined && meeting !== undefined ? raised < meeting : previous && free === undefined
    const area = isPrevious(row.area) ? '' : row.area
    const { due, unreadable, end } = readDue(row.due, meetingName)
    const owners = readOwners(row.owner, ask.isKnown)
    const name = ref || 'an action without reference'
    const find = (code: Parameters<Ledger['find']>[0]['code'], message: string, likely?: string): void =>
      ledger.find({ code, line, ...(ref ? { ref } : {}), message, ...(likely ? { likely } : {}) })
    if (!row.ref && ref)
      find('ref-missing', `the row has no reference; ${ref} is the only number free between its neighbours, and was taken`)
    else if (!ref) find('ref-missing', 'the row has no reference, and its neighbours leave no single number for it')
    if (raised !== undefined && meeting !== undefined && raised > meeting)
      find('ref-out-of-sequence', `${ref} is numbered after a later meeting`)
    if (!row.text) find('text-missing', `${name} has no text`)
    if (owners.length === 0) find('owner-missing', `${name} has no owner`)
    if (!row.due) find('due-missing', `${name} has no due date`)
    if (unreadable)
      find(
        'due-unreadable',
        `the due date of ${name}, "${due.said}", is not a date; it was kept as said`,
        dateOffer(due.said ?? '', ask.date),
      )
    if (!carried && !area) find('area-missing', `${name} has no area`)
    const status = end?.status ?? 'open'
    return [
      {
        ref,
        ...(area ? { area } : {}),
        text: row.text,
        owners,
        due,
        carried,
        status,
        ...(end?.by ? { replacedBy: end.by } : {}),
        line,
        areaCut: row.areaCut ?? false,
      },
    ]
  })
}

/** Numbers that this meeting's actions skip: said, never filled. */
export const findGaps = (actions: readonly ReadAction[], { reader, ledger, meeting }: ActionsAsk): void => {
  if (meeting === undefined) return
  const fresh = new Map(actions.filter((action) => action.ref && !action.carried).map((action) => [action.ref, action.line]))
  const last = Math.max(0, ...[...fresh.keys()].map((ref) => Number(/(\d+)$/.exec(ref)?.[1] ?? 0)))
  for (let n = 1; n < Math.min(last, 1000); n++) {
    const ref = reader.action(meeting, n)
    if (!fresh.has(ref))
      ledger.find({ code: 'ref-out-of-sequence', line: [...fresh.values()][0] ?? 1, ref, message: `${ref} is in no row of the actions` })
  }
}
