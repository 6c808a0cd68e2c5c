import { DateTime } from 'luxon'
import { localDate, printDate } from '../domain/print-due'
import type { Event } from '../domain/record'
import type { CardView } from './card-view'

const VERBS: Record<string, string> = {
  action: 'raised',
  decision: 'recorded',
  close: 'closed',
  review: 'reviewed',
  reopen: 'opened again',
  withdraw: 'withdrawn',
  undo: 'taken back',
  update: 'update',
  due: 'new due',
  owner: 'new owner',
  reword: 'new wording',
  move: 'moved to another area',
  supersede: 'superseded',
  'discussion wording': 'wording in the discussion',
  like: 'found to be like',
  edited: 'the chat message was edited',
  deleted: 'the chat message was deleted',
}

/** States repeat what the verb says. */
const STATES = new Set(['open', 'closed', 'replaced', 'withdrawn', 'made'])

/** What happened, with the words after and before: "new due: 12/06/2024 (was: 08/05/2024)". */
export const eventWords = ({ command, before, after }: Event): string => {
  const verb = Object.hasOwn(VERBS, command) ? VERBS[command] : command
  const now = after && !STATES.has(after) && after !== verb ? after : ''
  const was = before && before !== after && !STATES.has(before) ? ` (was: ${before})` : ''
  return now.startsWith(`${verb}:`) ? `${now}${was}` : `${verb}${now ? `: ${now}` : ''}${was}`
}

/** The same with day and name: "10/04/2024 Fraser Mathieson – new due: …". */
export const eventLine = (view: CardView, event: Event): string =>
  `${printDate(localDate(event.at, view.settings))} ${event.by.name} – ${eventWords(event)}`

/** "10/04/2024 10:18", group time. */
export const eventTime = (view: CardView, { at }: Event): string =>
  DateTime.fromISO(at, { zone: view.settings.timeZone }).toFormat('dd/MM/yyyy HH:mm')
