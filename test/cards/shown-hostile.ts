import { actionCard } from '../../src/cards/action-card'
import { actionListCard } from '../../src/cards/action-list-card'
import { attendanceCard } from '../../src/cards/attendance-card'
import { checkCard } from '../../src/cards/check-card'
import { decisionCard } from '../../src/cards/decision-card'
import { foundCard } from '../../src/cards/found-card'
import { heldCard } from '../../src/cards/held-card'
import { itemsCards } from '../../src/cards/items-card'
import { linesCard } from '../../src/cards/lines-card'
import { proposalCard } from '../../src/cards/proposal-card'
import { recordForm } from '../../src/cards/record-form'
import { reminderCard } from '../../src/cards/reminder-card'
import { reviewCard } from '../../src/cards/review-card'
import { roundCard } from '../../src/cards/round-card'
import { seatsCard } from '../../src/cards/seats-card'
import { settingsCard } from '../../src/cards/settings-card'
import { suggestCard } from '../../src/cards/suggest-card'
import { welcomeCard } from '../../src/cards/welcome-card'
import { withSeat } from '../../src/domain/change-seats'
import type { Message } from '../../src/domain/reply'
import { action, decision, meeting, settings, view } from './examples'
import { round, viewOfRound } from './shown-rounds'

import { held, proposal, waived } from './subjects'
/** Every kind of card about something typed by a stranger. */
export const about = (typed: string): Record<string, Message> => ({
  action: actionCard(
    view,
    {
      ...action,
      text: typed,
      area: typed.slice(0, 200),
      owners: [{ party: typed.slice(0, 200), persons: [], collective: false }],
      due: { kind: 'none', said: typed.slice(0, 200) },
    },
    {
      asks: [{ about: 'due', question: typed, candidates: [typed] }],
      fresh: true,
    },
  ),
  decision: decisionCard(view, { ...decision, text: typed, earlier: [{ at: view.at, by: action.raisedBy, text: typed.slice(0, 300) }] }),
  'lines of an area': linesCard(view, {
    meeting,
    area: typed.slice(0, 120),
    lines: [{ ...held, speaker: typed.slice(0, 60), text: typed }],
    skip: 0,
    others: [typed.slice(0, 120)],
    mayEdit: true,
  }),
  held: heldCard(view, { ...held, text: typed }),
  'pasted list': itemsCards(view, {
    from: 'x',
    at: view.at,
    done: [typed.slice(0, 100)],
    items: [
      {
        number: 1,
        words: typed.slice(0, 3000),
        kind: 'Action',
        text: typed,
        owner: typed.slice(0, 200),
        due: typed.slice(0, 200),
        told: typed,
      },
      { number: 2, words: typed, kind: 'Line', text: typed, refused: typed },
    ],
  })[0] as Message,
  'edited message': actionCard(view, {
    ...action,
    sourceChanged: 'edited',
    newWording: { text: typed, owner: typed.slice(0, 200), due: typed.slice(0, 60) },
  }),
  'form of a message': recordForm(view, {
    kind: 'action',
    text: typed,
    owner: typed.slice(0, 200),
    due: typed.slice(0, 100),
    why: typed.slice(0, 600),
  }),
  found: foundCard(view, {
    words: typed.slice(0, 200),
    actions: [{ ...action, text: typed }],
    decisions: [{ ...decision, text: typed }],
  }),
  proposal: proposalCard(view, { ...proposal, text: typed, by: { id: 'x', name: typed.slice(0, 200) } }),
  'open actions': actionListCard(view, { title: 'Open actions', actions: [{ ...action, text: typed }], empty: typed }),
  review: reviewCard(view, {
    action: { ...action, text: typed, area: typed.slice(0, 200), owners: [{ party: typed.slice(0, 200), persons: [], collective: false }] },
    history: [{ at: view.at, by: { id: 'x', name: typed.slice(0, 200) }, command: 'update', ref: action.ref, before: typed, after: typed }],
    left: 2,
    mayDecide: true,
  }),
  reminder: reminderCard([
    {
      view: { ...view, settings: { ...settings, title: typed.slice(0, 200) } },
      action: { ...action, text: typed, area: typed.slice(0, 200) },
      rule: 'before 5',
    },
  ]),
  welcome: welcomeCard({ groupName: typed.slice(0, 200), addedBy: typed.slice(0, 200), examples: ['help'] }),
  settings: settingsCard({
    ...view,
    settings: {
      ...settings,
      title: typed.slice(0, 200),
      venue: typed.slice(0, 200),
      people: [{ name: typed.slice(0, 100), id: 'aad:t/1' }],
    },
  }),
  check: checkCard(view, {
    meeting,
    standing: [{ code: 'held-unsettled', level: 'must fix', where: typed.slice(0, 200), message: typed, mend: typed.slice(0, 300) }],
    accepted: [{ ...waived, waiver: { ...waived.waiver, why: typed.slice(0, 500), by: { id: 'x', name: typed.slice(0, 200) } } }],
    mayMend: true,
  }),
  attendance: attendanceCard(view, meeting, [
    { meeting: 35, name: typed.slice(0, 120), role: typed.slice(0, 200), onBehalfOf: typed.slice(0, 120), status: 'present' },
  ]),
  seats: seatsCard({ ...view, settings: withSeat(settings, typed.slice(0, 120), { name: typed.slice(0, 120) }) }),
  round: roundCard(view, {
    round: { ...round, subject: typed.slice(0, 60), questions: [typed.slice(0, 200), 'Before M10?'] },
    views: [viewOfRound(typed.slice(0, 120), 's1', [{ choice: 'supports', words: typed.slice(0, 1500) }, { words: typed.slice(0, 1500) }])],
  }),
  suggestion: suggestCard(typed, [{ title: typed, words: typed.slice(0, 4000) }]),
})
