import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cardsOf, lastOf, messagesWith, type Stage, setStage } from './stage'

const damaged = readFileSync(join(__dirname, '../reports/importing/fixtures/hwp012.txt'), 'utf8')
const file = 'application/vnd.microsoft.teams.file.download.info'

/** What was fetched from OneDrive, and with which headers. */
const fetched: { url: string; headers: unknown }[] = []
const network = global.fetch

let stage: Stage
beforeAll(async () => {
  global.fetch = async (input, init) => {
    if (!String(input).includes('.sharepoint.com')) return network(input, init)
    fetched.push({ url: String(input), headers: init?.headers })
    return new Response(damaged)
  }
  stage = await setStage(2)
})
afterAll(async () => {
  global.fetch = network
  await stage.stop()
})

test('a report sent to the bot becomes a group: read, mended and saved across two instances, then met in the meeting chat', async () => {
  const { secretary, chat } = stage.cast()
  const own = stage.teams.personal(secretary)
  await stage.teams.send(secretary, own, {
    type: 'message',
    attachments: [
      {
        contentType: file,
        name: 'HWP012.txt',
        content: { downloadUrl: 'https://contoso-my.sharepoint.com/dl?tempauth=1', uniqueId: '1', fileType: 'txt' },
      },
    ],
  })
  await stage.teams.waitFor(() => cardsOf(stage.teams, own, 'Headline Report HWP012').length === 1)
  expect(fetched).toEqual([{ url: 'https://contoso-my.sharepoint.com/dl?tempauth=1', headers: undefined }])
  const [card] = cardsOf(stage.teams, own, 'Headline Report HWP012')

  stage.to(1)
  await stage.teams.press(secretary, card?.id ?? '', 'Take WR071 Ruling')
  await stage.teams.waitFor(() => lastOf(stage.teams, own).includes('Save to the register'))
  stage.to(0)
  await stage.teams.press(secretary, card?.id ?? '', 'Save to the register')
  await stage.teams.waitFor(() => messagesWith(stage.teams, own, 'HWP012 is in the register').length === 1)

  await stage.teams.install(secretary, chat)
  await stage.teams.say(secretary, 'start HWP013 11 June 2025 10:00', { chat })
  await stage.teams.waitFor(() => lastOf(stage.teams, chat).includes('HWP013'))
  expect((await stage.read(chat, { of: 'open' })).open).toHaveLength(9)
  await stage.teams.say(secretary, 'decision The Owner approved WR074', { chat })
  await stage.teams.waitFor(() => cardsOf(stage.teams, chat, 'HWP-DEC44').length === 1)
})

test('a file that is kept elsewhere is not fetched', async () => {
  const { secretary } = stage.cast()
  const own = stage.teams.personal(secretary)
  const before = fetched.length
  await stage.teams.send(secretary, own, {
    type: 'message',
    attachments: [{ contentType: file, name: 'x.docx', content: { downloadUrl: 'https://files.example.org/x.docx' } }],
  })
  await stage.teams.waitFor(() => lastOf(stage.teams, own).includes('kept where I do not fetch files from'))
  expect(fetched).toHaveLength(before)
})
