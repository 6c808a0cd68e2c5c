import type { Round, View } from '../../../src/domain/round'
import type { Register } from '../register'
import { at, group, meeting, taylor } from '../world'

const round = (number: number, of = 35): Round => ({
  id: `00${of}-000${number}`,
  meeting: of,
  number,
  kind: 'views',
  subject: `CR04${number}`,
  questions: ['Should the design change?'],
  at,
  by: taylor,
})

const view = (seat: string | undefined, words: string, over: Partial<View> = {}): View => ({
  round: '0035-0001',
  meeting: 35,
  ...(seat ? { seat } : {}),
  label: seat ?? 'IPA',
  person: taylor,
  answers: [{ choice: 'supports', words }],
  at,
  earlier: [],
  ...over,
})

export const roundsContract = (register: () => Register): void => {
  it('keeps the rounds of the running meeting and their views with the base, a seat answering once', async () => {
    await register().change({ kind: 'round', after: round(1) }, { kind: 'view', after: view('s1', 'first') })
    await register().change(
      { kind: 'round', after: round(2) },
      {
        kind: 'view',
        after: view('s1', 'on reflection', {
          at: '2024-04-10T09:05:00.000Z',
          earlier: [{ at, by: taylor, answers: [{ choice: 'against' }] }],
        }),
      },
      { kind: 'view', after: view('s2', 'another seat') },
      { kind: 'view', after: view(undefined, 'a comment') },
    )
    const base = await register().store.load('g1')
    const said = base?.rounds?.map((state) => [state.round.subject, state.views.map(({ answers }) => answers[0]?.words).sort()])
    expect(said).toEqual([
      ['CR041', ['a comment', 'another seat', 'on reflection']],
      ['CR042', []],
    ])
    const [record] = (await register().read({ of: 'meeting', number: 35 })).meetings
    expect(record?.rounds).toEqual([round(1), round(2)])
    expect(record?.views?.find(({ seat }) => seat === 's1')?.earlier).toEqual([{ at, by: taylor, answers: [{ choice: 'against' }] }])
  })

  it('leaves the rounds of an earlier meeting out, and finds them again where the group goes back to it', async () => {
    await register().change({ kind: 'round', after: round(1) }, { kind: 'view', after: view('s1', 'of 35') })
    const counters = { action: 0, area: 0, discussion: 0, round: 1 }
    const to = (number: number, ...changes: Parameters<Register['change']>) =>
      register().save({
        group: group('g1', { meeting: number, counters }),
        etag: register().etag,
        changes: [{ kind: 'meeting', meeting: meeting(number) }, ...changes],
        events: [],
        said: [],
      })
    await to(36)
    expect((await register().store.load('g1'))?.rounds).toBeUndefined()
    await to(36, { kind: 'round', after: round(1, 36) })
    expect((await register().store.load('g1'))?.rounds?.map((state) => state.round.meeting)).toEqual([36])
    await to(35)
    expect((await register().store.load('g1'))?.rounds?.map((state) => state.views.map(({ answers }) => answers[0]?.words))).toEqual([
      ['of 35'],
    ])
  })
}
