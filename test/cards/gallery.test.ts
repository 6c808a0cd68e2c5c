import type { Browser, Page } from 'playwright-core'
import { chromium } from '../browser/chromium'
import { bundledPage } from './gallery/bundled-page'
import { shown } from './shown'

let browser: Browser
let page: Page
const complaints: string[] = []

beforeAll(async () => {
  const files = await bundledPage()
  browser = await chromium()
  page = await browser.newPage({ viewport: { width: 1080, height: 800 } })
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`))
  await page.route('**/*', (route) => {
    const file = files.get(new URL(route.request().url()).pathname)
    if (!file) complaints.push(`asked for ${route.request().url()}`)
    return route.fulfill(file ? { body: file.content, contentType: `${file.type}; charset=utf-8` } : { status: 404 })
  })
  // Some hundred cards are drawn before the page counts as loaded.
  await page.goto('http://127.0.0.1/', { waitUntil: 'commit' })
  await page.waitForSelector('body[data-drawn]', { timeout: 110_000 })
}, 120_000)

afterAll(() => browser.close())

test('every card is drawn, light and dark, narrow and wide, and nothing on them runs or loads', async () => {
  expect(await page.locator('.frame .ac-adaptiveCard').count()).toBe(shown.size * 4)
  expect(complaints).toEqual([])
})

test('at 280 px nothing is wider than its card', async () => {
  const wide = await page.$$eval('.frame', (frames) =>
    frames
      .filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
      .map((frame) => `${(frame.closest('.row') as HTMLElement).dataset.card} ${frame.className}`),
  )
  expect(wide).toEqual([])
})

test('nothing that was typed became a link, a picture, a list or emphasis', async () => {
  expect(await page.locator('.frame :is(a, img, ul, ol, em, strong, script, s, code, h1 *)').count()).toBe(0)
})

test('every word stands out from its ground, 4.5 to 1 at least', async () => {
  const faint = await page.evaluate(() => {
    const parts = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = parts(colour).map((part) =>
        part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const ground = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor
        if (parts(colour)[3] !== 0) return colour
      }
      return 'rgb(255, 255, 255)'
    }
    return [...document.querySelectorAll('.frame :is(.ac-textRun, .ac-textBlock, .ac-pushButton)')]
      .map((element) => {
        const [a, b] = [luminance(getComputedStyle(element).color), luminance(ground(element))]
        return { words: element.textContent, ratio: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) }
      })
      .filter(({ ratio }) => ratio < 4.5)
  })
  expect(faint).toEqual([])
})
