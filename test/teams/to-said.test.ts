import { at, atBot, BOT, IRIS, incoming, personal, TENANT } from './activities'

const words = (over: Record<string, unknown>): string | undefined => {
  const heard = incoming({ entities: [atBot], ...over })
  return heard.kind === 'said' ? heard.said.words : heard.kind
}
const html = (content: string) => [{ contentType: 'text/html', content }]
const reply = (rest: string) =>
  `<div><blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri" itemid="29:x">Tom Reed</strong><span itemprop="time" itemid="17"></span><p itemprop="preview">action Elexon to do the old thing</p></blockquote>${rest}</div>`

describe('the words of a message', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['mention in front', { text: '<at>DAG Scribe</at> action IPA to report' }, 'action IPA to report'],
    ['no-break space behind the mention', { text: '<at>DAG Scribe</at>&nbsp;actions' }, 'actions'],
    ['every occurrence of the mention', { text: '<at>DAG Scribe</at> note a <at>DAG Scribe</at> b <at>DAG Scribe</at>' }, 'note a b'],
    ['mention with attributes', { text: '<at id="0">DAG Scribe</at> overdue' }, 'overdue'],
    ['mention only', { text: '<at>DAG Scribe</at>\n' }, ''],
    ['entities', { text: '<at>DAG Scribe</at> note R&amp;D &#39;as is&#39; &lt;5&gt; &#x2013; ok' }, "note R&D 'as is' <5> – ok"],
    ['an escaped entity is decoded once', { text: '<at>DAG Scribe</at> note &amp;lt;b&amp;gt;' }, 'note &lt;b&gt;'],
    ['an entity out of range stays', { text: '<at>DAG Scribe</at> note &#xFFFFFF; &#xD800; &zzz;' }, 'note &#xFFFFFF; &#xD800; &zzz;'],
    [
      'line breaks stay, spaces collapse',
      { text: '<at>DAG Scribe</at>  note one\r\n\r\n\r\n  two \u00a0 three\t' },
      'note one\n\ntwo three',
    ],
    ['emoji and right-to-left text', { text: '<at>DAG Scribe</at> note 👩‍🚀 שלום' }, 'note 👩‍🚀 שלום'],
    ['half a surrogate pair', { text: '<at>DAG Scribe</at> note \ud83d!' }, 'note \ufffd!'],
    ['zero width and control characters', { text: '<at>DAG Scribe</at>\u200b no\u0000te x' }, 'note x'],
    ['typed tags are text', { text: '<at>DAG Scribe</at> note <script>alert(1)</script>' }, 'note <script>alert(1)</script>'],
    ['an <at> typed by hand', { text: '<at>DAG Scribe</at> note <at>nobody</at> said so' }, 'note nobody said so'],
    [
      'text and HTML: the text',
      { text: '<at>DAG Scribe</at> note x', attachments: html('<div><at>DAG Scribe</at> note <b>x</b></div>') },
      'note x',
    ],
    [
      'HTML alone',
      { attachments: html('<p><at id="0">DAG Scribe</at>&nbsp;note <b>bold</b><br>next</p><p>last</p>') },
      'note bold\nnext\nlast',
    ],
    [
      'HTML mention as a span',
      { attachments: html('<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">DAG Scribe</span> check') },
      'check',
    ],
    ['HTML scripts go whole', { attachments: html('<at>DAG Scribe</at> note a<script>steal()</script>b') }, 'note ab'],
    [
      'a quoted reply',
      { text: 'Tom Reed action Elexon to do the old thing note new', attachments: html(reply('<p><at>DAG Scribe</at> note new</p>')) },
      'note new',
    ],
    [
      'a quote in a quote',
      {
        text: 'x',
        attachments: html(
          reply('')
            .replace('<p itemprop', `${reply('')}<p itemprop`)
            .concat('<p><at>DAG Scribe</at> note y</p>'),
        ),
      },
      'note y',
    ],
    [
      'a forwarded message',
      {
        text: 'x',
        attachments: html(
          '<p><at>DAG Scribe</at> see</p><blockquote itemtype="http://schema.skype.com/Forward" itemid="3"><p>action A to B</p></blockquote>',
        ),
      },
      'see',
    ],
    ['the newer quote mark', { text: '<quoted messageId="17"/> <at>DAG Scribe</at> note z' }, 'note z'],
    [
      'a quote whose block never ends',
      { text: 'x', attachments: html('<at>DAG Scribe</at> note w<blockquote itemtype="http://schema.skype.com/Reply"><p>old') },
      'note w',
    ],
    [
      'a blockquote of the speaker is theirs',
      { text: '', attachments: html('<at>DAG Scribe</at> note<blockquote>mine</blockquote>') },
      'note\nmine',
    ],
    ['4,001 characters arrive whole', { text: `<at>DAG Scribe</at> ${'x'.repeat(4001)}` }, 'x'.repeat(4001)],
    ['no text in personal chat', { conversation: personal, entities: [] }, ''],
    ['no mention needed in personal chat', { conversation: personal, text: 'help', entities: [] }, 'help'],
    ['a bare mention by another client', { text: 'DAG Scribe help', entities: [{ ...atBot, text: 'DAG Scribe' }] }, 'help'],
    [
      'mention of the bot only in a quote',
      { text: 'x', attachments: html(reply('<p>note</p>').replace('action', '<at>DAG Scribe</at>')) },
      'ignored',
    ],
    ['not addressed', { text: 'action IPA to report', entities: [] }, 'ignored'],
  ])('%s', (_what, over, expected) => {
    expect(words(over)).toBe(expected)
  })

  test.each<[string, string, object[], string, [string, string][]]>([
    [
      'one',
      '<at>DAG Scribe</at> action <at>Paul Pettitt</at> to ask',
      [atBot, at('29:p', 'Paul Pettitt')],
      'action @Paul Pettitt to ask',
      [['Paul Pettitt', '29:p']],
    ],
    [
      'two of one first name, in order',
      '<at>DAG Scribe</at> <at>Sean</at> and <at>Sean</at>',
      [atBot, at('29:a', 'Sean Cooper', '<at>Sean</at>'), at('29:b', 'Sean Low', '<at>Sean</at>')],
      '@Sean and @Sean',
      [
        ['Sean', '29:a'],
        ['Sean', '29:b'],
      ],
    ],
    [
      'the same person twice',
      '<at>DAG Scribe</at> <at>Ann B</at>, then <at>Ann B</at>',
      [atBot, at('29:a', 'Ann B')],
      '@Ann B, then @Ann B',
      [
        ['Ann B', '29:a'],
        ['Ann B', '29:a'],
      ],
    ],
    [
      'a name split by Teams',
      '<at>DAG Scribe</at> <at>Paul</at>&nbsp;<at>Pettitt</at> to ask',
      [atBot, at('29:p', 'Paul Pettitt', '<at>Paul</at>'), at('29:p', 'Paul Pettitt', '<at>Pettitt</at>')],
      '@Paul Pettitt to ask',
      [['Paul Pettitt', '29:p']],
    ],
    [
      'a name with an ampersand',
      '<at>DAG Scribe</at> <at>B&amp;C Ltd</at> to ask',
      [atBot, at('29:c', 'B&C Ltd', '<at>B&amp;C Ltd</at>')],
      '@B&C Ltd to ask',
      [['B&C Ltd', '29:c']],
    ],
  ])('others mentioned: %s', (_what, text, entities, expected, people) => {
    const heard = incoming({ text, entities })
    if (heard.kind !== 'said') throw new Error(heard.kind)
    expect(heard.said.words).toBe(expected)
    expect(heard.said.mentions.map((mention) => [mention.name, mention.person.channelUserId])).toEqual(people)
  })
})

describe('who, where and when', () => {
  test('a message in a meeting chat', () => {
    expect(incoming({ text: '<at>DAG Scribe</at> help', entities: [atBot] })).toEqual({
      kind: 'said',
      door: 'message',
      said: {
        id: '1712739600123',
        at: '2024-04-10T09:00:00.123Z',
        by: {
          id: `aad:${TENANT}/bbbbbbbb-0000-0000-0000-000000000002`,
          name: 'Iris Holm',
          tenantId: TENANT,
          objectId: IRIS.aadObjectId,
          channelUserId: '29:iris',
        },
        chat: {
          kind: 'group',
          meetingId: 'MCMxOTptZWV0aW5n',
          address: {
            tenantId: TENANT,
            conversationId: '19:meeting_abc@thread.v2',
            serviceUrl: 'https://smba.trafficmanager.net/emea/',
            botId: BOT.id,
            channelId: 'msteams',
          },
        },
        words: 'help',
        mentions: [],
        source: {
          conversationId: '19:meeting_abc@thread.v2',
          activityId: '1712739600123',
        },
      },
    })
  })

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'anonymous: the channel id',
      { from: { id: '29:anon', name: 'Pat (Guest)' } },
      { by: { id: 'ch:29:anon', name: 'Pat (Guest)', tenantId: TENANT, guest: true, channelUserId: '29:anon' } },
    ],
    ['no name', { from: { id: '29:x' } }, { by: expect.objectContaining({ name: 'Someone' }) }],
    ['no timestamp: when it was received', { timestamp: undefined }, { at: '2024-04-10T09:00:30.000Z' }],
    ['a nonsense timestamp', { timestamp: 'soon' }, { at: '2024-04-10T09:00:30.000Z' }],
    ['an offset becomes UTC', { timestamp: '2024-04-10T10:00:00+01:00' }, { at: '2024-04-10T09:00:00.000Z' }],
    [
      'a channel is a group',
      { conversation: { id: '19:x@thread.tacv2;messageid=1', conversationType: 'channel' } },
      { chat: expect.objectContaining({ kind: 'group' }) },
    ],
    ['kind not told, group id', { conversation: { id: '19:x@thread.v2' } }, { chat: expect.objectContaining({ kind: 'group' }) }],
    ['kind not told, other id', { conversation: { id: 'a:1' } }, { chat: expect.objectContaining({ kind: 'personal' }) }],
    [
      'tenant from the conversation',
      { channelData: null, conversation: { ...personal, tenantId: 'T2' } },
      { by: expect.objectContaining({ tenantId: 'T2' }) },
    ],
  ])('%s', (_what, over, expected) => {
    const heard = incoming({ text: '<at>DAG Scribe</at> help', entities: [atBot], ...over })
    expect(heard).toMatchObject({ kind: 'said', said: expected })
  })

  test('without an id the same activity still has the same id, and another has another', () => {
    const id = (text: string) => {
      const heard = incoming({ id: undefined, text, conversation: personal })
      return heard.kind === 'said' ? heard.said.id : ''
    }
    expect(id('help')).toBe(id('help'))
    expect(id('help')).not.toBe(id('check'))
  })
})

describe('buttons', () => {
  const data = { command: 'close', groupId: 'g1', args: { ref: 'DAG34-02', why: 'done' } }
  const execute = (value: unknown) => incoming({ type: 'invoke', name: 'adaptiveCard/action', id: 'f:1', replyToId: '42', value })
  const pressed = (args: object) => ({
    kind: 'said',
    pressedId: '42',
    said: { command: 'close', groupId: 'g1', args, by: { name: 'Iris Holm' } },
  })

  test('Action.Execute: inputs beside the data win over its args', () => {
    const value = {
      action: { type: 'Action.Execute', verb: 'close', data: { ...data, why: 'typed', date: '2024-05-08' } },
      trigger: 'manual',
    }
    expect(execute(value)).toMatchObject({ door: 'execute', ...pressed({ ref: 'DAG34-02', why: 'typed', date: '2024-05-08' }) })
  })

  test('Action.Submit comes as a message with a value', () => {
    expect(incoming({ value: { ...data, msteams: {} }, replyToId: '42' })).toMatchObject({
      door: 'submit',
      ...pressed({ ref: 'DAG34-02', why: 'done' }),
    })
    expect(incoming({ value: JSON.stringify(data), replyToId: '42' })).toMatchObject({
      door: 'submit',
      ...pressed({ ref: 'DAG34-02', why: 'done' }),
    })
  })

  test('who pressed is the authenticated person, whatever the data says', () => {
    const heard = execute({ action: { data: { ...data, by: { id: 'chair' }, from: 'chair' } } })
    expect(heard).toMatchObject({ said: { by: { name: 'Iris Holm', channelUserId: '29:iris' } } })
  })

  test('keys that reach into objects are dropped', () => {
    const heard = execute({ action: { data: JSON.parse('{"command":"close","args":{"__proto__":{"x":1},"a":1},"constructor":{"x":2}}') } })
    expect(heard).toMatchObject({ said: { args: { a: 1 } } })
    expect(heard.kind === 'said' && Object.keys(heard.said.args ?? {})).toEqual(['a'])
  })

  test.each<[string, unknown]>([
    ['no value', undefined],
    ['no action', {}],
    ['action null', { action: null }],
    ['a string', 'x'],
    ['no command', { action: { data: { args: {} } } }],
    ['command not a text', { action: { data: { command: { a: 1 } } } }],
    ['args a list', { action: { data: { command: 'close', args: [1] } } }],
    ['larger than any card', { action: { data: { command: 'close', args: { a: 'x'.repeat(20_000) } } } }],
    [
      'too many fields',
      { action: { data: { command: 'close', args: Object.fromEntries(Array.from({ length: 65 }, (_, n) => [`k${n}`, n])) } } },
    ],
  ])('not one of ours: %s', (_what, value) => {
    expect(execute(value)).toMatchObject({ kind: 'unreadable', door: 'execute' })
  })
})

describe('everything else', () => {
  test.each<[string, Record<string, unknown>, object]>([
    ['our own message', { from: BOT, text: 'x' }, { kind: 'ignored' }],
    ['another bot', { from: { id: '28:other', name: 'Polly' }, text: 'x' }, { kind: 'ignored' }],
    ['a bot by role', { from: { id: 'zz', role: 'bot' }, text: 'x' }, { kind: 'ignored' }],
    ['nobody', { from: null, text: 'x' }, { kind: 'ignored' }],
    ['no conversation', { conversation: null, text: 'x' }, { kind: 'ignored' }],
    [
      'an edit',
      { type: 'messageUpdate', text: 'new', channelData: { eventType: 'editMessage' } },
      { kind: 'source changed', activityId: '1712739600123', how: 'edited' },
    ],
    ['a deletion', { type: 'messageDelete', channelData: { eventType: 'softDeleteMessage' } }, { kind: 'source changed', how: 'deleted' }],
    [
      'meeting start, fields missing',
      { type: 'event', name: 'application/vnd.microsoft.meetingStart', value: { Title: 'x' } },
      { kind: 'meeting started' },
    ],
    ['meeting end, value null', { type: 'event', name: 'application/vnd.microsoft.meetingEnd', value: null }, { kind: 'meeting ended' }],
    [
      'participants',
      { type: 'event', name: 'application/vnd.microsoft.meetingParticipantJoin', value: { members: [] } },
      { kind: 'participants', how: 'joined', people: [] },
    ],
    [
      'participants leaving, one of them of no shape',
      {
        type: 'event',
        name: 'application/vnd.microsoft.meetingParticipantLeave',
        value: {
          members: [{ user: { id: '29:ann', name: 'Ann', aadObjectId: 'A-1' } }, { user: 7 }, null, { user: { id: '29:nameless' } }],
        },
      },
      { kind: 'participants', how: 'left', people: [{ name: 'Ann', objectId: 'A-1' }] },
    ],
    ['an unknown event', { type: 'event', name: 'brand.new/thing' }, { kind: 'ignored' }],
    ['an unknown type', { type: 'brandNew' }, { kind: 'ignored' }],
    ['typing', { type: 'typing' }, { kind: 'ignored' }],
    ['a reaction', { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] }, { kind: 'ignored' }],
    ['installed', { type: 'installationUpdate', action: 'add' }, { kind: 'installed', by: { name: 'Iris Holm' } }],
    ['upgraded', { type: 'installationUpdate', action: 'upgrade' }, { kind: 'ignored' }],
    ['removed', { type: 'installationUpdate', action: 'remove' }, { kind: 'ignored' }],
    ['the bot joins', { type: 'conversationUpdate', membersAdded: [{ id: 'x' }, { id: BOT.id }] }, { kind: 'installed' }],
    ['a person joins', { type: 'conversationUpdate', membersAdded: [{ id: '29:new' }] }, { kind: 'ignored' }],
    ['members of no shape', { type: 'conversationUpdate', membersAdded: [null, 5, {}] }, { kind: 'ignored' }],
    ['an unknown invoke', { type: 'invoke', name: 'brand/new' }, { kind: 'unknown invoke', name: 'brand/new' }],
    [
      'file accepted',
      {
        type: 'invoke',
        name: 'fileConsent/invoke',
        replyToId: '9',
        value: { type: 'fileUpload', action: 'accept', context: { offer: 'o1' }, uploadInfo: { uploadUrl: 'https://a.sharepoint.com/u' } },
      },
      { kind: 'file consent', pressedId: '9', consent: { action: 'accept', context: { offer: 'o1' } } },
    ],
    ['file consent of no shape', { type: 'invoke', name: 'fileConsent/invoke', value: { action: 'accept' } }, { kind: 'unreadable' }],
    [
      'fields of the wrong type',
      { text: 5, entities: 'no', attachments: { a: 1 }, channelData: 'x', conversation: personal },
      { kind: 'said', said: { words: '' } },
    ],
  ])('%s', (_what, over, expected) => {
    expect(incoming(over)).toMatchObject(expected)
  })
})

describe('a reply that asks for the message it quotes', () => {
  const quoting = (preview: string, typed: string) => ({
    text: 'x',
    attachments: html(
      `<div><blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="1712739600777"><strong itemprop="mri" itemid="29:x">Tom Reed</strong><span itemprop="time" itemid="17"></span><p itemprop="preview">${preview}</p></blockquote><p><at>DAG Scribe</at> ${typed}</p></div>`,
    ),
  })
  test.each<[string, string, string, string]>([
    ['a kind alone', 'IPA to send the plan by Friday', 'action', 'action IPA to send the plan by Friday'],
    ['in a sentence', 'The SRO approved CR046', 'record this as a decision.', 'decision The SRO approved CR046'],
    ['what says so already', 'ACTION: IPA to send the plan', 'Action', 'action IPA to send the plan'],
    ['entities and marks', 'R&amp;D &lt;at&gt; <b>bold</b> <at id="0">Chris Day</at>', 'note', 'note R&D <at> bold Chris Day'],
    ['words of their own', 'IPA to send the plan', 'action Elexon to answer', 'action Elexon to answer'],
    ['nothing quoted', '', 'action', 'action'],
  ])('%s', (_what, preview, typed, expected) => expect(words(quoting(preview, typed))).toBe(expected))

  test('the link leads to the quoted message', () => {
    const heard = incoming({ entities: [atBot], ...quoting('IPA to send the plan', 'action') })
    expect(heard.kind === 'said' && heard.said.source).toMatchObject({ activityId: '1712739600777' })
  })
})
