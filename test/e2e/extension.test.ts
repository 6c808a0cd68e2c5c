import { type Dialog, openDialog, payloadOf, searchFor, sendDialog } from '../teams-double/extension'
import { cardsOf, type Stage, setStage } from './stage'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.stop())

const wordsOf = (dialog: Dialog | 'closed'): string =>
  typeof dialog === 'object' && 'words' in dialog ? dialog.words : JSON.stringify(dialog)

/** The values its inputs stand at. */
const filled = (dialog: Dialog): Record<string, unknown> => {
  const { body } = ('card' in dialog ? dialog.card : {}) as { body?: { id?: string; value?: unknown }[] }
  return Object.fromEntries((body ?? []).flatMap(({ id, value }) => (id ? [[id, value ?? '']] : [])))
}

describe('Record as action / decision, on a chat message', () => {
  const opened = async (html: string, by: 'secretary' | 'member' = 'secretary', more = {}) => {
    const cast = await stage.meeting()
    const payload = payloadOf(cast.chat, cast.member, html, more)
    const dialog = await openDialog(stage.teams, cast[by], cast.chat, payload)
    const register = () => stage.read(cast.chat, { of: 'open' }, { of: 'decisions' })
    return { ...cast, payload, dialog, register }
  }

  test('the dialog shows the message as it reads: text, owner and due in their fields; sent, it is recorded with a link back', async () => {
    const { chat, code, secretary, dialog, payload, register } = await opened(
      '<div><p>IPA to describe its <b>test window</b> &amp; dates by 8 May 2027</p></div>',
    )
    expect(filled(dialog)).toMatchObject({
      kind: 'action',
      text: 'IPA to describe its test window & dates',
      ownerText: 'IPA',
      due: '08/05/2027',
    })
    const answer = await sendDialog(stage.teams, secretary, chat, dialog)
    expect(wordsOf(answer)).toBe(`✓ ${code}35-01 is recorded.`)
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `Action ${code}35-01`).length === 1)
    const { open } = await register()
    expect(open).toMatchObject([
      {
        text: 'IPA to describe its test window & dates',
        owners: [{ party: 'IPA' }],
        due: { kind: 'date', date: '2027-05-08' },
        source: { conversationId: chat.id, activityId: payload.id, link: payload.linkToMessage },
        raisedBy: { name: 'Fraser Mathieson' },
      },
    ])
  })

  test('what is changed in the form is what is recorded; a person picked goes before what is written', async () => {
    const { chat, secretary, member, dialog, register } = await opened('<p>let us look at the settlement figures</p>')
    expect(filled(dialog)).toMatchObject({ kind: 'action', ownerText: '', due: '' })
    const changes = { text: 'Circulate the settlement figures', owner: member.objectId ?? '', ownerText: 'IPA', due: 'next meeting' }
    await sendDialog(stage.teams, secretary, chat, dialog, changes, { task: true })
    expect((await register()).open).toMatchObject([
      {
        text: 'Circulate the settlement figures',
        owners: [{ persons: [{ name: 'Chris Day', id: `aad:${stage.teams.tenantId}/${member.objectId}` }] }],
        due: { kind: 'next-meeting' },
      },
    ])
  })

  test('a decision, by what the message says or by choice', async () => {
    const { chat, code, secretary, dialog, register } = await opened('<p>DECISION: The SRO approved CR046</p>')
    expect(filled(dialog)).toMatchObject({ kind: 'decision', text: 'The SRO approved CR046' })
    await sendDialog(stage.teams, secretary, chat, dialog, { ownerText: 'IPA', due: 'ASAP' })
    expect((await register()).decisions).toMatchObject([{ ref: `${code}-DEC1`, text: 'The SRO approved CR046' }])
  })

  test('a due that can be read two ways, or an owner nobody knows: recorded, and asked on the card', async () => {
    const { chat, code, secretary, dialog, register } = await opened('<p>send the plan</p>')
    await sendDialog(stage.teams, secretary, chat, dialog, { due: '31/02/2027' })
    expect((await register()).open).toMatchObject([{ due: { kind: 'none' }, owners: [] }])
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, 'February 2027').length === 1)
    expect(cardsOf(stage.teams, chat, `Action ${code}35-01`)).toHaveLength(1)
  })

  test('sent twice by Teams: recorded once, one card', async () => {
    const { chat, code, secretary, dialog, register } = await opened('<p>IPA to send the plan by 8 May 2027</p>')
    const id = `sent-${chat.id}`
    const first = await sendDialog(stage.teams, secretary, chat, dialog, {}, { id })
    const second = await sendDialog(stage.teams, secretary, chat, dialog, {}, { id })
    expect([wordsOf(first), wordsOf(second)]).toEqual([`✓ ${code}35-01 is recorded.`, `✓ ${code}35-01 is recorded.`])
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `Action ${code}35-01`).length === 1)
    expect((await register()).open).toHaveLength(1)
    expect(cardsOf(stage.teams, chat, `Action ${code}35-01`)).toHaveLength(1)
  })

  test('a member’s becomes a proposal that keeps the form’s fields; their decision is refused, and the form stays filled in', async () => {
    const { chat, code, member, secretary, dialog, register } = await opened('<p>IPA to send the plan</p>', 'member')
    const refused = await sendDialog(stage.teams, member, chat, dialog, { kind: 'decision', text: 'The group is dissolved' })
    expect(wordsOf(refused)).toContain('secretary or Chair')
    expect(filled(refused as Dialog)).toMatchObject({ kind: 'decision', text: 'The group is dissolved', ownerText: 'IPA' })
    const answer = await sendDialog(stage.teams, member, chat, dialog, { owner: secretary.objectId ?? '', due: '8 May 2027' })
    expect(wordsOf(answer)).toContain('Proposed')
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, 'proposes').length === 1)
    expect((await register()).open).toEqual([])
    await stage.teams.press(secretary, cardsOf(stage.teams, chat, 'proposes')[0]?.id ?? '', 'Accept')
    expect((await register()).open).toMatchObject([
      { ref: `${code}35-01`, due: { date: '2027-05-08' }, owners: [{ persons: [{ name: 'Fraser Mathieson' }] }] },
    ])
  })

  test('no meeting runs: the dialog says so and keeps what was typed; started, the same form records', async () => {
    const { chat, code, secretary, dialog } = await opened('<p>IPA to send the plan by 8 May 2027</p>')
    await stage.teams.say(secretary, 'end', { chat })
    const again = (await sendDialog(stage.teams, secretary, chat, dialog, { text: 'IPA to send its plan' })) as Dialog
    expect(wordsOf(again)).toContain(`No meeting of ${code} is running`)
    await stage.teams.say(secretary, `start ${code}036 8 May 2027 10:00`, { chat })
    expect(wordsOf(await sendDialog(stage.teams, secretary, chat, again))).toContain(`${code}36-01`)
  })

  test('in a chat the bot is not in: for the person’s own group, whose chat gets the card', async () => {
    const { chat, code, secretary, register } = await opened('<p>x</p>')
    const elsewhere = stage.teams.group([secretary, stage.cast().member], { bot: false, meeting: false })
    const dialog = await openDialog(
      stage.teams,
      secretary,
      elsewhere,
      payloadOf(elsewhere, secretary, '<p>Elexon to answer by 8 May 2027</p>'),
    )
    await sendDialog(stage.teams, secretary, elsewhere, dialog)
    await stage.teams.waitFor(() => cardsOf(stage.teams, chat, `Action ${code}35-01`).length === 1)
    expect((await register()).open).toMatchObject([{ source: { conversationId: elsewhere.id } }])
    expect((await searchFor(stage.teams, secretary, elsewhere, 'elexon answer')).results).toHaveLength(1)
    await stage.teams.say(secretary, 'my actions', { chat: stage.teams.personal(secretary) })
    expect(stage.teams.posted(elsewhere)).toEqual([])
  })

  test('quotes, mentions and the bot’s own name are not the message’s words', async () => {
    const { dialog } = await opened(
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="17"><p>action Elexon to do the old thing</p></blockquote><p><at id="0">DAG Scribe</at>&nbsp;action <at id="1">Chris Day</at> to answer by 8 May 2027</p>',
    )
    expect(filled(dialog)).toMatchObject({ kind: 'action', text: 'Chris Day to answer', ownerText: 'Chris Day', due: '08/05/2027' })
  })

  test.each<[string, unknown]>([
    ['no value', undefined],
    ['a text', 'now'],
    ['a list', [1]],
    ['no message', { commandId: 'record' }],
    ['a message that is a number', { messagePayload: 7 }],
    ['a message of nobody, without a body', { messagePayload: { id: '1', from: null } }],
    ['a body of other types', { messagePayload: { id: { a: 1 }, createdDateTime: 9, linkToMessage: ['x'], body: { content: { x: 1 } } } }],
    ['a body of tags alone', { messagePayload: { body: { contentType: 'html', content: '<div><img><script>x</script></div>' } } }],
    ['half a megabyte', { messagePayload: { body: { contentType: 'html', content: '<p>x'.repeat(120_000) } } }],
    ['a date of nowhere', { messagePayload: { createdDateTime: '+275760-09-13T00:00:00.001Z', body: { content: 'by Friday' } } }],
  ])('opened with %s: still a dialog', async (_what, value) => {
    const { chat, secretary } = await stage.meeting()
    const { status, body } = await stage.teams.send(secretary, chat, { type: 'invoke', name: 'composeExtension/fetchTask', value })
    expect([status, (body as { task?: { type?: string } }).task?.type]).toEqual([200, 'continue'])
    expect(await stage.alive()).toBe(true)
  })

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no data', {}],
    ['data of another card', { data: { command: 'end', args: {} } }],
    ['no text', { data: { command: 'capture', args: {}, kind: 'action', text: '' } }],
    ['a kind that is none', { data: { command: 'capture', kind: '__proto__', text: '' } }],
    ['fields of other types', { data: { command: 'capture', kind: {}, text: ['x'], due: 7, owner: {} } }],
    ['another group', { data: { command: 'capture', groupId: 'no-such-group', kind: 'action', text: 'x' } }],
    ['too much', { data: { command: 'capture', text: 'x'.repeat(20_000) } }],
  ])('a form with %s: refused in words, nothing recorded', async (_what, value) => {
    const { chat, secretary } = await stage.meeting()
    for (const name of ['composeExtension/submitAction', 'task/submit']) {
      const { status, body } = await stage.teams.send(secretary, chat, { type: 'invoke', name, value })
      expect([status, Object.keys(body as object)]).toEqual([200, ['task']])
    }
    const { open, meetings } = await stage.read(chat, { of: 'open' }, { of: 'meeting', number: 35 })
    expect(open).toEqual([])
    expect(meetings[0]?.meeting.state).toBe('running')
  })

  test('a forged link or id is not kept; the words of a member of no group are not recorded', async () => {
    const { chat, secretary, outsider, register } = await opened('<p>x</p>')
    const groupId = await stage.groupId(chat)
    const data = (args: object) => ({ data: { command: 'capture', groupId, args, kind: 'action', text: 'IPA to answer' } })
    const send = (by: typeof secretary, value: unknown) =>
      stage.teams.send(by, chat, { type: 'invoke', name: 'composeExtension/submitAction', value })
    await send(secretary, data({ from: '17', link: 'https://evil.example/l/message/x' }))
    await send(secretary, data({ from: '|/\\#?', link: 'https://teams.microsoft.com/l/message/x/1' }))
    expect((await register()).open?.map(({ source }) => source)).toEqual([{ conversationId: chat.id, activityId: '17' }, undefined])
    const own = stage.teams.personal(outsider)
    const { body } = await stage.teams.send(outsider, own, { type: 'invoke', name: 'task/submit', value: data({}) })
    expect(JSON.stringify(body)).toMatch(/not in .*chat/)
    expect((await register()).open).toHaveLength(2)
  })
})

describe('the search', () => {
  const filledRegister = async () => {
    const cast = await stage.meeting()
    for (const words of [
      'action IPA to describe its <b>test</b> window by 8 May 2027',
      'action Elexon to circulate the settlement figures',
      'action Elexon to close this one',
      'decision The SRO approved CR046',
    ])
      await stage.teams.say(cast.secretary, words, { chat: cast.chat })
    await stage.teams.say(cast.secretary, `close ${cast.code}35-03`, { chat: cast.chat })
    return cast
  }

  test('finds open actions and decisions, each with a preview and a card without buttons; opened empty, all of them', async () => {
    const { chat, code, member } = await filledRegister()
    const all = await searchFor(stage.teams, member, chat)
    expect(all.results.map(({ title }) => title.split(' (')[0])).toEqual([
      `Action ${code}35-01`,
      `Action ${code}35-02`,
      `Decision ${code}-DEC1`,
    ])
    expect(JSON.stringify(all.results.map(({ card }) => card))).not.toMatch(/"Action\.|"Input\./)
    expect(JSON.stringify(all.results[0]?.card)).toContain('As it stood on')
    const one = await searchFor(stage.teams, member, chat, 'ELEXON figures')
    expect(one.results.map(({ title }) => title)).toEqual([expect.stringContaining(`${code}35-02`)])
    expect((await searchFor(stage.teams, member, chat, '')).results).toHaveLength(3)
    expect((await searchFor(stage.teams, member, chat, undefined, { skip: 1, count: 1 })).results).toMatchObject([
      { title: expect.stringContaining(`${code}35-02`) },
    ])
  })

  test('nothing found is said; who belongs to no group is shown nothing', async () => {
    const { chat, code, secretary, outsider } = await filledRegister()
    expect((await searchFor(stage.teams, secretary, chat, 'zebra')).words).toContain('zebra')
    for (const words of [undefined, 'IPA', code]) {
      const found = await searchFor(stage.teams, outsider, stage.teams.personal(outsider), words)
      expect(found.results).toEqual([])
      expect(found.words).not.toMatch(/window|settlement/)
    }
  })

  test.each<[string, unknown]>([
    ['no value', undefined],
    ['a text', 'x'],
    ['parameters that are none', { parameters: 'x', queryOptions: 'y' }],
    ['parameters of other types', { parameters: [7, null, { name: 'words', value: { $ne: 1 } }], queryOptions: { skip: -3, count: 1e9 } }],
    ['a very long question', { parameters: [{ name: 'words', value: 'x '.repeat(100_000) }] }],
    ['a page beyond the end', { parameters: [], queryOptions: { skip: 1e12, count: 25 } }],
  ])('asked with %s: answered in its shape', async (_what, value) => {
    const { chat, secretary } = await stage.meeting()
    const { status, body } = await stage.teams.send(secretary, chat, { type: 'invoke', name: 'composeExtension/query', value })
    expect([status, Object.keys(body as object)]).toEqual([200, ['composeExtension']])
    expect(await stage.alive()).toBe(true)
  })
})
