import { cardsOf, messagesWith, type Stage, setStage } from './stage'

/** What would have gone to OneDrive. */
const uploads: { url: string; body: Buffer }[] = []
const network = global.fetch

let stage: Stage
beforeAll(async () => {
  global.fetch = async (input, init) => {
    if (!String(input).includes('.sharepoint.com')) return network(input, init)
    uploads.push({ url: String(input), body: Buffer.from(init?.body as Uint8Array) })
    return new Response('{}', { status: 201 })
  }
  stage = await setStage()
})
afterAll(async () => {
  global.fetch = network
  await stage.stop()
})

describe('a report', () => {
  test('asked in the meeting chat: sent privately, as a file to accept; accepted, it is uploaded', async () => {
    const { chat, code, secretary } = await stage.meeting()
    const own = stage.teams.personal(secretary)
    await stage.teams.say(secretary, 'action IPA to describe its test window by 8 May 2027', { chat })
    await stage.teams.say(secretary, 'report', { chat })
    expect(messagesWith(stage.teams, chat, 'sent to you privately')).toHaveLength(1)
    expect(cardsOf(stage.teams, chat, `Headline Report ${code}035`)).toEqual([])
    await stage.teams.waitFor(() => cardsOf(stage.teams, own, 'file.consent').length === 1)
    const [consent] = cardsOf(stage.teams, own, 'file.consent')
    const offer = consent?.activity.attachments?.[0]
    expect(offer?.name).toMatch(new RegExp(`${code}035.*\\.docx$`))

    const { acceptContext } = (offer?.content ?? {}) as { acceptContext?: object }
    const answer = await stage.teams.send(secretary, own, {
      type: 'invoke',
      name: 'fileConsent/invoke',
      replyToId: consent?.id,
      value: {
        type: 'fileUpload',
        action: 'accept',
        context: acceptContext,
        uploadInfo: {
          contentUrl: 'https://contoso.sharepoint.com/personal/report.docx',
          name: 'report.docx',
          uploadUrl: 'https://contoso.sharepoint.com/upload/1',
          uniqueId: '1',
          fileType: 'docx',
        },
      },
    })
    expect(answer.status).toBe(200)
    await stage.teams.waitFor(() => cardsOf(stage.teams, own, 'file.info').length === 1)
    expect(uploads).toMatchObject([{ url: 'https://contoso.sharepoint.com/upload/1' }])
    expect(uploads[0]?.body.subarray(0, 2).toString()).toBe('PK')
    expect(cardsOf(stage.teams, own, 'file.consent')).toEqual([])
  })

  test('whoever has not added the app is told so in the chat, by name', async () => {
    const { chat, code, chair } = await stage.meeting()
    await stage.teams.say(chair, 'report', { chat })
    await stage.teams.waitFor(() => messagesWith(stage.teams, chat, 'could not write to you privately').length === 1)
    expect(cardsOf(stage.teams, chat, `Headline Report ${code}035`)).toEqual([])
  })
})
