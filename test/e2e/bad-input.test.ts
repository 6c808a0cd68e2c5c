import type { Facts } from '../../src/ports'
import { envelope } from '../teams-double/inbound'
import { answered, type Cast, cardsOf, lastOf, pressed, type Stage, setStage } from './stage'

let stage: Stage
const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined)
beforeAll(async () => {
  stage = await setStage()
})
afterAll(async () => {
  await stage.stop()
  quiet.mockRestore()
})
beforeEach(() => {
  stage.log.lines.length = 0
})
afterEach(async () => expect(await stage.alive()).toBe(true))

const record = async ({ chat }: Cast): Promise<Facts> =>
  stage.read(chat, { of: 'meeting', number: 35 }, { of: 'open' }, { of: 'decisions' })
const faults = () => stage.log.lines.filter(({ level }) => level === 'error').map(({ message }) => message)

/** One meeting for all that must leave no trace in it. */
let untouched: Promise<Cast> | undefined
const same = (): Promise<Cast> => {
  untouched ??= held()
  return untouched
}

/** Says it in a running meeting that has one action, DAG35-01 of its own code. */
const held = async (): Promise<Cast> => {
  const cast = await stage.meeting()
  await stage.teams.say(cast.secretary, 'action IPA to describe its test window by 8 May 2027', { chat: cast.chat })
  return cast
}

describe('words that record nothing', () => {
  const refused: [what: string, words: (code: string) => string, answer: RegExp][] = [
    ['nothing but the mention', () => '', /help|Try|understand/i],
    ['blanks and invisible marks', () => ' \u200b\u2060 \ufeff\n\t', /help|understand/i],
    ['an action of 4,001 characters', () => `action ${'x'.repeat(4001)}`, /4,001 characters/],
    ['a decision of 4,001 characters', () => `decision ${'x'.repeat(4001)}`, /4,001 characters/],
    ['a note of 4,001 characters', () => `note ${'x'.repeat(4001)}`, /4,001 characters/],
    ['a held line of 4,001 characters', () => `hold ${'x'.repeat(4001)}`, /4,001 characters/],
    ['an update of 4,001 characters', (code) => `update ${code}35-01 ${'x'.repeat(4001)}`, /4,001 characters/],
    ['a wording of 4,001 characters', (code) => `reword ${code}35-01 ${'x'.repeat(4001)}`, /40\d\d|4,0\d\d characters/],
    ['250,000 characters', () => `action ${'word '.repeat(50_000)}`, /characters/],
    ['an area of 121 characters', () => `area ${'x'.repeat(121)}`, /at most 120/],
    ['a reference that is not there', (code) => `close ${code}35-99`, /There is no/],
    ['a number no row has', (code) => `close ${code}9999-999999`, /There is no/],
    ['a reference of another group', () => 'close PSG12-01', /no reference of/],
    ['a decision to be closed', (code) => `close ${code}-DEC1`, /is a decision/],
    ['a due on a day that is not', (code) => `due ${code}35-01 31/02/2024`, /February 2024 has 29 days/],
    ['a due that is no date', (code) => `due ${code}35-01 when the cows come home`, /[Ww]hen|due/],
    ['a next meeting on 31/02/2028', () => 'next meeting 31/02/2028', /do not understand/],
    ['a next meeting in the past', () => 'next meeting 1 April 2024', /is not after/],
    ['a meeting before the last', (code) => `start ${code}034`, /is running|is before/],
    ['a replacement by itself', (code) => `close ${code}35-01 replaced by ${code}35-01`, /cannot replace itself/],
    ['emoji alone', () => '🎉🎉🎉', /do not know/],
    ['right-to-left words alone', () => 'שלום עולם', /do not know/],
    ['a script alone', () => '<script>alert(1)</script>', /do not know|no words|help/i],
    ['Markdown alone', () => '**bold** [link](javascript:alert(1))', /heading|do not know/i],
    ['a path', () => '../../etc/passwd', /do not know/],
    ['a name of the prototype', () => '__proto__', /do not know/],
    ['a constructor', () => 'constructor', /do not know/],
    ['a pattern to hang on', () => `${'a'.repeat(3000)}!`, /do not know|characters/],
    ['settings of no such zone', () => 'settings time zone Mars/Olympus', /Not saved/],
    ['a setting that is none', () => 'settings colour blue', /Which setting/],
  ]
  test.each(refused)('%s: refused in words', async (_what, wordsOf, expected) => {
    const cast = await same()
    const before = await record(cast)
    const posted = stage.teams.posted(cast.chat).length
    const { status } = await stage.teams.say(cast.secretary, wordsOf(cast.code), { chat: cast.chat })
    expect(status).toBe(200)
    expect(stage.teams.posted(cast.chat).length).toBeGreaterThan(posted)
    expect(lastOf(stage.teams, cast.chat)).toMatch(expected)
    expect(lastOf(stage.teams, cast.chat)).not.toMatch(/went wrong/)
    expect(await record(cast)).toEqual(before)
    expect(faults()).toEqual([])
  })
})

describe('words that are only words', () => {
  const kept: [what: string, text: string][] = [
    ['4,000 characters', `check ${'x'.repeat(3994)}`],
    ['emoji', 'agree 👩‍👩‍👧‍👦 and 🇬🇧 with 🧑🏽‍⚖️'],
    ['right-to-left text', 'לבדוק את לוח הזמנים عربى'],
    ['HTML', 'render <script>alert(1)</script> & <b>bold</b> "quoted"'],
    ['Markdown', 'say **bold** _it_ [here](https://example.com) `code` # no heading'],
    ['a template', `expand ${'$'}{7*7} {{7*7}} <%= 7 %> $data`],
    ['a table key', "read group|settings /\\#? ' or 1 eq 1"],
    ['combining marks', `read Z${'\u0301'.repeat(60)}algo`],
  ]
  test.each(kept)('%s: kept as they were said, and shown as text', async (_what, text) => {
    const cast = await stage.meeting()
    const { chat, code, secretary } = cast
    const { status } = await stage.teams.say(secretary, `action IPA to ${text}`, { chat })
    expect(status).toBe(200)
    const { open } = await stage.read(chat, { of: 'open' })
    // One sentence that runs into the limit with its owner is refused like any other.
    if (text.length > 3990) return expect(lastOf(stage.teams, chat)).toMatch(/characters/)
    expect(open?.[0]?.text).toContain(text.replace(/\s+/g, ' '))
    const [card] = cardsOf(stage.teams, chat, `${code}35-01`)
    const content = JSON.stringify(card?.activity.attachments?.[0]?.content)
    expect(content).toContain('"TextRun"')
    expect(faults()).toEqual([])
  })

  test('direction marks that would turn a line around are left out', async () => {
    const { chat, secretary } = await stage.meeting()
    await stage.teams.say(secretary, 'action IPA to check \u202eevil\u202c now', { chat })
    expect((await stage.read(chat, { of: 'open' })).open?.[0]?.text).toContain('check evil now')
  })

  test('NUL and lone surrogates are left out, the rest is kept', async () => {
    const { chat, secretary } = await stage.meeting()
    const text = '<at>DAG Scribe</at> action IPA to describe\u0000 its\ud800 test\udc00 window by 8 May 2027'
    const entities = [{ type: 'mention', mentioned: { id: `28:${stage.teams.appId}`, name: 'DAG Scribe' }, text: '<at>DAG Scribe</at>' }]
    expect((await stage.teams.send(secretary, chat, { type: 'message', text, entities })).status).toBe(200)
    const [action] = (await stage.read(chat, { of: 'open' })).open ?? []
    expect(action?.text).toMatch(/^IPA to describe its.? test.? window|describe its/)
    expect(JSON.stringify(action)).not.toMatch(/\\u0000|\\ud800|\\udc00/)
    expect(faults()).toEqual([])
  })

  test('NUL and lone surrogates in a form', async () => {
    const { chat, code, secretary } = await held()
    const groupId = await stage.groupId(chat)
    const data = { command: 'update', groupId, args: { ref: `${code}35-01` }, update: 'a\u0000 draft\ud800' }
    const answer = await stage.teams.send(secretary, chat, pressed(data))
    expect(answer.status).toBe(200)
    expect(answered(answer).text).not.toMatch(/went wrong/)
    const { actions } = await stage.read(chat, { of: 'action', id: '0035-0001' })
    expect(JSON.stringify(actions)).not.toMatch(/\\u0000|\\ud800/)
    expect(actions[0]?.updates[0]?.text).toMatch(/^a draft/)
    expect(faults()).toEqual([])
  })

  test('500 mentions', async () => {
    const { chat, secretary } = await stage.meeting()
    const named = Array.from({ length: 500 }, (_, n) => `Someone Else${n}`)
    const entities = [
      { type: 'mention', mentioned: { id: `28:${stage.teams.appId}`, name: 'DAG Scribe' }, text: '<at>DAG Scribe</at>' },
      ...named.map((name, n) => ({ type: 'mention', mentioned: { id: `29:${n}`, name }, text: `<at>${name}</at>` })),
    ]
    const text = `<at>DAG Scribe</at> action ${named.map((name) => `<at>${name}</at>`).join(', ')} to read the papers`
    expect((await stage.teams.send(secretary, chat, { type: 'message', text, entities })).status).toBe(200)
    expect(lastOf(stage.teams, chat)).toMatch(/characters/)
    expect((await stage.read(chat, { of: 'open' })).open).toEqual([])
    const few = text.replace(/<at>Someone Else(?!1?\d<)[^<]*<\/at>, /g, '')
    expect((await stage.teams.send(secretary, chat, { type: 'message', text: few, entities })).status).toBe(200)
    expect((await stage.read(chat, { of: 'open' })).open).toHaveLength(1)
    expect(faults()).toEqual([])
  })
})

describe('activities of another shape', () => {
  /** Deeper than a serializer's stack: put in as text. */
  const DEEP = 'nested'
  const nested = `${'{"a":'.repeat(40_000)}1${'}'.repeat(40_000)}`
  const shapes: [string, Record<string, unknown>][] = [
    ['deeply nested button data', pressed({ command: 'close', args: DEEP })],
    ['deeply nested submit', { type: 'message', value: { command: 'close', args: DEEP } }],
    ['deeply nested entities', { type: 'message', text: 'x', entities: [DEEP] }],
    ['deeply nested channel data', { type: 'message', text: 'x', channelData: DEEP }],
    ['text that is a number', { type: 'message', text: 7 }],
    ['text that is an object', { type: 'message', text: { toString: 'x' } }],
    ['a name of 100,000 characters', { type: 'message', text: 'actions', from: { id: '29:1x', name: 'n'.repeat(100_000) } }],
    ['nobody', { type: 'message', text: 'actions', from: undefined }],
    ['an id of 10,000 characters', { type: 'message', text: '<at>DAG Scribe</at> actions', id: 'i'.repeat(10_000) }],
    ['a time that is none', { type: 'message', text: 'actions', timestamp: 'never' }],
    ['a time at the end of days', { type: 'message', text: 'actions', timestamp: '+275760-09-13T00:00:00.000Z' }],
    ['a time before everything', { type: 'message', text: 'actions', timestamp: '-271821-04-20T00:00:00.000Z' }],
    ['a time of the Romans', { type: 'message', text: 'actions', timestamp: '0001-01-01T00:00:00.000Z' }],
    ['an invoke of no value', { type: 'invoke', name: 'adaptiveCard/action', value: null }],
    ['an invoke of a list', { type: 'invoke', name: 'adaptiveCard/action', value: [[[]]] }],
    ['a file consent of nothing', { type: 'invoke', name: 'fileConsent/invoke', value: {} }],
    [
      'a file consent forged',
      {
        type: 'invoke',
        name: 'fileConsent/invoke',
        value: {
          action: 'accept',
          context: { offer: 'docx 35 ../../register' },
          uploadInfo: { uploadUrl: 'https://evil.example/x', contentUrl: '', name: 'x' },
        },
      },
    ],
  ]
  test.each(shapes)('%s: no 5xx, no fault, nothing recorded', async (_what, activity) => {
    const cast = await same()
    const before = await record(cast)
    const mention = { type: 'mention', mentioned: { id: `28:${stage.teams.appId}`, name: 'DAG Scribe' }, text: '<at>DAG Scribe</at>' }
    const addressed =
      typeof activity.text === 'string' && !activity.entities ? { entities: [mention], text: `<at>DAG Scribe</at> ${activity.text}` } : {}
    const { teams } = stage
    const full = {
      ...envelope(teams.stage, cast.chat, cast.secretary, new Date()),
      id: teams.chats.nextId(),
      ...activity,
      ...addressed,
    }
    const { status } = await teams.raw(JSON.stringify(full).replaceAll(`"${DEEP}"`, nested), teams.tokens.inbound(teams.serviceUrl))
    expect([200, 400]).toContain(status)
    expect(await record(cast)).toEqual(before)
    expect(faults()).toEqual([])
  })

  test('a body of 10 MB: 413', async () => {
    const { chat, secretary } = await stage.meeting()
    const { status } = await stage.teams.send(secretary, chat, { type: 'message', text: 'x'.repeat(10_485_760) })
    expect(status).toBe(413)
  })
})
