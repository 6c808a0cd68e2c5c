import type { Decision } from '../domain/record'
import { OUTCOMES, type OutcomeKind, objectionsOf, printDecider, printOutcomes, printStamp, stampAt } from '../domain/ruling'
import { button, unfolding } from './button'
import type { CardView } from './card-view'
import type { Element } from './layout'
import { escaped, present } from './plain'

/** What the words themselves say of the outcome: ticked in the form, saved only when somebody presses. */
const SAYS: [OutcomeKind, RegExp][] = [
  ['approved', /\bapprove[sd]\b/i],
  ['rejected', /\breject(?:s|ed)\b/i],
  ['recommended', /\brecommend(?:s|ed)?\b/i],
  ['escalated', /\bescalate[sd]?\b/i],
  ['deferred', /\bdefer(?:s|red)?\b/i],
]

/** What a decision is besides its words, a line each. */
export const rulingNotes = (decision: Decision, { rounds = [] }: CardView): string[] => {
  const { ruling = {} } = decision
  const stamp = printStamp(decision)
  const objections = objectionsOf(ruling, rounds)
  const decider = printDecider(ruling)
  return present([
    printOutcomes(ruling) && `Outcome: ${printOutcomes(ruling)}`,
    decider && `Decided by ${decider}`,
    ruling.conditions?.length ? `Conditions: ${ruling.conditions.join('; ')}` : undefined,
    objections.length > 0 && `Objections: ${objections.join('; ')}`,
    ruling.answered && `What came back: ${ruling.answered.text}`,
    stamp && `Recording timestamp ${stamp}`,
  ])
}

const text = (id: string, label: string, value: string | undefined, placeholder: string): Element => ({
  type: 'Input.Text',
  id,
  label,
  placeholder,
  maxLength: id === 'conditions' ? 1000 : 300,
  ...(value ? { value } : {}),
})

/** Everything that a quick `decision …` leaves open, asked afterwards on its card; and one click for when it was ruled. */
export const rulingButtons = (view: CardView, decision: Decision): object[] => {
  const { groupId, settings, meeting, rounds = [] } = view
  const { ruling = {}, recordingTimestamp } = decision
  const outcomes = ruling.outcomes?.map(({ kind }) => kind) ?? SAYS.flatMap(([kind, words]) => (words.test(decision.text) ? [kind] : []))
  const of = rounds.filter(({ round }) => round.meeting === decision.meeting).slice(0, 12)
  const inputs: Element[] = [
    {
      type: 'Input.ChoiceSet',
      id: 'outcomes',
      label: 'Outcome (one or more)',
      isMultiSelect: true,
      choices: OUTCOMES.map((kind) => ({ title: kind.charAt(0).toUpperCase() + kind.slice(1), value: kind })),
      ...(outcomes.length > 0 ? { value: outcomes.join(',') } : {}),
    },
    text('to', 'Escalated to', ruling.outcomes?.find(({ to }) => to)?.to, 'PSG'),
    text('decider', 'Decided by', ruling.decider ?? settings.decider, 'the Chair'),
    text('capacity', 'In which capacity', ruling.capacity, 'Chair of the DAG'),
    text('authority', 'Under which authority', ruling.authority ?? settings.authority, 'delegated authority of the SRO'),
    text('conditions', 'Conditions, with commas between', ruling.conditions?.join(', '), 'no precedent, release to be confirmed'),
    text('stamp', 'Recording timestamp (empty: not known)', undefined, recordingTimestamp ?? '01:35:00'),
    ...(of.length > 0
      ? [
          {
            type: 'Input.ChoiceSet',
            id: 'rounds',
            label: 'Views and objections that belong to it',
            isMultiSelect: true,
            wrap: true,
            choices: of.map(({ round }) => ({
              title: escaped(
                `${round.kind === 'views' ? 'Views' : 'Objections'}: ${round.subject || round.questions[0] || ''}`.slice(0, 80),
              ),
              value: round.id,
            })),
            value: (ruling.rounds ?? []).join(','),
          },
        ]
      : []),
  ]
  const args = { ref: decision.ref }
  const save = button({ title: 'Save', tooltip: `Save ${decision.ref}`, style: 'positive', command: 'outcome', groupId, args, form: true })
  const now =
    !recordingTimestamp && meeting?.number === decision.meeting && stampAt(meeting, view.at)
      ? [
          button({
            title: 'Ruled just now',
            tooltip: 'Timestamp now',
            command: 'outcome',
            groupId,
            args: { words: `${decision.ref} at now` },
          }),
        ]
      : []
  return [...now, unfolding('Details', inputs, [save])]
}
