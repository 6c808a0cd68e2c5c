import { mkdirSync } from 'node:fs'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { answered, type Cast, cardsOf, lastOf, messagesWith, newPerson, pressed, type Stage, setStage, shown } from '../e2e/stage'
import type { Posted } from '../teams-double/chats'
import type { DoublePerson } from '../teams-double/people'
import { chromium } from './chromium'

/** A meeting of ten, three of whom sit at a browser each and press what stands in the chat; the bot, its storage and the wire are the real ones. */
const others = ['Carolyn Burns', 'David Yeoman', 'Gareth Evans', 'Craig Handford', 'Jonny Moore', 'Colin Bezant', 'Sean Cooper'].map(
  (name) => newPerson(name),
)

let stage: Stage
let browser: Browser
let cast: Cast
let script: string

beforeAll(async () => {
  const bundle = await build({ entryPoints: ['test/browser/seat-page.ts'], bundle: true, write: false, format: 'iife', logLevel: 'error' })
  script = bundle.outputFiles[0]?.text ?? ''
  ;[stage, browser] = await Promise.all([setStage(), chromium()])
  cast = await stage.meeting(...others)
  const seats = ['Chris Day (Elexon Representative)', 'Carolyn Burns (Small Supplier Representative)', 'David Yeoman (DNO Representative)']
  await stage.teams.say(cast.secretary, `settings representatives ${seats.join(', ')}`, { chat: cast.chat })
  await stage.teams.say(cast.secretary, 'area CR044 Decision', { chat: cast.chat })
}, 60_000)

afterAll(async () => {
  await browser?.close()
  await stage?.stop()
})

interface Seat {
  page: Page
  person: DoublePerson
  /** Draws the card as it stands in the chat now, as everybody's client does after an update. */
  look(card: Posted): Promise<void>
}

const contentOf = (card: Posted): unknown => card.activity.attachments?.[0]?.content

const seated = async (person: DoublePerson, theme: 'light' | 'dark'): Promise<Seat> => {
  const page = await browser.newPage({ viewport: { width: 520, height: 900 } })
  page.setDefaultTimeout(10_000)
  let on: Posted | undefined
  await page.exposeFunction('press', async (data: unknown) => {
    const answer = answered(await stage.teams.send(person, cast.chat, pressed(data, on?.id)))
    if (answer.type === 'adaptive') await page.evaluate(([card, of]) => window.show(card, of as 'light'), [answer.value, theme] as const)
    else await page.evaluate((words) => window.toast(words), String(answer.value))
  })
  await page.addScriptTag({ content: script })
  return {
    page,
    person,
    look: async (card) => {
      on = card
      await page.evaluate(([content, of]) => window.show(content, of as 'light'), [contentOf(card), theme] as const)
    },
  }
}

const member = (name: string): DoublePerson => {
  const found = cast.chat.members.find((each) => each.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

const posted = async (words: string): Promise<Posted> => {
  await stage.teams.waitFor(() => cardsOf(stage.teams, cast.chat, words).length > 0)
  return cardsOf(stage.teams, cast.chat, words)[0] as Posted
}

/** Kept for whoever wants to look: `.local/` is not in the repository. */
const picture = async ({ page, person }: Seat, what: string): Promise<void> => {
  mkdirSync('.local', { recursive: true })
  await page.screenshot({ path: `.local/seat-${what}-${person.name.replace(/\W+/g, '-')}.png` })
}

it('three of ten press the cards of one meeting: views, an objection, the Chair’s ruling, an action that is done', async () => {
  const [elexon, small, chair] = await Promise.all([
    seated(cast.member, 'light'),
    seated(member('Carolyn Burns'), 'dark'),
    seated(cast.chair, 'light'),
  ])
  await stage.teams.say(cast.chair, 'views CR044: should the design change? and before M10?', { chat: cast.chat })
  const round = await posted('Not a vote')
  for (const [seat, change, timing, words] of [
    [elexon, 'Supports', 'Does not support', 'it would take from what is planned'],
    [small, 'Supports with conditions', 'No view', 'with a development session first'],
  ] as const) {
    await seat.look(round)
    await seat.page.getByRole('button', { name: 'Give your view' }).click()
    const questions = seat.page.locator('.ac-choiceSetInput-expanded')
    await questions.nth(0).getByText(change, { exact: true }).click()
    await questions.nth(1).getByText(timing, { exact: true }).click()
    await seat.page.getByRole('textbox').first().fill(words)
    await picture(seat, 'view')
    await seat.page.getByRole('button', { name: 'Send my view' }).click()
    await seat.page.locator('body > p').getByText('recorded').waitFor()
  }
  await stage.teams.waitFor(() => shown(round).includes('Small Supplier Representative') && shown(round).includes('Elexon Representative'))
  await chair.look(round)
  await chair.page.getByText('it would take from what is planned').waitFor()
  await picture(chair, 'round')

  await stage.teams.say(cast.chair, 'objections? approve CR046', { chat: cast.chat })
  const objections = await posted('Any objections?')
  await small.look(objections)
  await small.page.getByRole('button', { name: 'I object' }).click()
  await small.page.getByRole('textbox').first().fill('it does not meet the criteria of the freeze')
  await small.page.getByRole('button', { name: 'Object', exact: true }).click()
  await small.page.locator('body > p').getByText('recorded').waitFor()
  await elexon.look(objections)
  await elexon.page.getByRole('button', { name: 'No objection' }).click()
  await elexon.page.locator('body > p').getByText('recorded').waitFor()
  await stage.teams.waitFor(() => shown(objections).includes('criteria of the freeze') && shown(objections).includes('no objection'))

  await stage.teams.say(cast.chair, 'decision The SRO approved CR046 for a later release', { chat: cast.chat })
  const decision = await posted('DEC1')
  await chair.look(decision)
  await chair.page.getByRole('button', { name: 'Details' }).click()
  // What the words say already is ticked.
  await chair.page.getByPlaceholder('no precedent').fill('no precedent')
  await picture(chair, 'ruling')
  await chair.page.getByRole('button', { name: 'Save', exact: false }).first().click()
  await chair.page.getByText('Conditions: no precedent').waitFor()

  await stage.teams.say(cast.secretary, 'action Chris Day to share the figures by 8 May 2027', { chat: cast.chat })
  const action = await posted('share the figures')
  await elexon.look(action)
  await elexon.page.getByRole('button', { name: 'Complete' }).click()
  await elexon.page.getByText('Closed').first().waitFor()
  await stage.teams.waitFor(() => shown(action).includes('Closed'))

  const { meetings } = await stage.read(cast.chat, { of: 'meeting', number: 35 })
  const [record] = meetings
  expect(record?.views?.map(({ label, answers }) => `${label}: ${answers.map(({ choice }) => choice).join(', ')}`).sort()).toEqual([
    'Elexon Representative: no objection',
    'Elexon Representative: supports, against',
    'Small Supplier Representative: conditions, none',
    'Small Supplier Representative: objects',
  ])
  expect(record?.decisions[0]?.ruling).toMatchObject({ outcomes: [{ kind: 'approved' }], conditions: ['no precedent'] })
  expect(record?.raised[0]).toMatchObject({ status: 'closed', closed: { by: { name: 'Chris Day' } } })
  expect(messagesWith(stage.teams, cast.chat, 'went wrong')).toEqual([])
  expect(lastOf(stage.teams, cast.chat)).not.toContain('refused')
}, 60_000)
