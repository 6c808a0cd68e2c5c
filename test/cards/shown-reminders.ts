import { actionCard } from '../../src/cards/action-card'
import type { Digest } from '../../src/cards/digest-block'
import type { ExtensionItem } from '../../src/cards/extension-block'
import { mailCard } from '../../src/cards/mail-card'
import { mentionCard } from '../../src/cards/mention-card'
import { reminderCard } from '../../src/cards/reminder-card'
import { remindersCard } from '../../src/cards/reminders-card'
import type { ReportOwed } from '../../src/cards/report-owed-block'
import type { UndeliveredItem } from '../../src/cards/undelivered-block'
import type { Extension } from '../../src/domain/owners-say'
import type { Message } from '../../src/domain/reply'
import { action, carried, hostile, later, settings, view } from './examples'
import { many, owed } from './subjects'

const paul = { id: 'aad:tenant-1/0000-pettitt', name: 'Paul Pettitt' }
const fraser = { id: 'aad:tenant-1/0000-pmo', name: 'Fraser Mathieson' }
const hours = ['2024-05-09T08:00:00.000Z']
const asked: Extension = {
  state: 'asked',
  by: paul,
  until: '2024-06-12',
  why: 'the supplier answers at the end of May',
  last: paul,
  at: later.at,
}
const extension = (more: Partial<Extension>, answers: boolean): ExtensionItem => ({
  view: later,
  action: { ...action, extension: { ...asked, ...more } },
  answers,
})
const undelivered: UndeliveredItem[] = [
  {
    view: later,
    ref: 'DAG34-09',
    text: 'Comment on the change control approach',
    due: '10/04/2024',
    unreached: [{ owner: 'IPA', why: 'no person is named' }],
  },
  {
    view: { ...later, settings: { ...settings, mentions: true } },
    ref: 'DAG34-11',
    text: 'Send views on the change approach',
    due: 'next meeting (08/05/2024)',
    unreached: [{ owner: 'Carolyn Burns', why: 'needs the app' }],
  },
]
const line = (ref: string, text: string, note: string) => ({ ref, text, note })
const digest: Digest = {
  group: settings.title,
  open: 12,
  overdue: carried.map(({ ref, text }) => line(ref, text, 'Programme (PMO), due 06/03/2024')),
  waiting: [line('DAG35-02', action.text, 'Paul Pettitt says it is complete: close or reopen it')],
  unreachable: [line('DAG34-09', 'Comment on the change control approach', 'IPA: no person is named')],
  noOwner: [{ ref: 'DAG35-04', text: 'Raise a risk on leaving CR045 out' }],
  noDue: many.slice(0, 7).map(({ ref, text }) => line(ref, text, 'Programme (PMO)')),
  muted: ['Chris Day'],
}
const report: ReportOwed = { view: later, ref: 'DAG035', deadline: '2024-04-12', rule: 'report overdue', issued: false }
const together = { ...action, owners: [{ party: 'DAG Members', persons: [], collective: true }] }
const none = { own: [], extensions: [], undelivered: [], digests: [], reports: [] }

/** What people are told by sweeps, and what the secretary looks up about it. */
export const reminderCards: Record<string, Message> = {
  'reminder, with where it was said': reminderCard(
    owed.map((item) => ({
      ...item,
      person: paul.id,
      action: { ...item.action, source: { conversationId: '19:x', activityId: '1', link: 'https://teams.microsoft.com/l/message/19:x/1' } },
    })),
    { hours },
  ),
  'reminder, since then': reminderCard(
    [
      { daysOver: 1, view: later, rule: 'after 1', person: paul.id, action: { ...action, extension: asked } },
      {
        view: later,
        rule: 'weekly',
        person: paul.id,
        action: { ...action, ref: 'DAG35-03', later: [{ person: paul.id, until: '2024-05-13' }] },
      },
      { view: later, rule: 'weekly', person: paul.id, action: { ...action, ref: 'DAG35-04', completed: { at: later.at, by: paul } } },
      { view: later, rule: 'update', person: paul.id, action: { ...together, ref: 'DAG35-05', due: { kind: 'none' }, ticks: [] } },
    ],
    { hours },
  ),
  'extension, asked': mailCard({ ...none, extensions: [extension({}, true)] }, hours),
  'extension, answered': mailCard(
    {
      ...none,
      extensions: [
        extension({ state: 'offered', until: '2024-05-22', last: fraser, why: 'the papers go out then' }, false),
        extension({ state: 'refused', last: fraser, why: 'it is on the critical path' }, false),
        extension({ state: 'accepted', last: fraser }, false),
      ],
    },
    hours,
  ),
  'digest of a week': mailCard({ ...none, digests: [digest] }, hours),
  'everything at once, to a secretary': mailCard(
    { own: owed, extensions: [extension({}, true)], undelivered, digests: [digest], reports: [report] },
    hours,
  ),
  'everything at once, and far too much': mailCard(
    {
      own: many.map((each) => ({ view: later, action: each, rule: 'weekly', daysOver: 1 })),
      extensions: many
        .slice(0, 20)
        .map((each) => ({ view: later, action: { ...each, extension: { ...asked, why: hostile.unbroken ?? '' } }, answers: true })),
      undelivered: many.map((each) => ({
        view: later,
        ref: each.ref,
        text: each.text,
        due: 'ASAP',
        unreached: [{ owner: hostile.long ?? '', why: 'gone' }],
      })),
      digests: [digest],
      reports: [report],
    },
    hours,
  ),
  'report, to be issued': mailCard({ ...none, reports: [{ ...report, rule: 'report before' }] }, hours),
  'not delivered to others': mailCard({ ...none, undelivered }, hours),
  reminders: remindersCard(
    { ...view, settings: { ...settings, muted: [{ id: 'x', name: 'Chris Day', at: view.at }] } },
    {
      upcoming: [
        {
          at: '2024-04-30T08:00:00Z',
          to: 'Paul Pettitt',
          items: [
            { ref: 'DAG35-01', rule: 'before 5' },
            { ref: 'DAG35-02', rule: 'before 5' },
          ],
        },
        { at: '2024-04-30T08:00:00Z', to: 'secretary', items: [{ ref: 'DAG34-09', rule: 'weekly' }] },
        { at: '2024-05-07T08:00:00Z', to: 'Sean Cooper', items: [{ ref: 'DAG34-04', rule: 'later' }] },
      ],
      told: [
        { at: '2024-04-08T08:00:04Z', person: 'p', name: 'Paul Pettitt', refs: ['DAG34-02', 'DAG34-03'] },
        { at: '2024-04-08T08:00:05Z', person: 'c', name: 'Carolyn Burns', refs: ['DAG34-11'], refused: 'needs the app' },
      ],
    },
  ),
  'reminders, none and off': remindersCard({ ...view, settings: { ...settings, remindersOn: false } }, { upcoming: [], told: [] }),
  'reminders, very many': remindersCard(view, {
    upcoming: many.map(({ ref }) => ({
      at: '2024-04-30T08:00:00Z',
      to: `Somebody ${ref}`,
      items: many.map((each) => ({ ref: each.ref, rule: 'weekly' })),
    })),
    told: many.map(({ ref }) => ({ at: '2024-04-08T08:00:04Z', person: ref, name: `Somebody ${ref}`, refs: many.map((each) => each.ref) })),
  }),
  'action, complete, to be confirmed': actionCard(view, { ...action, completed: { at: view.at, by: paul } }),
  'action, owed by all, with more time asked for': actionCard(view, { ...together, ticks: [{ at: view.at, by: paul }], extension: asked }),
}

/** The one card that mentions somebody: the secretary pressed, in a group that allows it. */
export const mentioning = mentionCard(later, action, [paul])
