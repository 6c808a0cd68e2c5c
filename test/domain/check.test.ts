import { check } from '../../src/domain/check'
import { judged } from '../../src/domain/check/accepted'
import type { Finding } from '../../src/domain/check/finding'
import { lookups, MOST_LOOKED_UP } from '../../src/domain/check/lookups'
import type { Action, Attendee, Decision, Discussion, Meeting } from '../../src/domain/record'
import { action, carried, note, owner, present, record, settings } from '../reports/dag035'
import { cleanScene, type Scene } from './clean-record'

const found = ({ record: of, open, lookedUp }: Scene): Finding[] => check(of, open, lookedUp, settings)
/** `must fix code where` as the tables write it, with the mend behind an arrow. */
const shown = ({ level, code, where, mend }: Finding): string => `${level} ${code} ${where}${mend ? ` -> ${mend}` : ''}`

type Change = (scene: Scene) => void
const meeting =
  (more: Partial<Meeting>): Change =>
  (scene) =>
    void Object.assign(scene.record.meeting, more)
const of =
  (ref: string, more: Partial<Action>): Change =>
  ({ record: { raised, touched }, open }) => {
    for (const each of [...raised, ...touched, ...open].filter((one) => one.ref === ref)) Object.assign(each, more)
  }
const decided =
  (ref: string, more: Partial<Decision>): Change =>
  (scene) =>
    void scene.record.decisions.filter((one) => one.ref === ref).map((one) => Object.assign(one, more))
const said =
  (text: string, area = 'CR045 Decision', more: Partial<Discussion> = {}): Change =>
  (scene) =>
    void scene.record.discussion.push(note(20, '11:20', area, text, more))
const there =
  (...attendees: Attendee[]): Change =>
  (scene) =>
    void scene.record.attendees.push(...attendees)
const raised =
  (text: string, more: Partial<Action> = {}): Change =>
  ({ record: { raised: all }, open }) => {
    const fresh = action('DAG35-05', text, { owners: [owner('Elexon')], due: { kind: 'asap' }, area: 'Design Updates', ...more })
    all.push(fresh)
    open.push(fresh)
  }
const open =
  (...actions: Action[]): Change =>
  (scene) =>
    void scene.open.push(...actions)
const kept =
  (ids: string[], actions: Action[] = [], decisions: Decision[] = []): Change =>
  (scene) =>
    void Object.assign(scene.lookedUp, { ids, actions, decisions })
const all =
  (...changes: Change[]): Change =>
  (scene) =>
    changes.forEach((change) => {
      change(scene)
    })
const day = (date: string) => ({ kind: 'date', date }) as const

const issued =
  (meeting: number): Change =>
  (scene) =>
    void Object.assign(scene.lookedUp, {
      issued: [...(scene.lookedUp.issued ?? []), { meeting, ref: `DAG0${meeting}`, date: '2024-03-13', versions: [] }],
    })
const deferred =
  (meeting: number): Change =>
  ({ record: of }) => {
    const verdict = {
      at: 35,
      meeting,
      ref: `DAG0${meeting}`,
      state: 'deferred' as const,
      when: '2024-04-10T09:10:00Z',
      by: { id: 'x', name: 'X' },
    }
    of.verdicts = [...(of.verdicts ?? []), verdict]
  }

const wrong: [string, Change, string[]][] = [
  ['a report before this one that nobody approved', all(issued(33), issued(34), deferred(33)), ['must fix earlier-report-open DAG035']],
  [
    'an outcome of an area that was not discussed',
    raised('Circulate the dates of the workshops', { area: 'Workshops' }),
    ['advisory outcome-not-discussed Workshops'],
  ],
  [
    'a note that claims an action and names none',
    said('The IPA will look at it (ACTION).'),
    ['advisory discussion-without-outcome CR045 Decision'],
  ],
  [
    'a note that claims a decision and names none',
    said('DECISION: the release is named'),
    ['advisory discussion-without-outcome CR045 Decision'],
  ],
  ['an action without an owner', of('DAG35-04', { owners: [] }), ['must fix action-without-owner DAG35-04']],
  ['nor a due', of('DAG34-08', { due: { kind: 'none' } }), ['must fix action-without-due DAG34-08']],
  ['an action without text', of('DAG35-03', { text: ' ' }), ['must fix action-without-text DAG35-03']],
  ['a due that is no date', of('DAG34-11', { due: { kind: 'none', said: '03/04/202' } }), ['must fix due-not-a-date DAG34-11']],
  ['due before it was raised', of('DAG35-02', { due: day('2023-05-08') }), ['must fix due-before-raised DAG35-02']],
  ['due on a Saturday', of('DAG35-02', { due: day('2024-05-11') }), ['advisory due-on-day-off DAG35-02 -> due DAG35-02 13/05/2024']],
  ['due on a bank holiday', of('DAG35-02', { due: day('2024-05-06') }), ['advisory due-on-day-off DAG35-02 -> due DAG35-02 07/05/2024']],
  ['overdue, and nobody said how it stands', of('DAG34-11', { updates: [] }), ['advisory overdue-without-update DAG34-11']],
  [
    'asked for twice, in other words (CR045)',
    open(...carried.filter(({ ref }) => ref === 'DAG34-04')),
    ['advisory probable-duplicate DAG35-04'],
  ],
  [
    'asked for twice, of nothing with a number',
    raised('Say whether the terms of reference must change for members'),
    ['advisory probable-duplicate DAG35-05'],
  ],
  [
    'asked for twice in one meeting',
    all(
      open(action('DAG33-02', 'Circulate the glossary of settlement terms to members', { owners: [owner('IPA')], due: { kind: 'asap' } })),
      raised('Circulate a glossary of the settlement terms to all members'),
    ),
    ['advisory probable-duplicate DAG35-05'],
  ],
  [
    'a decision no recording has',
    decided('DAG-DEC99', { recordingTimestamp: undefined }),
    ['must fix decision-without-timestamp DAG-DEC99'],
  ],
  [
    'nobody recorded anything',
    all(...['DAG-DEC99', 'DAG-DEC100', 'DAG-DEC101'].map((ref) => decided(ref, { recordingTimestamp: undefined }))),
    [
      'advisory decision-without-timestamp DAG-DEC99',
      'advisory decision-without-timestamp DAG-DEC100',
      'advisory decision-without-timestamp DAG-DEC101',
    ],
  ],
  [
    'a decision mentioned under another area alone',
    said('Everything else follows from DAG-DEC100.', 'Design Updates'),
    ['advisory outcome-mentioned-elsewhere DAG-DEC100'],
  ],
  [
    'a number that no row has',
    (scene) =>
      void Object.assign(
        scene,
        { open: scene.open.filter((one) => one !== scene.record.raised[2] && one.ref !== 'DAG35-03') },
        scene.record.raised.splice(2, 1),
      ),
    ['must fix number-out-of-sequence DAG035', 'must fix reference-unknown CR045 Decision'],
  ],
  ['a decision that no row has', (scene) => void scene.record.decisions.splice(1, 1), ['must fix number-out-of-sequence DAG035']],
  ['another meeting’s number', of('DAG35-01', { ref: 'DAG34-01' }), ['must fix number-of-another-meeting DAG34-01']],
  [
    'an area begun and left',
    (scene) => void scene.record.areas.push({ id: '0035-0009', meeting: 35, number: 9, name: 'Any Other Business' }),
    ['advisory area-empty Any Other Business'],
  ],
  [
    'a line still held',
    said('The release of CR045 is for the PSG', 'CR045 Decision', { held: true }),
    ['must fix held-unsettled CR045 Decision'],
  ],
  [
    'a line whose message was edited',
    said('Backs the change', 'CR045 Decision', { sourceChanged: 'edited', newWording: { text: 'Backs it later' } }),
    ['advisory source-changed CR045 Decision -> reword DAG035 line 20 Backs it later'],
  ],
  ['an action whose message is gone', of('DAG35-02', { sourceChanged: 'deleted' }), ['advisory source-changed DAG35-02']],
  ['no next meeting', meeting({ next: undefined }), ['advisory next-meeting-missing DAG035']],
  ['a next meeting that was', meeting({ next: { date: '2024-04-10' } }), ['must fix next-meeting-not-later DAG035']],
  ['nobody present', (scene) => void Object.assign(scene.record, { attendees: [] }), ['advisory attendance-missing DAG035']],
  ['somebody unknown', there({ meeting: 35, name: 'Lee Quill', status: 'present' }), ['advisory attendee-without-role Lee Quill']],
  [
    'an alternate of somebody unknown',
    there({ meeting: 35, name: 'Lee Quill', onBehalfOf: 'Sam Rook', status: 'present' }),
    ['advisory attendee-without-role Lee Quill'],
  ],
  [
    'present, and excused by a name one letter off',
    there(present('Caroline Farquar', 'Consumer Representative')),
    ['must fix present-and-apologies Caroline Farquar'],
  ],
  // References.
  [
    'a number of no meeting, where number and content disagree (DAG30-03)',
    said('The Programme will raise a risk on what follows if CR045 misses M10 (ACTION DAG30-03).'),
    ['must fix reference-unknown CR045 Decision'],
  ],
  [
    'where number and content agree: one click',
    said('The Programme will raise a risk on what follows if CR045 misses M10 (ACTION DAG30-04).'),
    ['must fix reference-unknown CR045 Decision -> reword DAG035 line 20 s/DAG30-04/DAG35-04/'],
  ],
  [
    'a damaged decision (DAG-DAG101)',
    said('The SRO approved CR046 for a later release (DECISION DAG-DAG101).', 'CR046 Decision'),
    ['must fix reference-unknown CR046 Decision -> reword DAG035 line 20 s/DAG-DAG101/DAG-DEC101/'],
  ],
  [
    'in an action’s own text',
    raised('Ask participants for onboarding steps (DAG-35-01)', { area: 'Minutes and Actions' }),
    ['must fix reference-unknown DAG35-05 -> reword DAG35-05 s/DAG-35-01/DAG35-01/'],
  ],
  ['a number never given', said('As agreed in DAG-DEC150.'), ['must fix reference-unknown CR045 Decision']],
  ['of a meeting to come', all(said('See DAG36-01.'), kept(['0036-0001'])), ['must fix reference-unknown CR045 Decision']],
  [
    'of a meeting that the register holds',
    all(said('See DAG33-09.'), kept(['0033-0009', '0033-0001'], [action('DAG33-01', 'Anything')])),
    ['must fix reference-unknown CR045 Decision'],
  ],
  [
    'of before the register: it cannot tell',
    all(said('See DAG33-09.'), kept(['0033-0009', '0033-0001'])),
    ['advisory reference-not-in-register CR045 Decision'],
  ],
  ['more than is looked up', said('See DAG33-09.'), ['advisory references-not-all-checked CR045 Decision']],
  ['withdrawn, yet cited as the outcome', all(of('DAG35-03', { status: 'withdrawn' })), ['must fix reference-withdrawn CR045 Decision']],
  ['an action called a decision', said('It was settled (DECISION DAG35-03).'), ['must fix reference-of-other-kind CR045 Decision']],
  [
    'cited for CR045, and about CR044',
    said('The Programme takes the risk of CR045 (ACTION DAG35-02).'),
    ['must fix reference-disagrees CR045 Decision', 'advisory outcome-mentioned-elsewhere DAG35-02'],
  ],
  [
    'what is said reads like another',
    said('The Programme will raise a risk on what follows if CR045 misses M10 (ACTION DAG35-03).'),
    ['advisory reference-disagrees CR045 Decision'],
  ],
]

describe('what the check finds', () => {
  it.each(wrong)('%s', (_name, change, expected) => {
    const scene = cleanScene()
    change(scene)
    expect(found(scene).map(shown)).toEqual(expected)
  })

  it('says by which two ways a wrong reference may be read', () => {
    const scene = cleanScene()
    said('The Programme will raise a risk on what follows if CR045 misses M10 (ACTION DAG30-03).')(scene)
    expect(found(scene)[0]?.message).toBe('DAG30-03 does not exist: by number it would be DAG35-03, by content DAG35-04')
  })

  it('puts first what must be fixed', () => {
    const scene = { ...cleanScene(), record: structuredClone(record), open: structuredClone([...carried, ...record.raised]) }
    expect(found(scene).map(shown)).toEqual([
      'must fix action-without-owner DAG35-04',
      'must fix decision-without-timestamp DAG-DEC99',
      'must fix held-unsettled Design Updates',
      'advisory overdue-without-update DAG34-11',
      'advisory probable-duplicate DAG35-04',
    ])
  })
})

/** What a check must never complain of. */
const right: [string, Change][] = [
  ['the record as it stands', () => undefined],
  ['a report before this one that was deferred here', all(issued(34), deferred(34))],
  ['this meeting’s own report, issued', issued(35)],
  ['an action under the minutes', raised('Circulate the dates of the workshops', { area: 'Minutes and Actions' })],
  ['an action said before any area', raised('Circulate the dates of the workshops', { area: '' })],
  [
    'an outcome that is spoken of elsewhere',
    all(raised('Circulate the dates of the workshops', { area: 'Workshops' }), said('The dates follow (ACTION DAG35-05).')),
  ],
  ['actions in capitals that are no claim', said('ACTIONS were few, and the decision was easy.')],
  ['a due that was said to be open', of('DAG35-02', { due: { kind: 'none', said: 'TBC' } })],
  ['a closed action without owner or due', of('DAG35-02', { status: 'closed', owners: [], due: { kind: 'none' } })],
  ['a party without a person', of('DAG35-02', { owners: [owner('Programme')] })],
  ['a carried action that was due on a Saturday', of('DAG34-08', { due: day('2024-04-13'), firstDue: day('2024-04-13') })],
  ['due today', of('DAG34-08', { due: day('2024-04-10'), updates: [] })],
  ['overdue, and spoken of', all(of('DAG34-11', { updates: [] }), said('DAG34-11: half of them have answered.', 'Minutes and Actions'))],
  ['another change request, in the same words', raised('Raise a risk on what follows if CR046 misses M10')],
  [
    'the same report on another window',
    all(
      open(action('DAG33-02', 'Publish results and lessons of test window 3', { due: { kind: 'asap' }, owners: [owner('IPA')] })),
      raised('Publish results and lessons of test window 4'),
    ),
  ],
  ['another task on the same change request', raised('Present the settlement figures of CR045 at the next session')],
  [
    'a duplicate that was dealt with',
    all(open(...carried.filter(({ ref }) => ref === 'DAG34-04')), of('DAG35-04', { replaces: 'DAG34-04' })),
  ],
  [
    'a timestamp that the discussion gives',
    all(
      decided('DAG-DEC99', { recordingTimestamp: undefined }),
      said('It goes up (DECISION DAG-DEC99 – recording timestamp 00:52:10).', 'CR044 Decision'),
    ),
  ],
  ['a decision that no note mentions: the report prints it', decided('DAG-DEC99', { area: 'Design Updates' })],
  ['an outcome mentioned twice', said('This rests on DAG-DEC101.', 'Design Updates')],
  ['a number withdrawn', all(of('DAG35-01', { status: 'withdrawn' }), (scene) => void scene.record.touched.shift())],
  [
    'the area begun just now',
    all(meeting({ state: 'running' }), (scene) => void scene.record.areas.push({ id: '0035-0009', meeting: 35, number: 9, name: 'AOB' })),
  ],
  ['an area where actions were reviewed', (scene) => void scene.record.discussion.shift()],
  [
    'an alternate, and the apologies of whom they stand for',
    there(present('Craig Handford', 'Large Supplier Representative', { status: 'apologies' })),
  ],
  ['two people with like names', there(present('Sam Day', 'Elexon'), present('Pam Day', 'Ofgem', { status: 'apologies' }))],
  ['a meeting’s own reference', said('Deferred to DAG036; see the report of DAG034.')],
  ['a document’s number', said('The terms are in DAG-TOR2 and DAG-2024.')],
  ['DAG35-1 for DAG35-01', said('As in dag35-1 and DAG 35.')],
  ['an earlier action that exists', all(said('Follows from DAG33-09.'), kept(['0033-0009'], [action('DAG33-09', 'Anything')]))],
  ['a review of one from before the register', all(said('DAG33-09: closed.', 'Minutes and Actions'), kept(['0033-0009', '0033-0001']))],
  ['a later one, in an old record', all(said('Taken up by DAG36-01.'), kept(['0036-0001'], [action('DAG36-01', 'Anything')]))],
  ['a reference spoken of, not claimed', said('DAG35-04 was raised as one was for CR044; decision: DAG35-03 comes first.')],
  ['an outcome told in few words', said('So it was agreed (ACTION DAG35-03).')],
]

describe('what it does not complain of', () => {
  it.each(right)('%s', (_name, change) => {
    const scene = cleanScene()
    change(scene)
    expect(found(scene)).toEqual([])
  })
})

it('looks up what is cited of other meetings, once, and not more than is reasonable', () => {
  const scene = cleanScene()
  all(said('See DAG33-09, DAG33-02 and DAG33-09 again, DAG-DEC7 and DAG35-02.'))(scene)
  const ids = lookups(scene.record, scene.open, settings).map(({ of: what, id }) => `${what} ${id}`)
  expect(ids).toEqual(['action 0033-0009', 'action 0033-0001', 'action 0033-0002', 'decision 000007'])
  said(Array.from({ length: 500 }, (_, n) => `DAG33-${n + 10}`).join(' '))(scene)
  expect(lookups(scene.record, scene.open, settings)).toHaveLength(MOST_LOOKED_UP)
})

it('what was accepted is asked again once it is about something else', () => {
  const scene = cleanScene()
  all(of('DAG35-02', { due: day('2024-05-11') }))(scene)
  const findings = found(scene)
  const [finding] = findings
  const waiver = {
    meeting: 35,
    code: 'due-on-day-off',
    where: 'DAG35-02',
    why: 'a workshop',
    at: '2024-04-11T09:00:00Z',
    by: { id: 'x', name: 'X' },
  }
  expect(judged(findings, [{ ...waiver, about: finding?.about }])).toMatchObject({
    standing: [],
    accepted: [{ waiver: { why: 'a workshop' } }],
  })
  expect(judged(findings, [{ ...waiver, about: '2024-05-12' }])).toEqual({ standing: findings, accepted: [] })
})
