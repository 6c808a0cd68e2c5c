import type { Proposal } from '../domain/record'
import type { Message } from '../domain/reply'
import { button, unfolding } from './button'
import { message } from './card'
import type { CardView } from './card-view'
import { cut } from './cut'
import { type Element, heading, line, quiet, run } from './layout'
import { present } from './plain'

const isReferral = ({ command }: Proposal): boolean => command === 'referral'

const stateOf = (arrival: Proposal): string => {
  const { state, from, became = [] } = arrival
  const as = became[0] ? ` as ${became[0]}` : ''
  if (state === 'open') return isReferral(arrival) ? 'Awaiting its outcome here' : 'Waiting for the secretary or the Chair'
  if (state === 'accepted') return `${isReferral(arrival) ? 'Answered' : 'Accepted'}${as}`
  return state === 'declined' ? 'Refused' : `Taken back by ${from?.code}`
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

const input = (label: string, placeholder: string): Element => ({
  type: 'Input.Text',
  id: 'text',
  label,
  placeholder,
  isMultiline: true,
  isRequired: true,
  errorMessage: `${label} is needed`,
  maxLength: 1000,
})

/** What another group hands over or asks: an action to take, a decision that was escalated here. */
export const arrivalCard = ({ groupId }: CardView, arrival: Proposal): Message => {
  const { id, from, text, why, answer, state } = arrival
  const referral = isReferral(arrival)
  const title = referral ? `Referral from ${from?.code}: ${from?.ref}` : `${from?.code} hands over ${from?.ref}`
  const notes = present([why && `Because: ${why}`, answer && (referral ? `Outcome: ${answer}` : `Because: ${answer}`)])
  const press = { groupId, args: { id } }
  const buttons = referral
    ? [
        unfolding(
          'Enter the outcome',
          [input('Outcome', 'The budget is approved, or the reference of a decision recorded already')],
          [button({ title: 'Save outcome', style: 'positive', command: 'answer referral', ...press, form: true })],
        ),
      ]
    : [
        button({ title: 'Accept', tooltip: `Take over ${from?.ref}`, style: 'positive', command: 'accept transfer', ...press }),
        unfolding(
          'Refuse',
          [input('Why', 'It is outside our terms of reference')],
          [button({ title: 'Send refusal', command: 'refuse transfer', ...press, form: true })],
        ),
      ]
  return message({
    text: [`${title} – ${lowered(stateOf(arrival))}`, text, ...notes].join('\n'),
    body: [
      heading(title),
      quiet(stateOf(arrival)),
      line([run(text, { struck: state === 'declined' || state === 'taken back' })], 'Medium'),
      ...notes.map((note) => quiet(cut(note, 400), 'Small')),
    ],
    actions: state === 'open' ? buttons : [],
  })
}
