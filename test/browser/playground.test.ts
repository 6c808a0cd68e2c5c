import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { firstFive } from '../../src/local/greeting'
import { bundled, freePorts, type Ports, type Started, started } from '../local/started'
import { chromium } from './chromium'
import { type MeetingPage, meetingPage } from './meeting-page'

/** `npm start` as it is, on a folder of its own; a secretary at the page. */
const folder = mkdtempSync(join(tmpdir(), 'dag-page-'))
let bundle: string
let ports: Ports
let local: Started
let browser: Browser
let page: Page
let meeting: MeetingPage

const open = async (): Promise<void> => {
  local = started(bundle, ports, folder)
  await local.says('Ctrl-C ends all three')
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } })
  page.setDefaultTimeout(10_000)
  meeting = await meetingPage(page, `http://127.0.0.1:${ports.PAGE_PORT}`)
}

const close = async (): Promise<number | null> => {
  await page.close()
  local.kill('SIGINT')
  return local.ended
}

/** Kept for whoever wants to look: `.local/` is not in the repository. */
const picture = async (name: string): Promise<void> => {
  mkdirSync('.local', { recursive: true })
  await page.screenshot({ path: `.local/playground-${name}.png` })
}

beforeAll(async () => {
  bundle = bundled('src/main.ts', 'playground')
  ports = await freePorts()
  browser = await chromium()
  await open()
}, 60_000)

afterAll(async () => {
  await close()
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
  rmSync(bundle, { force: true })
})

afterEach(async () => {
  if (!page.isClosed()) await picture('last')
})

const [help, start, area, action, actions] = firstFive(new Date().toISOString()) as [string, string, string, string, string]

it('answers the first five things to type', async () => {
  await meeting.say(help)
  await meeting.card('What I understand').waitFor()
  await meeting.say(start)
  await meeting.card('DAG036').last().waitFor()
  await meeting.say(area)
  await meeting.say(action)
  await meeting.card('draft the risk').filter({ hasText: 'DAG36-01' }).first().waitFor()
  expect(await meeting.card('DAG36-01').first().textContent()).toContain('Programme (Paul Pettitt)')
  await picture('captured')
  await meeting.say(actions)
  await meeting.card('Open actions').waitFor()
})

it('closes an action when Complete is pressed on its card', async () => {
  const card = meeting.card('DAG36-01').first()
  await card.getByRole('button', { name: 'Complete' }).click()
  await card.getByText('Closed').first().waitFor()
  await picture('closed')
})

it('asks for views, takes one on the card, and a decision’s details afterwards', async () => {
  await meeting.say('views CR044: should the design change? and before M10?')
  const round = meeting.card('Views: CR044').first()
  await round.getByRole('button', { name: 'Give your view' }).click()
  await round.getByRole('radio', { name: 'Supports with conditions' }).first().check()
  await round.getByRole('textbox').last().fill('testing comes first')
  await round.getByRole('button', { name: 'Send my view' }).click()
  await round.getByText('supports with conditions; Before M10: testing comes first.').waitFor()
  // Chris Day sits for Elexon here; the secretary enters what was said aloud.
  await meeting.say('view Elexon: does not support; no view')
  await round.getByText('Elexon Representative').waitFor()
  await picture('views')
  await meeting.say('decision The SRO approved CR044 for a later release')
  const decision = meeting.card('DAG-DEC1').first()
  await decision.getByRole('button', { name: 'Details' }).click()
  await decision.getByRole('textbox', { name: 'Decided by' }).fill('the Chair')
  await decision.getByRole('button', { name: 'Save' }).click()
  await decision.getByText('Decided by the Chair').waitFor()
  await decision.getByText('Outcome: approved').waitFor()
  await picture('decided')
})

it('knows it all after a restart', async () => {
  expect(await close()).toBe(0)
  await open()
  await meeting.say('DAG36-01')
  await meeting.card('Closed').waitFor()
  expect(await meeting.card('Closed').textContent()).toContain('draft the risk')
  await picture('restarted')
  // Three processes end and start again in it.
}, 90_000)
