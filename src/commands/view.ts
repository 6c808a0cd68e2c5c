import { roundCard } from '../cards/round-card'
import { suggestCard } from '../cards/suggest-card'
import { personNamed, sameName } from '../domain/attendee-role'
import { withMet } from '../domain/change-seats'
import type { Reply } from '../domain/reply'
import { type Answer, choicesOf, printView, type RoundState, roundRef, type View, viewKey } from '../domain/round'
import type { Change } from '../ports'
import { alone, command, type Decided, type Known, type Parsed } from './command'
import { isRefusal, placed, runningMeeting } from './found'
import { afterLine, newLine } from './note'
import { refuse } from './refusals'
import { viewOf } from './show-items'
import { type Found, type ViewArgs, viewMeant } from './view-meant'
import { seatsOffered } from './view-speaker'

const LONGEST = 1500
const EXAMPLE = 'Try: view supports; not before M10'

const unreadable = ({ round }: RoundState, answers: readonly Answer[]): string | undefined => {
  if (!answers.some(({ choice, words }) => choice || words)) return `What is your view? ${EXAMPLE}`
  if (answers.some(({ choice, words }) => choice === 'objects' && !words))
    return 'An objection is recorded with its reason. Say: objects because …'
  if (answers.some(({ words = '' }) => words.length > LONGEST)) return `A view has at most ${LONGEST} characters a question.`
  return round.kind === 'objections' && !answers[0]?.choice ? 'Is that an objection? Say: no objection, or: objects because …' : undefined
}

const lineText = ({ round }: RoundState, answers: readonly Answer[]): string =>
  round.kind === 'objections' ? `${round.subject}: ${printView(round, answers)}` : printView(round, answers)

/** What was said before for the same seat. */
const saidBefore = ({ state, speaker }: Found): View | undefined =>
  state.views.find((view) => viewKey(view) === viewKey({ ...speaker, ...(speaker.seat ? { seat: speaker.seat.id } : { seat: undefined }) }))

/** Its line of the discussion: the one it became before, but where that was reworded since; "no objection" is on the card alone. */
const lineOf = (
  known: Known,
  state: RoundState,
  view: View,
  before: View | undefined,
): { changes: Change[]; group?: Known['group']; line?: string } => {
  const { round } = state
  if (round.kind === 'objections' && view.answers[0]?.choice !== 'objects' && !before?.line) return { changes: [] }
  const stands = known.facts.discussion.find(({ id }) => id === before?.line)
  const kept = stands && before && stands.text === lineText(state, before.answers) ? stands : undefined
  const fresh = newLine(known, round.meeting, {
    text: lineText(state, view.answers),
    speaker: view.label,
    ...(round.area ? placed(known, round.area) : {}),
  })
  const line = kept ? { ...fresh, id: kept.id, number: kept.number } : fresh
  return { changes: [{ kind: 'discussion', after: line }], line: line.id, ...(kept ? {} : { group: afterLine(known) }) }
}

const decide = (args: ViewArgs, known: Known): Decided | Reply => {
  const meeting = runningMeeting(known)
  if (isRefusal(meeting)) return meeting
  const what = viewMeant(args, known, meeting)
  if ('here' in what) return what
  const { state, speaker, answers } = what
  const wrong = unreadable(state, answers)
  if (wrong) return refuse(wrong)
  const { round } = state
  const { seat, ...rest } = speaker
  const said = { ...rest, ...(seat ? { seat: seat.id } : {}), round: round.id, meeting: round.meeting, answers, at: known.at }
  const before = saidBefore(what)
  const earlier = before ? [...before.earlier, { at: before.at, by: before.enteredBy ?? before.person, answers: before.answers }] : []
  const { changes, group, line = before?.line } = lineOf(known, state, { ...said, earlier }, before)
  const view: View = { ...said, earlier, ...(line ? { line } : {}) }
  // Met by name: from now on known by who they are.
  const met =
    seat && !speaker.enteredBy && !speaker.onBehalfOf ? withMet(known.settings, seat.id, meeting.date, known.by.id) : known.settings
  const settings: Change[] = met.seats?.some((one, at) => one !== known.settings.seats?.[at]) ? [{ kind: 'settings', settings: met }] : []
  return {
    changes: [{ kind: 'view', after: view }, ...changes, ...settings],
    events: [
      {
        command: 'view',
        ...(before ? { before: printView(round, before.answers) } : {}),
        after: `${view.label}: ${printView(round, answers)}`,
      },
    ],
    outcome: { command: 'view', refs: [roundRef(round.id)], note: `${round.id} ${seat?.id ?? 'comment'}` },
    ...(group ? { group } : {}),
  }
}

const answer = (known: Known, note: string): Reply => {
  const [id, seat] = note.split(' ')
  const state = known.rounds?.find(({ round }) => round.id === id)
  if (!state || !known.meeting) return { here: [{ text: '✓ noted' }], privately: [], toGroup: [] }
  const byRight = personNamed(known.settings, known.by.name, known.by.id)?.party
  const welcome = byRight !== undefined && known.settings.byRight?.some((party) => sameName(party, byRight))
  const stranger = seat === 'comment' && !welcome && known.role === 'member'
  const offers = stranger ? seatsOffered(known, known.meeting) : []
  const text =
    seat !== 'comment'
      ? `✓ ${state.views.find((view) => view.seat === seat)?.label ?? 'Your view'}: recorded`
      : stranger
        ? '✓ Recorded as a comment, which is not counted: I do not know for which seat you speak. If you sit for one, say: seat Elexon: and your name.'
        : '✓ Recorded as a comment'
  const here = offers.length > 0 && !known.pressed ? [suggestCard(text, offers, known.group.id)] : [{ text }]
  const refreshed = { message: roundCard(viewOf(known), state), ref: roundRef(state.round.id), newest: known.group.event }
  return { here, privately: [], toGroup: [refreshed] }
}

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** `c1`, `w1` … as the card's form sends them. */
const answersOf = (args: Record<string, unknown>): Answer[] => {
  const known = Object.values(choicesOf).flat()
  return [1, 2, 3, 4].flatMap((n): Answer[] => {
    const choice = known.find((each) => each.choice === text(args[`c${n}`]))?.choice
    const words = text(args[`w${n}`])
    return args[`c${n}`] === undefined && args[`w${n}`] === undefined
      ? []
      : [{ ...(choice ? { choice } : {}), ...(words ? { words } : {}) }]
  })
}

const saying = (name: string, verb: string | undefined, looks: { also: string[]; summary: string; examples: string[] }) =>
  command<ViewArgs>({
    name,
    ...looks,
    chapter: 'meeting',
    right: 'own',
    parse: (words): Parsed<ViewArgs> => {
      const stands = name === 'no objection' ? alone(name, words) : undefined
      if (stands && 'refused' in stands) return stands
      return words.length > LONGEST * 2
        ? { refused: `A view has at most ${LONGEST} characters a question.` }
        : { args: { words, ...(verb ? { verb } : {}) } }
    },
    fromArgs: (args): Parsed<ViewArgs> =>
      typeof args.words === 'string'
        ? { args: { words: args.words.slice(0, LONGEST * 2), ...(verb ? { verb } : {}) } }
        : { args: { round: text(args.round).slice(0, 20), answers: answersOf(args) } },
    // A change of mind looks whether the line it became was reworded since; a first view reads nothing.
    needs: (args, known) => {
      const what = known.meeting && known.group.running ? viewMeant(args, known, known.meeting) : undefined
      const line = what && 'state' in what ? saidBefore(what)?.line : undefined
      return line ? [{ of: 'discussion', id: line }] : []
    },
    decide,
    answer: ({ note = '' }, known) => answer(known, note),
  })

/**     view supports; not before M10          view Elexon: supports (the secretary, for a seat that spoke) */
export const view = saying('view', undefined, {
  also: ['my view'],
  summary: 'Say your view in the open round, an answer a question; once more, and the earlier one is kept',
  examples: ['view supports; not before M10', 'view Elexon: does not support, no test window'],
})

/**     objects because it misses the freeze criteria */
export const objects = saying('objects', 'objects', {
  also: ['object', 'objection'],
  summary: 'Object, with the reason, to what is being decided',
  examples: ['objects because it does not meet the freeze criteria'],
})

export const noObjection = saying('no objection', 'no objection', {
  also: ['no objections'],
  summary: 'Say that you do not object',
  examples: ['no objection'],
})
