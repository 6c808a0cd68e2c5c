import { clockTime, dateIn } from '../domain/local-time'
import { printDate } from '../domain/print-due'
import type { Message } from '../domain/reply'
import { ruleWords } from '../domain/rule-words'
import type { Told } from '../domain/told'
import type { Upcoming } from '../domain/upcoming'
import { message } from './card'
import type { CardView } from './card-view'
import { weekdayDate } from './day-words'
import { fitted } from './fitted'
import { container, type Element, heading, line, quiet, run, section } from './layout'
import { short } from './plain'

interface Reminders {
  /** In the next two weeks, in order. */
  upcoming: Upcoming[]
  /** In the last two weeks, the newest first. */
  told: Told[]
}

/** Half of a card each. */
const ROOM = 9_000

const whom = (to: string): string => (to === 'secretary' ? 'The secretary, since nobody else can be written to' : to)
const what = (items: Upcoming['items']): string => items.map(({ ref, rule }) => `${ref} (${ruleWords(rule)})`).join(', ')

/** What will go to whom, when; what was delivered, refused and why; who wants none. */
export const remindersCard = (view: CardView, { upcoming, told }: Reminders): Message => {
  const { settings } = view
  const title = `Reminders of ${settings.code}`
  const when = (at: string): string => `${weekdayDate(dateIn(settings.timeZone, at))}, ${clockTime(settings.timeZone, at)}`
  const outcome = ({ refused }: Told): string => (refused ? `not delivered: ${refused}` : 'delivered')
  const sentAt = ({ at }: Told): string => `${printDate(dateIn(settings.timeZone, at))} ${clockTime(settings.timeZone, at)}`
  const muted = (settings.muted ?? []).map(({ name }) => name).join(', ')
  const off = settings.remindersOn ? [] : ['Reminders are off: nothing is sent until you say settings reminders on.']
  const next = fitted(
    upcoming,
    ({ at, to, items }, max) =>
      container(
        [line([run(whom(to), { bold: true }), run(` · ${when(at)}`, { subtle: true })], 'None'), quiet(short(what(items), max * 2))],
        {
          separator: true,
        },
      ),
    ROOM,
  )
  const past = fitted(
    told,
    (each, max) =>
      container(
        [
          line([run(each.name, { bold: true }), run(` · ${sentAt(each)} · ${outcome(each)}`, { subtle: true })], 'None'),
          quiet(short(each.refs.join(', '), max * 2)),
        ],
        { separator: true },
      ),
    ROOM,
  )
  const rest = (left: number): Element[] => (left ? [quiet(`and ${left} more`, 'Medium')] : [])
  return message({
    text: [
      title,
      ...off,
      'In the next two weeks:',
      ...(upcoming.length
        ? upcoming.map(({ at, to, items }) => `${when(at)} – ${whom(to)}: ${what(items)}`)
        : ['Nothing is due to be sent.']),
      'In the last two weeks:',
      ...(told.length
        ? told.map((each) => `${sentAt(each)} – ${each.name}: ${each.refs.join(', ')} – ${outcome(each)}`)
        : ['Nothing was sent.']),
      ...(muted ? [`Want no reminders (muted): ${muted}`] : []),
    ].join('\n'),
    wide: true,
    body: [
      heading(title),
      ...off.map((words) => line([run(words, { bold: true })])),
      section('In the next two weeks'),
      ...(upcoming.length ? next.elements : [line(['Nothing is due to be sent.'])]),
      ...rest(next.left),
      section('In the last two weeks'),
      ...(told.length ? past.elements : [line(['Nothing was sent.'])]),
      ...rest(past.left),
      ...(muted ? [quiet(`Want no reminders (muted): ${short(muted, 300)}`, 'Medium')] : []),
    ],
  })
}
