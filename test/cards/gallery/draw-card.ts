import * as AdaptiveCards from 'adaptivecards'
import MarkdownIt from 'markdown-it'
import { hostConfig } from './host-config'

const markdown = new MarkdownIt()

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text)
  result.didProcess = true
}

/** The card as Teams would draw it. */
export const drawCard = (json: unknown, theme: 'light' | 'dark'): HTMLElement => {
  const card = new AdaptiveCards.AdaptiveCard()
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig(theme))
  // Shows people's names, as a client without a people picker does. Set here, for the configuration's own `false` is overheard.
  Object.assign(card.hostConfig.inputs, { allowDynamicallyFilteredChoiceSet: false })
  card.parse(json)
  const drawn = card.render()
  if (!drawn) throw new Error('the card drew nothing')
  return drawn
}
