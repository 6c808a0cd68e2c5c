import type { Message } from '../domain/reply'
import { choicesOf, printView, type RoundState, roundRef, type View } from '../domain/round'
import { seatsOf } from '../domain/seats'
import { button, unfolding } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { cut } from './cut'
import { fitted } from './fitted'
import { type Element, heading, line, quiet, run, section } from './layout'
import { escaped, short } from './plain'

const LONGEST_WORDS = 1500
/** In bytes: what the form may weigh besides the views. */
const ROOM = 9_000

const titled = ({ round }: RoundState): string =>
  round.kind === 'views' ? `Views${round.subject ? `: ${round.subject}` : ''}` : 'Any objections?'

const explained = ({ round }: RoundState): string =>
  round.kind === 'views'
    ? 'Not a vote: your words are the record, the choice only sorts them.'
    : 'An objection is recorded with its reason. It does not block the decision.'

/** Seats in the group's order, then comments. */
const ordered = (views: readonly View[], { settings }: CardView): View[] => {
  const seats = seatsOf(settings).map(({ id }) => id)
  const place = ({ seat }: View): number => (seat && seats.includes(seat) ? seats.indexOf(seat) : seats.length)
  return [...views].sort((a, b) => place(a) - place(b))
}

const notes = (view: View): string =>
  [
    view.seat ? '' : 'comment, not counted',
    view.onBehalfOf ? `${view.person.name} for ${view.onBehalfOf}` : '',
    view.enteredBy ? `entered by ${view.enteredBy.name}` : '',
    view.earlier.length > 0 ? 'changed since' : '',
  ]
    .filter(Boolean)
    .join(' · ')

/** For each question a choice and words. One question needs no heading of its own. */
const inputs = ({ round }: RoundState): Element[] =>
  round.questions.flatMap((question, at) => [
    {
      type: 'Input.ChoiceSet',
      id: `c${at + 1}`,
      label: escaped(question),
      style: 'expanded',
      choices: choicesOf[round.kind].map(({ choice, title }) => ({ title, value: choice })),
    },
    {
      type: 'Input.Text',
      id: `w${at + 1}`,
      label: round.questions.length > 1 ? `In your words (${at + 1})` : 'In your words',
      isMultiline: true,
      maxLength: LONGEST_WORDS,
    },
  ])

const answering = (view: CardView, state: RoundState): object[] => {
  const { round } = state
  const say = (title: string, args: Record<string, unknown>, form: boolean): object =>
    button({ title, style: 'positive', command: 'view', groupId: view.groupId, args: { round: round.id, ...args }, form })
  if (round.kind === 'views') return [unfolding('Give your view', inputs(state), [say('Send my view', {}, true)])]
  const why = {
    type: 'Input.Text',
    id: 'w1',
    label: 'Because',
    isMultiline: true,
    maxLength: LONGEST_WORDS,
    isRequired: true,
    errorMessage: 'An objection has a reason.',
  }
  return [say('No objection', { c1: 'no objection' }, false), unfolding('I object', [why], [say('Object', { c1: 'objects' }, true)])]
}

const drawn = new WeakMap<RoundState, { view: CardView; message: Message }>()

/**
 * A round as everybody sees it: what is asked, what was said. Who has not answered is for the Chair alone. Of thirty who press at once each
 * gets the same card: it is drawn once.
 */
export const roundCard = (view: CardView, state: RoundState): Message => {
  const known = drawn.get(state)
  if (known?.view.settings === view.settings && known.view.groupId === view.groupId) return known.message
  const message = draw(view, state)
  drawn.set(state, { view, message })
  return message
}

const draw = (view: CardView, state: RoundState): Message => {
  const { round } = state
  const title = titled(state)
  const questions = round.kind === 'views' ? round.questions : [round.subject]
  const said = ordered(state.views, view)
  const closed = round.closed ? 'Closed' : undefined
  const { elements, left } = fitted(
    said,
    (each, max) => {
      const about = notes(each)
      return line(
        [
          run(`${each.label}: `, { bold: true }),
          cut(printView(round, each.answers), max),
          ...(about ? [run(`  ${about}`, { subtle: true, small: true })] : []),
        ],
        'Small',
      )
    },
    25_000 - ROOM - questions.length * 1_200,
  )
  const count = `${said.length} ${said.length === 1 ? 'answer' : 'answers'}`
  return message({
    text: [
      `${title}${closed ? ` (${closed.toLowerCase()})` : ''}`,
      ...questions.map((question, at) => (questions.length > 1 ? `${at + 1}. ${question}` : question)),
      explained(state),
      ...said.map((each) => [`${each.label}: ${printView(round, each.answers)}`, notes(each)].filter(Boolean).join(' · ')),
    ].join('\n'),
    wide: true,
    body: [
      heading(short(title, 80)),
      ...questions.map((question, at) => line([run(questions.length > 1 ? `${at + 1}. ${question}` : question, { bold: true })])),
      quiet(closed ? 'Closed.' : explained(state), 'Small'),
      ...(said.length > 0 ? [section(count), ...elements] : []),
      ...(left ? [quiet(`and ${left} more: all of them are in the report`, 'Medium')] : []),
    ],
    actions: closed
      ? []
      : [
          ...answering(view, state),
          button({
            title: 'Who has not yet?',
            tooltip: `Coverage of ${roundRef(round.id)}, for the Chair alone`,
            secondary: true,
            command: 'coverage',
            groupId: view.groupId,
            args: { round: round.id },
          }),
          button({ title: 'Close', secondary: true, command: 'close round', groupId: view.groupId, args: { round: round.id } }),
        ],
  })
}
