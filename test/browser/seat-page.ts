import * as AdaptiveCards from 'adaptivecards'
import { drawCard } from '../cards/gallery/draw-card'

/** What one person at the table sees: the card as Teams' reference client draws it; what they press goes to the meeting as theirs. */
declare global {
  interface Window {
    /** Draws a card, or below it the words of a toast. */
    show(card: unknown, theme: 'light' | 'dark'): void
    toast(words: string): void
    /** Given by the test: carries a press with its inputs to Teams. */
    press(data: unknown): Promise<void>
  }
}

AdaptiveCards.AdaptiveCard.onExecuteAction = (action) => {
  if (action instanceof AdaptiveCards.ExecuteAction || action instanceof AdaptiveCards.SubmitAction) void window.press(action.data)
}

window.show = (card, theme) => {
  document.body.className = theme
  document.body.replaceChildren(drawCard(card, theme))
}

window.toast = (words) => {
  const line = document.createElement('p')
  line.textContent = words
  document.body.append(line)
}
