import { createHash } from 'node:crypto'
import { defaultSettings } from '../../../src/domain/group'
import type { Decision } from '../../../src/domain/record'
import { headlineReport } from '../../../src/domain/report/headline-report'
import type { Batch, Change } from '../../../src/ports'
import type { Register } from '../register'
import { action, at, group, meeting, said, taylor } from '../world'

const made = (over: Partial<Decision> = {}): Decision => ({
  id: '000099',
  ref: 'DAG-DEC99',
  number: 99,
  meeting: 35,
  text: 'Recommended',
  status: 'made',
  earlier: [],
  raisedAt: at,
  raisedBy: taylor,
  ...over,
})

export const meetingContract = (register: () => Register): void => {
  it('reads a meeting whole: what belongs to it, what it raised, what it touched of earlier ones', async () => {
    const carried = action(2, { meeting: 34 })
    const closed = { ...carried, status: 'closed' as const }
    const decision = made()
    const line = { id: '0035-000001', meeting: 35, number: 1, text: 'supports it', at, by: taylor }
    const attendee = { meeting: 35, name: 'Carolyn Burns', status: 'present' as const }
    await register().change({ kind: 'action', after: carried })
    await register().change(
      { kind: 'area', area: { id: '0035-0001', meeting: 35, number: 1, name: 'CR044' } },
      { kind: 'action', after: action(1), touchedAt: 35 },
      { kind: 'action', before: carried, after: closed, touchedAt: 35 },
      { kind: 'decision', after: decision },
      { kind: 'discussion', after: line },
      { kind: 'attendee', after: attendee },
      { kind: 'attendee', after: { ...attendee, name: 'Carolyn  BURNS', role: 'Small Supplier Representative' } },
      { kind: 'meeting', meeting: meeting(36) },
      { kind: 'discussion', after: { ...line, id: '0036-000001', meeting: 36 } },
    )
    const { meetings } = await register().read({ of: 'meeting', number: 35 }, { of: 'meeting', number: 77 })
    expect(meetings).toEqual([
      {
        meeting: meeting(),
        areas: [{ id: '0035-0001', meeting: 35, number: 1, name: 'CR044' }],
        raised: [action(1)],
        touched: [closed, action(1)],
        decisions: [decision],
        discussion: [line],
        attendees: [{ ...attendee, name: 'Carolyn  BURNS', role: 'Small Supplier Representative' }],
      },
    ])
    expect((await register().read({ of: 'decision', id: '000099' })).decisions).toEqual([decision])
    expect((await register().read({ of: 'decisions' })).decisions).toEqual([decision])
    expect((await register().read({ of: 'decisions', from: 99, to: 99 })).decisions).toEqual([decision])
    expect((await register().read({ of: 'decisions', from: 100, to: 130 }, { of: 'decisions', from: 1, to: 98 })).decisions).toEqual([])
    expect((await register().read({ of: 'discussion', id: line.id })).discussion).toEqual([line])
    await register().change({ kind: 'decision', after: { ...decision, text: 'Reworded' } })
    expect((await register().read({ of: 'meeting', number: 35 })).meetings[0]?.decisions[0]?.text).toBe('Reworded')
  })
  it('reads who was noted at a meeting, and nobody of another one', async () => {
    const at35 = { meeting: 35, name: 'Carolyn Burns', status: 'present' as const, seat: 's2', arrived: at, left: at }
    await register().change(
      { kind: 'attendee', after: at35 },
      { kind: 'attendee', after: { meeting: 36, name: 'Chris Day', status: 'apologies' } },
    )
    expect((await register().read({ of: 'attendees', meeting: 35 })).attendees).toEqual([at35])
    expect((await register().read({ of: 'meeting', number: 35 })).attendees).toBeUndefined()
  })
  it('keeps the history of an item in order, under any pattern of reference', async () => {
    const event = (number: number, ref: string) => ({ number, at, by: taylor, command: 'update', ref, after: `words ${number}` })
    await register().save({
      group: group('g1'),
      etag: register().etag,
      changes: [],
      events: [event(9, 'DAG/35#1'), event(10, 'DAG/35#1'), event(11, 'DAG/35#11')],
      said: [],
    })
    expect((await register().read({ of: 'history', ref: 'DAG/35#1' })).history.map(({ after }) => after)).toEqual(['words 9', 'words 10'])
  })
  it('begins the history of an item with the event that recorded it, and keeps a row for those that came after', async () => {
    const event = (number: number, command: string, ref: string) => ({ number, at, by: taylor, command, ref })
    const [raised, decided] = [action(1), made()]
    const told = async () => {
      const { history } = await register().read(
        { of: 'history', ref: raised.ref, item: { of: 'action', id: raised.id } },
        { of: 'history', ref: decided.ref, item: { of: 'decision', id: decided.id } },
      )
      return history.map(({ command, ref }) => `${ref} ${command}`)
    }
    const save = (changes: Change[], ...events: ReturnType<typeof event>[]) => register().save(register().batch({ changes, events }))
    await save(
      [
        { kind: 'action', after: raised },
        { kind: 'decision', after: decided },
      ],
      event(9, 'action', raised.ref),
      event(10, 'decision', decided.ref),
      event(11, 'like', raised.ref),
    )
    expect(await told()).toEqual(['DAG35-01 action', 'DAG35-01 like', 'DAG-DEC99 decision'])
    const [kept] = (await register().read({ of: 'action', id: raised.id })).actions
    await save([{ kind: 'action', before: kept, after: { ...(kept ?? raised), status: 'closed' } }], event(12, 'close', raised.ref))
    expect(await told()).toEqual(['DAG35-01 action', 'DAG35-01 like', 'DAG35-01 close', 'DAG-DEC99 decision'])
  })
  it('keeps an accepted finding with its meeting, the newer reason where it is accepted again', async () => {
    const waiver = {
      meeting: 35,
      code: 'reference-unknown',
      where: 'CR045 / Decision',
      about: 'DAG30-03',
      why: 'cited as it was said',
      at,
      by: taylor,
    }
    await register().change({ kind: 'meeting', meeting: meeting() }, { kind: 'waiver', after: waiver })
    await register().change(
      { kind: 'waiver', after: { ...waiver, about: 'DAG30-04' } },
      { kind: 'waiver', after: { ...waiver, why: 'it stays' } },
    )
    const { meetings } = await register().read({ of: 'meeting', number: 35 })
    expect(meetings[0]?.waivers?.map(({ about, why }) => `${about}: ${why}`).sort()).toEqual([
      'DAG30-03: it stays',
      'DAG30-04: cited as it was said',
    ])
  })
  it('keeps what a meeting made of an earlier report with it, and where every report stands', async () => {
    const verdict = { at: 35, meeting: 34, ref: 'DAG034', state: 'deferred' as const, why: 'pending updates', when: at, by: taylor }
    const made = { version: 1, issueDate: '2024-03-15', at, by: taylor, hash: 'x' }
    const issued = { meeting: 34, ref: 'DAG034', date: '2024-03-13', versions: [made], deferred: verdict }
    await register().change(
      { kind: 'meeting', meeting: meeting() },
      { kind: 'verdict', after: verdict },
      { kind: 'issued', after: { ...issued, meeting: 33, ref: 'DAG033' } },
      { kind: 'issued', after: issued },
    )
    const facts = await register().read({ of: 'meeting', number: 35 }, { of: 'issued' })
    expect(facts.meetings[0]?.verdicts).toEqual([verdict])
    expect(facts.issued?.map(({ ref }) => ref)).toEqual(['DAG033', 'DAG034'])
    expect(facts.issued?.[1]).toEqual(issued)
  })
  it('freezes a report of any size in rows, whole, and never writes over it', async () => {
    const report = headlineReport(
      {
        meeting: meeting(),
        areas: [],
        raised: Array.from({ length: 600 }, (_, n) => ({
          ...action(n + 1),
          text: createHash('sha512').update(String(n)).digest('hex').repeat(2),
        })),
        touched: [],
        decisions: [],
        discussion: [],
        attendees: [],
      },
      [],
      defaultSettings('DAG', 't'),
      { version: 1, issueDate: '2024-04-12' },
    )
    const frozen = { kind: 'report' as const, meeting: 35, version: 1, report }
    await register().change(frozen)
    const { reports } = await register().read({ of: 'report', meeting: 35, version: 1 }, { of: 'report', meeting: 35, version: 2 })
    expect(reports).toEqual([{ meeting: 35, version: 1, report }])
    await expect(register().change({ ...frozen, report: { ...report, title: 'another' } })).rejects.toThrow()
    expect((await register().read({ of: 'report', meeting: 35, version: 1 })).reports?.[0]?.report.title).toBe(report.title)
  })
  it('keeps what another group handed over, under an id with blanks in it, and what is owed to that group', async () => {
    const from = { groupId: 'group-1', code: 'DAG', ref: 'DAG34-10' }
    const id = 'from group-1 0034-0010'
    const proposal = { id, at, by: taylor, command: 'transfer', args: {}, text: 'x', state: 'open' as const, from, why: 'y' }
    await register().change({ kind: 'proposal', after: proposal })
    expect((await register().read({ of: 'proposal', id })).proposals).toEqual([proposal])
    const card = { ref: `crossing 12 group-1 ${id}`, conversationId: '', at }
    await register().change({ kind: 'tell', card })
    expect((await register().read({ of: 'tells', until: '9999-12-31T00:00:00.000Z' })).cards).toContainEqual(card)
  })

  it('keeps a proposal', async () => {
    const proposal = { id: 'p1', at, by: taylor, command: 'action', args: { words: 'x' }, text: 'x', state: 'open' as const }
    await register().change({ kind: 'proposal', after: proposal })
    expect((await register().read({ of: 'proposal', id: 'p1' })).proposals).toEqual([proposal])
  })
  it('counts the operations of a batch as it will save them', async () => {
    const capture: Batch = {
      group: group('g1'),
      etag: register().etag,
      changes: [
        { kind: 'action', after: action(1) },
        { kind: 'tell', card: { ref: 'DAG35-01', conversationId: '19:meeting', at } },
      ],
      events: [{ number: 1, at, by: taylor, command: 'action', ref: 'DAG35-01' }],
      said: [said('one')],
    }
    // said, group, open, mine, next, tell, event
    expect(register().store.operations(capture)).toBe(7)
  })
}
