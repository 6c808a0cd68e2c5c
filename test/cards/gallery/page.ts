import { shown } from '../shown'
import { drawCard } from './draw-card'
import { palettes } from './host-config'

const WIDTHS = ['narrow', 'wide'] as const
const THEMES = ['light', 'dark'] as const

const element = (tag: string, className: string, text = ''): HTMLElement => {
  const made = document.createElement(tag)
  made.className = className
  made.textContent = text
  return made
}

const theme = (name: 'light' | 'dark'): string => {
  const palette = palettes[name]
  return `.${name} { --ground: ${palette.ground}; --card: ${palette.card}; --text: ${palette.text}; --line: ${palette.line}; --accent: ${palette.accent}; --subtle: ${palette.subtle}; }`
}

const draw = (): void => {
  const styles = element('style', '', THEMES.map(theme).join('\n'))
  document.head.append(styles)
  const wanted = new URLSearchParams(location.search).get('card')
  for (const [name, { card, text }] of shown) {
    if (wanted && !name.includes(wanted)) continue
    const row = element('section', 'row')
    row.dataset.card = name
    row.append(element('h2', '', name))
    for (const themeName of THEMES) {
      const side = element('div', `side ${themeName}`)
      for (const width of WIDTHS) {
        const frame = element('div', `frame ${width}`)
        frame.append(drawCard(card, themeName))
        side.append(frame)
      }
      row.append(side)
    }
    const words = element('details', '')
    words.append(
      element('summary', '', 'The same as plain text, and as JSON'),
      element('pre', '', text),
      element('pre', '', JSON.stringify(card, null, 1)),
    )
    row.append(words)
    document.body.append(row)
  }
  document.body.dataset.drawn = 'yes'
}

draw()
