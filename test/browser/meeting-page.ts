import type { Locator, Page } from 'playwright-core'
import { localGroup } from '../../src/local'

/** The Teams-like page, as the secretary uses it. */
export interface MeetingPage {
  /** Types into the meeting's chat, the bot picked from the list that @ opens. */
  say(words: string): Promise<void>
  /** Cards that show these words. */
  card(words: string): Locator
}

/** Opens the meeting's chat in a page of the browser. */
export const meetingPage = async (page: Page, address: string): Promise<MeetingPage> => {
  await page.goto(address)
  await page.getByRole('treeitem', { name: localGroup.chat.name }).click()
  return {
    say: async (words) => {
      await page.locator('[contenteditable][role=textbox]').click()
      await page.keyboard.type('@')
      await page.getByRole('menuitem', { name: localGroup.bot.name }).click()
      await page.keyboard.type(` ${words}`)
      await page.keyboard.press('Enter')
    },
    card: (words) => page.locator('.ac-adaptiveCard').filter({ hasText: words }),
  }
}
